import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { FileText, Home, LibraryBig, ListChecks, Network, PenLine, Zap, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { useSession } from '../api/session';
import { Dialog } from '../controls/Dialog';
import { Brand } from './Brand';

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
      <Dialog title={t('whyTitle')} open={open} onClose={() => setOpen(false)} cancelLabel={t('close', { ns: 'controls' })}>
        <p>{t('whyText')}</p>
      </Dialog>
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
