import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '../api/client';

export interface LibrarySearch { q?: string; skill?: string; state?: string }

export const versionsQuery = (search: LibrarySearch) => infiniteQueryOptions({
  queryKey: ['versions', search],
  queryFn: ({ pageParam, signal }) => body(api.GET('/api/v1/versions', { params: { query: { ...search, limit: 50, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
  placeholderData: keepPreviousData,
});

export const versionQuery = (id: string) => queryOptions({
  queryKey: ['versions', 'one', id],
  queryFn: ({ signal }) => body(api.GET('/api/v1/versions/{id}', { params: { path: { id } }, signal })),
});

export const contentQuery = (id: string) => queryOptions({
  queryKey: ['versions', 'content', id],
  queryFn: ({ signal }) => body(api.GET('/api/v1/versions/{id}/content', { params: { path: { id } }, signal })),
  staleTime: Infinity,
});

export const diffQuery = (id: string, to: string) => queryOptions({
  queryKey: ['versions', 'diff', id, to],
  queryFn: ({ signal }) => body(api.GET('/api/v1/versions/{id}/diff', { params: { path: { id }, query: { to } }, signal })),
  staleTime: Infinity,
});

/** The versions of one content, newest first. The list knows no filter by content, so the skill narrows it. */
export const siblingsQuery = (skill: string, contentId: string) => queryOptions({
  queryKey: ['versions', 'of', contentId],
  queryFn: async ({ signal }) => {
    const page = await body(api.GET('/api/v1/versions', { params: { query: { skill, limit: 200 } }, signal }));
    return page.items.filter((version) => version.contentId === contentId).sort((a, b) => b.number - a.number);
  },
});

export const publicationsQuery = (versionId: string) => queryOptions({
  queryKey: ['publications', versionId],
  queryFn: ({ signal }) => body(api.GET('/api/v1/publications', { params: { query: { versionId, limit: 50 } }, signal })),
});
