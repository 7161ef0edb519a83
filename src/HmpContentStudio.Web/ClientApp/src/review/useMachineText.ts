import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { Review } from '../api/types';
import { textOf } from './texts';

/** The first revision, as the machine wrote it, block by block; read only when changes are shown. */
export function useMachineText(review: Review, wanted: boolean): { texts?: Map<string, string> } {
  const first = useQuery({
    queryKey: ['drafts', review.draftId, 'revisions', 1],
    queryFn: () => body(api.GET('/api/v1/drafts/{id}/revisions/{n}', { params: { path: { id: review.draftId, n: 1 } } })),
    enabled: wanted,
    staleTime: Infinity,
  });
  return { texts: first.data && new Map(first.data.content.blocks.map((block) => [block.id, textOf(block)])) };
}
