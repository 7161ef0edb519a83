import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body } from '../api/client';

export type Decision =
  | { kind: 'approval' }
  | { kind: 'changes'; notes: { blockId?: string; text: string }[] }
  | { kind: 'rejection'; reason: string }
  | { kind: 'escalation'; to: string; reason: string };
export interface Decided { kind: Decision['kind']; versionId: string | null; stillNeeded: string[]; to?: string }

/** The four ways a review ends. Each is bound to the text that was looked at. */
export function useDecision(id: string, contentHash: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (decision: Decision): Promise<Decided> => {
      const params = { path: { id } };
      switch (decision.kind) {
        case 'approval':
          return { kind: 'approval', ...(await body(api.POST('/api/v1/reviews/{id}/approval', { params, body: { contentHash } }))) };
        case 'changes':
          await body(api.POST('/api/v1/reviews/{id}/changes', { params, body: { notes: decision.notes, contentHash } }));
          break;
        case 'rejection':
          await body(api.POST('/api/v1/reviews/{id}/rejection', { params, body: { reason: decision.reason, contentHash } }));
          break;
        case 'escalation':
          await body(api.POST('/api/v1/reviews/{id}/escalation', { params, body: { to: decision.to, reason: decision.reason } }));
          break;
      }
      return { kind: decision.kind, versionId: null, stillNeeded: [], to: decision.kind === 'escalation' ? decision.to : undefined };
    },
    onSuccess: () => Promise.all(['reviews', 'drafts', 'briefs', 'versions'].map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
}
