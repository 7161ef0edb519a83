import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { FileText, Home, LibraryBig, ListChecks, Network, PenLine, Zap, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { useSession } from '../api/session';
import { Brand } from './Brand';

const WhyOffline = lazy(() => import('./WhyOffline'));

export interface Place { to: '/' | '/taxonomy' | '/briefs' | '/drafts' | '/reviews' | '/library'; key: string; icon: LucideIcon }

export const places: readonly Place[] = [
  { to: '/', key: 'home', icon: Home },
  { to: '/taxonomy', key: 'skills', icon: Network },
  { to: '/briefs', key: 'briefs', icon: FileText },
  { to: '/drafts', key: 'drafts', icon: PenLine },
  { to: '/reviews', key: 'review', icon: ListChecks },
  { to: '/library', key: 'library', icon: LibraryBig },
];

function useOpenReviews() {
  return useQuery({
    queryKey: ['reviews', { count: true }],
    queryFn: () => body(api.GET('/api/v1/reviews', { params: { query: { limit: 200 } } })),
    select: (page) => page.items.filter((review) => review.state !== 'decided').length,
    staleTime: 60_000,
  }).data;
}

export function NavItems({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation('app');
  const open = useOpenReviews();
  return (
    <ul>
      {places.map(({ to, key, icon: Icon }) => (
        <li key={to}>
          <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} activeProps={{ 'aria-current': 'page' }} title={t(`nav.${key}`)} onClick={onGo}>
            <Icon aria-hidden="true" />
            <span>{t(`nav.${key}`)}</span>
            {to === '/reviews' && open ? <span className="count" aria-label={t('openReviews', { count: open })}>{open}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Says at the foot of the navigation who drafts, and why. */
export function Mode() {
  const { t } = useTranslation('app');
  const [open, setOpen] = useState(false);
  const provider = useSession()?.provider;
  const offline = !provider || provider.toLowerCase() === 'offline';
  return (
    <div className="foot">
      <p className="mode">
        <Zap aria-hidden="true" />
        <span>
          {offline ? t('offlineComposer') : t('provider', { provider })}{' '}
          {offline && <button type="button" className="linkish" onClick={() => setOpen(true)}>{t('why')}</button>}
        </span>
      </p>
      <Suspense>{open && <WhyOffline onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}

export function Nav() {
  const { t } = useTranslation('app');
  return (
    <nav className="nav" aria-label={t('main')}>
      <Brand />
      <NavItems />
      <Mode />
    </nav>
  );
}
