import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { LibraryBig } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page';
import { usePageShortcuts } from '../app/shortcuts';
import type { VersionRow } from '../api/types';
import { Button } from '../controls/Button';
import { DataTable, type Column } from '../controls/DataTable';
import { FilterMenu } from '../controls/Menu';
import { asShortDate } from '../i18n/format';
import { formatName } from '../review/names';
import { Bones } from '../states/Bones';
import { Empty, ErrorState } from '../states/StateCard';
import { versionsQuery, type LibrarySearch } from './queries';
import { StateTag, versionStates } from './StateTag';
import './words';
import './library.css';

function useTyped(q: string, onChange: (q: string | undefined) => void) {
  const [typed, setTyped] = useState(q);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    if (typed === q) {
      return undefined;
    }
    const timer = window.setTimeout(() => latest.current(typed || undefined), 250);
    return () => window.clearTimeout(timer);
  }, [typed, q]);
  return [typed, setTyped] as const;
}

function Tools({ search, rows, onChange }: { search: LibrarySearch; rows: VersionRow[]; onChange: (patch: LibrarySearch) => void }) {
  const { t } = useTranslation('library');
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useTyped(search.q ?? '', (q) => onChange({ q }));
  usePageShortcuts([{ key: '/', label: t('searchKey'), run: () => box.current?.focus() }]);
  const skills = [...new Set([...rows.map((row) => row.skill ?? ''), search.skill ?? ''].filter(Boolean))].sort();
  return (
    <div className="tools">
      <FilterMenu label={t('state')} value={search.state} choices={versionStates.map((value) => ({ value, label: t(`states.${value}`) }))} onChange={(state) => onChange({ state })} />
      <FilterMenu label={t('skill')} value={search.skill} choices={skills.map((value) => ({ value, label: value }))} onChange={(skill) => onChange({ skill })} />
      <div className="q">
        <label className="hide" htmlFor="library-q">{t('searchTitle')}</label>
        <input ref={box} id="library-q" type="search" className="input" placeholder={t('searchTitle')} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
    </div>
  );
}

function Versions({ rows }: { rows: VersionRow[] }) {
  const { t } = useTranslation('library');
  const columns: Column<VersionRow>[] = [
    {
      id: 'title', title: t('title'), head: true, cell: (row) => (
        <>
          <Link className="t" to="/library/$id" params={{ id: row.id }}>{row.title ?? t('versionN', { n: row.number })}</Link>
          <div className="small muted">{formatName(row.format ?? '')} · {t('versionN', { n: row.number })}</div>
        </>
      ),
    },
    { id: 'skill', title: t('skill'), cell: (row) => <span className="small">{row.skill}</span> },
    { id: 'state', title: t('state'), cell: (row) => <StateTag state={row.state} /> },
    { id: 'approved', title: t('approved'), sorted: 'descending', cell: (row) => <>{asShortDate(row.approvedAt)}<span className="small muted under">{row.approvers.join(', ')}</span></> },
  ];
  return <DataTable label={t('library')} columns={columns} rows={rows} keyOf={(row) => row.id} />;
}

/** Every approved version, newest first. */
export function Library() {
  const { t } = useTranslation('library');
  const search = useSearch({ from: '/library' });
  const navigate = useNavigate();
  const query = useInfiniteQuery(versionsQuery(search));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Boolean(search.q || search.skill || search.state);
  const set = (patch: LibrarySearch) => void navigate({ to: '/library', search: (held) => ({ ...held, ...patch }), replace: true });
  return (
    <Page title={t('library')} crumbs={[{ label: t('library') }]} lead={t('lead')}>
      {query.isError && <ErrorState what={t('library')} error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Bones title={t('library')} />}
      {query.data && (
        <section className="card" aria-label={t('versions')}>
          <Tools search={search} rows={rows} onChange={set} />
          {rows.length > 0 && <Versions rows={rows} />}
          {rows.length === 0 && (filtered
            ? <Empty bare icon={LibraryBig} title={t('noMatch')} action={<Button onPress={() => void navigate({ to: '/library', search: {}, replace: true })}>{t('clear')}</Button>}>{t('noMatchWhy')}</Empty>
            : <Empty bare icon={LibraryBig} title={t('none')}>{t('noneWhy')}</Empty>)}
        </section>
      )}
      {query.hasNextPage && <p className="more"><Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>{t('controls:more')}</Button></p>}
    </Page>
  );
}
