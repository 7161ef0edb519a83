import { queryOptions } from '@tanstack/react-query';
import { api, body, full } from '../api/client';

/** Every review the account may see; the queue filters in the page, so that changing a filter never waits. */
export const reviewsQuery = queryOptions({
  queryKey: ['reviews', { limit: 200 }],
  queryFn: ({ signal }) => body(api.GET('/api/v1/reviews', { params: { query: { limit: 200 } }, signal })),
});

export const reviewQuery = (id: string) => queryOptions({
  queryKey: ['reviews', id],
  queryFn: async ({ signal }) => (await full(api.GET('/api/v1/reviews/{id}', { params: { path: { id } }, signal }))).data,
});
