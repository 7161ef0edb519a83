import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronRight, ListChecks } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page';
import { usePageShortcuts } from '../app/shortcuts';
import { useMay, useSession } from '../api/session';
import type { ReviewRow } from '../api/types';
import { Button } from '../controls/Button';
import { Note } from '../controls/Status';
import { Loaded } from '../states/Loaded';
import { Empty } from '../states/StateCard';
import { holderOf } from './holder';
import { isLate, nextReview, shownReviews, whoseOf, type QueueSearch } from './queueFilters';
import { QueueTable } from './QueueTable';
import { QueueTools } from './QueueTools';
import { reviewsQuery } from './queries';
import { useClaim } from './useClaim';
import './words';
import './review.css';

function Keys() {
  const { t } = useTranslation('review');
  return (
    <p className="keys" aria-hidden="true">
      <span><kbd>j</kbd><kbd>k</kbd> {t('keys.move')}</span><span><kbd>Enter</kbd> {t('keys.open')}</span><span><kbd>c</kbd> {t('keys.claim')}</span>
      <span><kbd>/</kbd> {t('keys.filter')}</span><span><kbd>?</kbd> {t('keys.all')}</span>
    </p>
  );
}

function Nothing({ search, onClear }: { search: QueueSearch; onClear: () => void }) {
  const { t } = useTranslation('review');
  const filtered = Object.values(search).some(Boolean) && !(search.whose === 'mine' && Object.values(search).filter(Boolean).length === 1);
  if (filtered) {
    return <Empty bare icon={ListChecks} title={t('noMatch')} action={<Button onPress={onClear}>{t('clearFilters')}</Button>}>{t('noMatchWhy')}</Empty>;
  }
  return search.whose === 'mine'
    ? <Empty bare icon={ListChecks} title={t('noneMine')} action={<Button onPress={onClear}>{t('lookTeam')}</Button>}>{t('noneMineWhy')}</Empty>
    : <Empty bare icon={ListChecks} title={t('none')}>{t('noneWhy')}</Empty>;
}

/** The row that keys act on; moving it moves the focus to its link. */
function useCurrentRow(rows: readonly ReviewRow[], mine: string | undefined) {
  const [chosen, setChosen] = useState<string>();
  const current = rows.find((row) => row.id === chosen) ?? rows.find((row) => row.id === mine) ?? rows[0];
  const move = (by: 1 | -1) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, rows.findIndex((row) => row === current) + by))];
    if (next) {
      setChosen(next.id);
      document.getElementById(`review-${next.id}`)?.focus();
    }
  };
  return { current, move };
}

/** Enter opens the current row as long as nothing else has the focus. */
function useEnterOpens(open: () => void) {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const at = document.activeElement;
      if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && (at === document.body || at?.id === 'main')) {
        latest.current();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

export function Queue() {
  const { t } = useTranslation('review');
  const search = useSearch({ from: '/reviews' });
  const navigate = useNavigate();
  const session = useSession();
  const mayDecide = useMay('reviewer');
  const query = useQuery(reviewsQuery);
  const { claim } = useClaim();
  const box = useRef<HTMLInputElement>(null);

  const all = query.data?.items ?? [];
  const rows = shownReviews(all, search, session);
  const { current, move } = useCurrentRow(rows, rows.find((row) => holderOf(row, session, Date.now()).kind === 'me')?.id);
  const open = all.filter((review) => review.state !== 'decided');
  const late = open.filter(isLate).length;
  const next = nextReview(all, session);

  const go = (id: string) => void navigate({ to: '/reviews/$id', params: { id } });
  const set = (patch: QueueSearch) => void navigate({ to: '/reviews', search: (held) => ({ ...held, ...patch }), replace: true });
  const take = (id: string) => claim.mutate(id, { onSuccess: () => go(id) });

  usePageShortcuts([
    { key: 'j', label: t('keys.next'), run: () => move(1) },
    { key: 'k', label: t('keys.previous'), run: () => move(-1) },
    { key: 'c', label: t('keys.claimLong'), run: () => { if (current && mayDecide) { take(current.id); } } },
    { key: '/', label: t('keys.filterLong'), run: () => box.current?.focus() },
  ]);
  useEnterOpens(() => { if (current) { go(current.id); } });

  return (
    <Page
      title={t('queue')}
      crumbs={[{ label: t('review'), to: '/reviews' }, { label: t('queueCrumb') }]}
      lead={query.data ? (late > 0 ? t('openLate', { count: open.length, late }) : t('open', { count: open.length })) : undefined}
      actions={mayDecide && next ? <Button isPending={claim.isPending} onPress={() => take(next.id)}><ChevronRight aria-hidden="true" />{t('takeNext')}</Button> : undefined}
    >
      {claim.isError && <div className="above" role="alert"><Note tone="bad" title={t('notClaimed')}>{claim.error.message}</Note></div>}
      <Loaded query={query} what={t('queue')}>
        {() => session && (
          <section className="card" aria-label={t('openReviews')}>
            <QueueTools whose={whoseOf(search)} search={search} reviews={all} onChange={set} box={box} />
            {rows.length > 0
              ? <QueueTable rows={rows} current={current?.id} mayDecide={mayDecide} pending={claim.isPending ? claim.variables : undefined} onClaim={take} />
              : <Nothing search={search} onClear={() => void navigate({ to: '/reviews', search: {}, replace: true })} />}
          </section>
        )}
      </Loaded>
      <Keys />
    </Page>
  );
}
