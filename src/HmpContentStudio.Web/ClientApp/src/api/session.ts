import { queryOptions, useQuery } from '@tanstack/react-query';
import { rememberAntiforgery } from './antiforgery';
import { api, body } from './client';
import type { Session } from './types';

export type Permission = 'designer' | 'reviewer' | 'publisher' | 'analyst' | 'governance' | 'administrator';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => {
    const session = await body(api.GET('/api/v1/session'));
    rememberAntiforgery(session.antiforgery);
    return session;
  },
  staleTime: 10 * 60_000,
});

export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

/** Whether the account holds a permission set; unknown while the session loads. */
export function useMay(permission: Permission): boolean {
  const held = useSession()?.permissions ?? [];
  return held.some((name) => name.toLowerCase() === permission);
}
