import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type RefObject } from 'react';
import { api, body } from '../api/client';

/** What the player heard from the package; the player sends it after every call. */
export interface RunRecord {
  launched: boolean; finished: boolean; resumed: boolean; status: string; score: string; location: string; suspendLength: number; interactions: number; calls: number; errors: number;
}
/** A test counts what was seen at any moment of it. */
export interface TestRun { launched: boolean; resumed: boolean; scored: boolean; completed: boolean; suspendLength: number; errors: number; status: string; score: string }

export const nothingYet: TestRun = { launched: false, resumed: false, scored: false, completed: false, suspendLength: 0, errors: 0, status: '', score: '' };
const ends: ReadonlySet<string> = new Set(['passed', 'failed', 'completed']);

export function withRecord(run: TestRun, record: RunRecord): TestRun {
  return {
    launched: run.launched || record.launched, resumed: run.resumed || (record.resumed && record.launched), scored: run.scored || record.score !== '', completed: run.completed || ends.has(record.status),
    suspendLength: Math.max(run.suspendLength, record.suspendLength), errors: Math.max(run.errors, record.errors), status: record.status || run.status, score: record.score || run.score,
  };
}

const isRecord = (data: unknown): data is { type: 'studio-preview'; record: RunRecord } =>
  typeof data === 'object' && data !== null && (data as { type?: unknown }).type === 'studio-preview' && typeof (data as { record?: unknown }).record === 'object';

/** Asks for a preview's address and listens to its player: only messages from that frame and that origin count. */
export function usePreview(versionId: string, frame: RefObject<HTMLIFrameElement | null>) {
  const [run, setRun] = useState<TestRun>(nothingYet);
  const preview = useMutation({
    mutationFn: (format: string) => body(api.POST('/api/v1/versions/{id}/previews', { params: { path: { id: versionId } }, body: { format } })),
    onSuccess: () => setRun(nothingYet),
  });
  const url = preview.data?.url;
  useEffect(() => {
    if (!url) {
      return undefined;
    }
    const origin = new URL(url).origin;
    const listen = (event: MessageEvent) => {
      if (event.origin === origin && event.source === frame.current?.contentWindow && isRecord(event.data)) {
        const { record } = event.data;
        setRun((held) => withRecord(held, record));
      }
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [url, frame]);
  return { preview, run };
}
