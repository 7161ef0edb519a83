import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page';
import { useMay } from '../api/session';
import type { Version } from '../api/types';
import { LinkButton } from '../controls/Button';
import { Tabs } from '../controls/Tabs';
import { asDate } from '../i18n/format';
import { Loaded } from '../states/Loaded';
import { Changes } from './Changes';
import { Provenance } from './Provenance';
import { contentQuery, siblingsQuery, versionQuery } from './queries';
import { ReadContent } from './ReadContent';
import { Timeline } from './Timeline';
import './words';
import './library.css';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

function Detail({ version }: { version: Version }) {
  const { t } = useTranslation('library');
  const search = useSearch({ from: '/library/$id' });
  const navigate = useNavigate();
  const content = useQuery(contentQuery(version.id));
  const siblings = useQuery(siblingsQuery(version.skill ?? '', version.contentId));
  const others = siblings.data ?? [version];
  const machine = version.lineage?.draft ? `draft:${version.lineage.draft.id}@1` : undefined;
  const previous = others.find((other) => other.number === version.number - 1);
  const to = search.to ?? previous?.id ?? machine;
  const view = search.view ?? 'changes';
  const set = (patch: { to?: string; view?: 'changes' | 'content' }) => void navigate({ to: '/library/$id', params: { id: version.id }, search: (held) => ({ ...held, ...patch }), replace: true });
  const show = (place: string) => {
    set({ view: 'content' });
    window.setTimeout(() => {
      const target = document.getElementById(place);
      target?.scrollIntoView({ block: 'center' });
      target?.focus({ preventScroll: true });
    }, 60);
  };
  return (
    <div className="cols three">
      <Timeline versions={others} current={version.id} />
      <div className="card middle">
        <Tabs label={t('views')} selected={view} onSelect={(next) => set({ view: next as 'changes' | 'content' })} tabs={[
          { id: 'changes', label: t('changes'), panel: to ? <Changes version={version} to={to} machine={machine} others={others} content={content.data} onTo={(next) => set({ to: next })} onShow={show} /> : <p className="pad muted">{t('nothingToCompare')}</p> },
          { id: 'content', label: t('content'), panel: <Loaded query={content} what={t('content')}>{(data) => <ReadContent content={data} />}</Loaded> },
        ]} />
      </div>
      <Provenance version={version} />
    </div>
  );
}

/** One approved version: what changed, what it says, and everything it came from. */
export function VersionPage() {
  const { t } = useTranslation('library');
  const { id } = useParams({ from: '/library/$id' });
  const query = useQuery(versionQuery(id));
  const publisher = useMay('publisher');
  const version = query.data;
  const title = version?.title ?? t('version');
  const publishable = version?.state === 'approved' || version?.state === 'published';
  return (
    <Page title={title} crumbs={version ? [{ label: t('library'), to: '/library' }, { label: title }, { label: t('versionN', { n: version.number }) }] : [{ label: t('library'), to: '/library' }, { label: t('version') }]}
      lead={version && t('approvedBy', { n: version.number, date: asDate(version.approvedAt), names: list.format(version.approvers) })}
      actions={version && publishable ? <LinkButton look={publisher ? 'primary' : 'plain'} to="/library/$id/publish" params={{ id }}>{publisher ? t('publish') : t('publications')}</LinkButton> : undefined}>
      <Loaded query={query} what={t('version')}>{(data) => <Detail key={id} version={data} />}</Loaded>
    </Page>
  );
}
