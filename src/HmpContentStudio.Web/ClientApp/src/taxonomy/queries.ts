import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, body, full } from '../api/client';

export const useSkills = (q: string | undefined) => useQuery({
  queryKey: ['skills', { q: q ?? '', limit: 200 }],
  queryFn: ({ signal }) => body(api.GET('/api/v1/skills', { params: { query: { q, limit: 200 } }, signal })),
  placeholderData: keepPreviousData,
});

export const useRoles = (q: string | undefined) => useQuery({
  queryKey: ['roles', { q: q ?? '' }],
  queryFn: ({ signal }) => body(api.GET('/api/v1/roles', { params: { query: { q, limit: 200 } }, signal })),
  placeholderData: keepPreviousData,
});

/** With its entity tag, which a later save must name. */
export const useSkill = (id: string) => useQuery({ queryKey: ['skills', id], queryFn: () => full(api.GET('/api/v1/skills/{id}', { params: { path: { id } } })) });
export const useRole = (id: string) => useQuery({ queryKey: ['roles', id], queryFn: () => full(api.GET('/api/v1/roles/{id}', { params: { path: { id } } })) });
