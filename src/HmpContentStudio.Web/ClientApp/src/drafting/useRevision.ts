import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '../api/client';
import { Problem } from '../api/problem';
import { toast } from '../controls/Toasts';

export interface Target { kind: 'block' | 'item'; id: string; etag: string | null | undefined }

/** Which block or question is being changed, and its saving. The draft is loaded again after each change, with its new revision. */
export function useRevision(draftId: string) {
  const { t } = useTranslation('drafting');
  const queries = useQueryClient();
  const [target, setTarget] = useState<Target | null>(null);
  const save = useMutation({
    mutationFn: (patch: Record<string, unknown>) => {
      const { kind, id, etag } = target!;
      return kind === 'block'
        ? body(api.PATCH('/api/v1/drafts/{id}/blocks/{blockId}', { params: { path: { id: draftId, blockId: id }, header: ifMatch(etag) }, body: patch }))
        : body(api.PATCH('/api/v1/drafts/{id}/items/{itemId}', { params: { path: { id: draftId, itemId: id }, header: ifMatch(etag) }, body: patch }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['drafts', draftId] });
      const { kind, id } = target!;
      setTarget(null);
      void toast(t('saved'));
      window.requestAnimationFrame(() => document.getElementById(`${kind}-${id}`)?.focus());
    },
  });
  const error = save.error instanceof Problem && save.error.status === 412 ? t('stale') : save.error?.message;
  return { target, open: (next: Target | null) => { save.reset(); setTarget(next); }, save, error };
}
