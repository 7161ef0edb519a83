import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { BadgeCheck, Flag, ListChecks, Pencil, PenLine, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { useMay } from '../api/session';
import type { DraftRow } from '../api/types';
import { Page } from '../app/Page';
import { Button, LinkButton } from '../controls/Button';
import { DataTable, type Column } from '../controls/DataTable';
import { FilterMenu } from '../controls/Menu';
import { Tag, type Tone } from '../controls/Status';
import { addWords } from '../i18n';
import { asMoment } from '../i18n/format';
import { Bones } from '../states/Bones';
import { Empty, ErrorState } from '../states/StateCard';
import './drafting.css';
import en from './en.json';

addWords('drafting', en);

const look: Record<string, { icon: LucideIcon; tone: Tone }> = {
  inReview: { icon: ListChecks, tone: 'info' }, changesRequested: { icon: Pencil, tone: 'warn' }, approved: { icon: BadgeCheck, tone: 'ok' }, rejected: { icon: X, tone: 'bad' },
};

function useColumns(): Column<DraftRow>[] {
  const { t } = useTranslation('drafting');
  const action = (draft: DraftRow) => t(draft.state === 'changesRequested' ? 'revise' : 'open');
  return [
    {
      id: 'draft', title: t('columns.draft'), head: true,
      cell: (draft) => <><Link className="t" to="/drafts/$id" params={{ id: draft.id }}>{draft.title}</Link><div className="small muted">{[draft.format && t(`formats.${draft.format}`), draft.skill].filter(Boolean).join(' · ')}</div></>,
    },
    { id: 'state', title: t('columns.state'), cell: (draft) => <Tag icon={look[draft.state]?.icon ?? Flag} tone={look[draft.state]?.tone}>{t(`states.${draft.state}`, { defaultValue: draft.state })}</Tag> },
    { id: 'revision', title: t('columns.revision'), cell: (draft) => <span className="num">{t('rev', { n: draft.revision })}</span> },
    { id: 'updated', title: t('columns.updated'), cell: (draft) => (draft.updatedAt ? <span className="muted">{asMoment(draft.updatedAt)}</span> : '') },
    { id: 'action', title: t('columns.action'), hideTitle: true, end: true, cell: (draft) => <LinkButton small aria-label={t('openFor', { action: action(draft), title: draft.title })} to="/drafts/$id" params={{ id: draft.id }}>{action(draft)}</LinkButton> },
  ];
}

export function Drafts() {
  const { t } = useTranslation('drafting');
  const { state } = useSearch({ from: '/drafts' });
  const navigate = useNavigate({ from: '/drafts' });
  const may = useMay('designer');
  const columns = useColumns();
  const query = useInfiniteQuery({
    queryKey: ['drafts', { state }],
    queryFn: ({ pageParam, signal }) => body(api.GET('/api/v1/drafts', { params: { query: { state, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.pages.flatMap((page) => page.items);
  const write = may ? <LinkButton to="/briefs/$id" params={{ id: 'new' }}>{t('newBrief')}</LinkButton> : undefined;
  return (
    <Page title={t('title')} lead={rows && t('listLead', { count: rows.length })} crumbs={[{ label: t('title') }]}>
      {query.isError && !rows ? <ErrorState what={t('what')} error={query.error} onRetry={() => void query.refetch()} /> : !rows ? <Bones title={t('title')} /> : (
        <section className="card" aria-label={t('title')}>
          <div className="tools"><FilterMenu label={t('state')} value={state} choices={Object.keys(look).map((value) => ({ value, label: t(`states.${value}`) }))} onChange={(next) => void navigate({ search: { state: next } })} /></div>
          {rows.length === 0
            ? <Empty bare icon={PenLine} title={t(state ? 'noMatch' : 'empty')} action={state ? <Button onPress={() => void navigate({ search: {} })}>{t('clear')}</Button> : write}>{t(state ? 'noMatchText' : 'emptyText')}</Empty>
            : <DataTable label={t('title')} columns={columns} rows={rows} keyOf={(draft) => draft.id} />}
          {query.hasNextPage && <div className="more-rows"><Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>{t('more', { ns: 'controls' })}</Button></div>}
        </section>
      )}
    </Page>
  );
}
