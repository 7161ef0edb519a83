import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Check, FilePlus2, FileText, Send, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { useMay, useSession } from '../api/session';
import type { BriefRow } from '../api/types';
import { Page } from '../app/Page';
import { usePageShortcuts } from '../app/shortcuts';
import { Button, LinkButton } from '../controls/Button';
import { DataTable, type Column } from '../controls/DataTable';
import { TextField } from '../controls/Field';
import { FilterMenu } from '../controls/Menu';
import { DueTag, Tag, type Tone } from '../controls/Status';
import { addWords } from '../i18n';
import { Bones } from '../states/Bones';
import { Empty, ErrorState } from '../states/StateCard';
import './briefs.css';
import en from './en.json';
import { isOwn } from './model';

addWords('briefs', en);

const states = ['draft', 'ready', 'submitted', 'fulfilled', 'declined', 'withdrawn'];
const look: Record<string, { icon: LucideIcon; tone: Tone }> = { ready: { icon: Check, tone: 'ok' }, submitted: { icon: Send, tone: 'info' }, fulfilled: { icon: Check, tone: 'ok' } };

function Action({ brief }: { brief: BriefRow }) {
  const { t } = useTranslation('briefs');
  const title = brief.title || t('untitled');
  const draft = brief.draftId;
  const own = isOwn(brief, useSession());
  const action = draft ? 'readDraft' : brief.state === 'submitted' && brief.operationId ? 'watch' : own && brief.state === 'ready' ? 'submitIt' : own && brief.state === 'draft' ? 'finish' : 'open';
  const name = t('openFor', { action: t(action), title });
  if (draft) {
    return <LinkButton small aria-label={name} to="/drafts/$id" params={{ id: draft }}>{t(action)}</LinkButton>;
  }
  return action === 'watch'
    ? <LinkButton small aria-label={name} to="/drafts/$id" params={{ id: 'new' }} search={{ operation: brief.operationId! }}>{t(action)}</LinkButton>
    : <LinkButton small aria-label={name} to="/briefs/$id" params={{ id: brief.id }}>{t(action)}</LinkButton>;
}

function useColumns(): Column<BriefRow>[] {
  const { t } = useTranslation('briefs');
  const session = useSession();
  return [
    {
      id: 'brief', title: t('columns.brief'), head: true,
      cell: (brief) => <><Link className="t" to="/briefs/$id" params={{ id: brief.id }}>{brief.title || t('untitled')}</Link><div className="small muted">{brief.format ? t(`formats.${brief.format}`) : ''}{brief.skill ? ` · ${brief.skill}` : ''}</div></>,
    },
    { id: 'state', title: t('columns.state'), cell: (brief) => <Tag icon={look[brief.state]?.icon ?? FileText} tone={look[brief.state]?.tone}>{t(`states.${brief.state}`, { defaultValue: brief.state })}</Tag> },
    { id: 'due', title: t('columns.due'), cell: (brief) => <DueTag due={brief.due} none /> },
    { id: 'owner', title: t('columns.owner'), cell: (brief) => (isOwn(brief, session) ? t('you') : brief.ownerName ?? '') },
    { id: 'action', title: t('columns.action'), hideTitle: true, end: true, cell: (brief) => <Action brief={brief} /> },
  ];
}

function useBriefs(q: string | undefined, state: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['briefs', { q, state }],
    queryFn: ({ pageParam, signal }) => body(api.GET('/api/v1/briefs', { params: { query: { q, state, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function Briefs() {
  const { t } = useTranslation('briefs');
  const search = useSearch({ from: '/briefs' });
  const navigate = useNavigate({ from: '/briefs' });
  const may = useMay('designer');
  const query = useBriefs(search.q, search.state);
  const columns = useColumns();
  const rows = query.data?.pages.flatMap((page) => page.items);
  const filtered = Boolean(search.q ?? search.state);
  usePageShortcuts([
    { key: '/', label: t('filter'), run: () => document.getElementById('briefs-q')?.focus() },
    ...(may ? [{ key: 'n', label: t('new'), run: () => void navigate({ to: '/briefs/$id', params: { id: 'new' } }) }] : []),
  ]);
  const write = may ? <LinkButton look="primary" to="/briefs/$id" params={{ id: 'new' }}><FilePlus2 aria-hidden="true" />{t('new')}</LinkButton> : undefined;
  return (
    <Page title={t('title')} lead={rows && t('listLead', { count: rows.length })} crumbs={[{ label: t('title') }]} actions={write}>
      {query.isError && !rows ? <ErrorState what={t('what')} error={query.error} onRetry={() => void query.refetch()} /> : !rows ? <Bones title={t('title')} /> : (
        <section className="card" aria-label={t('title')}>
          <div className="tools">
            <FilterMenu label={t('state')} value={search.state} choices={states.map((value) => ({ value, label: t(`states.${value}`) }))} onChange={(state) => void navigate({ search: (held) => ({ ...held, state }) })} />
            <TextField id="briefs-q" className="q" type="search" hideLabel label={t('filter')} placeholder={t('filter')} value={search.q ?? ''} onChange={(q) => void navigate({ search: (held) => ({ ...held, q: q || undefined }), replace: true })} />
          </div>
          {rows.length === 0
            ? <Empty bare icon={FileText} title={t(filtered ? 'noMatch' : 'empty')} action={filtered ? <Button onPress={() => void navigate({ search: {} })}>{t('clear')}</Button> : write}>{t(filtered ? 'noMatchText' : 'emptyText')}</Empty>
            : <DataTable label={t('title')} columns={columns} rows={rows} keyOf={(brief) => brief.id} />}
          {query.hasNextPage && <div className="more-rows"><Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>{t('more', { ns: 'controls' })}</Button></div>}
        </section>
      )}
    </Page>
  );
}
