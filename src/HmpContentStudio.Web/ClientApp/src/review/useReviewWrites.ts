import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, ifMatch } from '../api/client';
import type { Disposition, Review, Verdict } from '../api/types';
import { withJudgement } from './criteria';
import { reviewQuery } from './queries';

export interface EditRequest { part: 'blocks' | 'items'; id: string; etag: string | undefined; changes: Record<string, unknown>; reason: string }

/** Everything a reviewer writes. Judgements carry the hash of the text that was looked at, edits the tag of the part they start from. */
export function useReviewWrites(id: string, seenHash: string) {
  const client = useQueryClient();
  const key = reviewQuery(id).queryKey;
  const refresh = () => client.invalidateQueries({ queryKey: ['reviews'] });
  const scope = { id: `review-${id}` };

  const judge = useMutation({
    scope,
    mutationFn: ({ criterionId, verdict, evidence }: { criterionId: string; verdict: Verdict; evidence: string }) =>
      body(api.PUT('/api/v1/reviews/{id}/judgements/{criterionId}', { params: { path: { id, criterionId } }, body: { verdict, evidence, contentHash: seenHash } })),
    onMutate: async ({ criterionId, verdict, evidence }) => {
      await client.cancelQueries({ queryKey: key });
      client.setQueryData<Review>(key, (held) => held && withJudgement(held, criterionId, { verdict, evidence }));
    },
    onSettled: refresh,
  });
  const dispose = useMutation({
    scope,
    mutationFn: ({ findingId, ...decided }: { findingId: string } & Pick<Disposition, 'decision' | 'reason'>) =>
      body(api.PUT('/api/v1/reviews/{id}/findings/{findingId}/disposition', { params: { path: { id, findingId } }, body: decided })),
    onSettled: refresh,
  });
  const answer = useMutation({
    mutationFn: ({ itemId, given }: { itemId: string; given: unknown }) =>
      body(api.PUT('/api/v1/reviews/{id}/answers/{itemId}', { params: { path: { id, itemId } }, body: { answer: given } })),
    onSuccess: refresh,
  });
  const edit = useMutation({
    mutationFn: ({ part, id: partId, etag, changes, reason }: EditRequest) => (part === 'blocks'
      ? body(api.PATCH('/api/v1/reviews/{id}/blocks/{blockId}', { params: { path: { id, blockId: partId }, header: ifMatch(etag) }, body: { ...changes, reason } }))
      : body(api.PATCH('/api/v1/reviews/{id}/items/{itemId}', { params: { path: { id, itemId: partId }, header: ifMatch(etag) }, body: { ...changes, reason } }))),
    onSuccess: refresh,
  });
  const comment = useMutation({
    mutationFn: (sent: { blockId: string; quote?: string; text: string }) => body(api.POST('/api/v1/reviews/{id}/comments', { params: { path: { id } }, body: sent })),
    onSuccess: refresh,
  });
  const resolve = useMutation({
    mutationFn: (commentId: string) => body(api.POST('/api/v1/reviews/{id}/comments/{commentId}/resolution', { params: { path: { id, commentId } } })),
    onSettled: refresh,
  });
  return { judge, dispose, answer, edit, comment, resolve };
}
