import { useQueries, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { useMay, useSession } from '../api/session';
import type { BriefRow, ReviewRow, Session } from '../api/types';

export const isMe = (who: string | null | undefined, session: Session | undefined) =>
  Boolean(who && session && [session.id, session.name, session.email].includes(who));

/** Reviews this person holds, then those that anybody may take; soonest first. */
export function useReviewWork() {
  const session = useSession();
  const may = useMay('reviewer');
  return useQuery({
    queryKey: ['reviews', { open: true }],
    queryFn: () => body(api.GET('/api/v1/reviews', { params: { query: { limit: 100 } } })),
    enabled: may,
    select: (page) => {
      const open = page.items.filter((review) => review.state !== 'decided');
      const byDue = (a: ReviewRow, b: ReviewRow) => (a.due ?? '9').localeCompare(b.due ?? '9');
      return {
        mine: open.filter((review) => isMe(review.claimedBy, session)).sort(byDue),
        free: open.filter((review) => review.state === 'waiting').sort(byDue),
        all: open,
      };
    },
  });
}

/** The judgements of the reviews in hand, for their spines. */
export function useProgress(ids: readonly string[]) {
  return useQueries({
    queries: ids.map((id) => ({ queryKey: ['reviews', id], queryFn: () => body(api.GET('/api/v1/reviews/{id}', { params: { path: { id } } })), staleTime: 60_000 })),
    combine: (results) => new Map(results.map((result, index) => [ids[index]!, result.data?.criteria.filter((criterion) => criterion.auto !== 'na')])),
  });
}

export function useDesignWork() {
  const may = useMay('designer');
  const session = useSession();
  const briefs = useQuery({
    queryKey: ['briefs', { mine: true }],
    queryFn: () => body(api.GET('/api/v1/briefs', { params: { query: { limit: 100 } } })),
    enabled: may,
    select: (page) => page.items.filter((brief: BriefRow) => brief.isMine ?? (!brief.owner || isMe(brief.owner, session))),
  });
  const drafts = useQuery({
    queryKey: ['drafts', {}],
    queryFn: () => body(api.GET('/api/v1/drafts', { params: { query: { limit: 100 } } })),
    enabled: may,
    select: (page) => page.items,
  });
  return { briefs, drafts };
}

export function useReadyToPublish() {
  const may = useMay('publisher');
  return useQuery({
    queryKey: ['versions', { state: 'approved' }],
    queryFn: () => body(api.GET('/api/v1/versions', { params: { query: { state: 'approved', limit: 50 } } })),
    enabled: may,
    select: (page) => page.items.filter((version) => version.state === 'approved'),
  });
}

/** Role profiles and skills past their review date. */
export function useStale() {
  const roles = useQuery({ queryKey: ['roles', {}], queryFn: () => body(api.GET('/api/v1/roles', { params: { query: { limit: 200 } } })), staleTime: 300_000 });
  const skills = useQuery({ queryKey: ['skills', { all: true }], queryFn: () => body(api.GET('/api/v1/skills', { params: { query: { limit: 200 } } })), staleTime: 300_000 });
  const today = new Date().toISOString().slice(0, 10);
  return {
    pending: roles.isPending || skills.isPending,
    roles: (roles.data?.items ?? []).filter((role) => role.stale),
    skills: (skills.data?.items ?? []).filter((skill) => skill.reviewBy && skill.reviewBy < today),
  };
}
