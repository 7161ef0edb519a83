import { useState } from 'react';
import { Problem } from '../api/problem';
import type { Review } from '../api/types';
import type { EditRequest } from './useReviewWrites';

export interface EditHost { onSave: (edit: EditRequest) => Promise<void>; onReload: () => Promise<Review | undefined>; onClose: () => void }
export interface EditHandle {
  reason: string;
  setReason: (reason: string) => void;
  busy: boolean;
  error: string | null;
  /** The review as somebody else saved it first; both texts are shown until the reviewer chooses. */
  theirs: Review | null;
  save: (changes: Record<string, unknown>, etag?: string) => Promise<void>;
}

/** One edit of a block or a question: a reason, a conditional save, and nothing overwritten unseen. */
export function useEdit({ part, id, etag, host }: { part: EditRequest['part']; id: string; etag: string | undefined; host: EditHost }): EditHandle {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Review | null>(null);

  const save = async (changes: Record<string, unknown>, over?: string) => {
    setBusy(true);
    setError(null);
    try {
      await host.onSave({ part, id, etag: over ?? etag, changes, reason: reason.trim() });
      host.onClose();
    } catch (caught) {
      if (caught instanceof Problem && caught.status === 412) {
        setTheirs((await host.onReload()) ?? null);
      } else {
        setError(caught instanceof Error ? caught.message : String(caught));
      }
    } finally {
      setBusy(false);
    }
  };
  return { reason, setReason, busy, error, theirs, save };
}
