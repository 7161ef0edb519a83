import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, full } from '../api/client';
import { useMay, useSession } from '../api/session';
import type { Draft } from '../api/types';
import { Page } from '../app/Page';
import { EvidenceCard, FindingsCard, flagSpans, GapPanel, useReading } from '../content';
import { Button, IconButton, LinkButton } from '../controls/Button';
import { addWords } from '../i18n';
import { Bones } from '../states/Bones';
import { ErrorState } from '../states/StateCard';
import { About } from './About';
import './drafting.css';
import { DraftText } from './DraftText';
import en from './en.json';
import { focusPlace, Notes } from './Notes';
import { Resubmit } from './Resubmit';
import { RunPage } from './RunPage';
import { useRevision } from './useRevision';

addWords('drafting', en);

function Reading({ draft, etag }: { draft: Draft; etag: string | null }) {
  const { t } = useTranslation('drafting');
  const session = useSession();
  const own = !draft.owner || draft.owner === session?.id;
  const designer = useMay('designer');
  const reviewer = useMay('reviewer');
  const [sending, setSending] = useState(false);
  const revision = useRevision(draft.id);
  const { reading, cited, setCited } = useReading(draft.content, flagSpans(draft.findings));
  const revising = draft.state === 'changesRequested' && designer && own;
  const title = draft.content.title;
  return (
    <Page
      title={revising ? t('reviseTitle') : title}
      lead={revising ? t('reviseLead') : t(`states.${draft.state}`, { defaultValue: draft.state })}
      crumbs={[{ label: t('title'), to: '/drafts' }, { label: title }]}
      actions={<>
        {reviewer && draft.reviewId && <LinkButton to="/reviews/$id" params={{ id: draft.reviewId }}>{t('openReview')}</LinkButton>}
        {revising && <Button look="primary" onPress={() => setSending(true)}>{t('resubmit')}</Button>}
      </>}
    >
      <div className="cols draft-cols">
        <div className="stack">
          {revising && <Notes notes={draft.notes ?? []} content={draft.content} />}
          <DraftText draft={draft} reading={reading} revising={revising} revision={revision} etag={etag} />
        </div>
        <aside className="stack side" aria-label={t('about')}>
          {cited && (
            <section className="evidence" aria-label={t('evidence')}>
              <div className="spread"><h2>{t('evidence')}</h2><IconButton label={t('close')} onPress={() => setCited(null)}><X aria-hidden="true" /></IconButton></div>
              <EvidenceCard passage={cited.passage} number={cited.number} sourceId={draft.sources?.find((source) => source.name === cited.passage.source)?.id} />
            </section>
          )}
          <FindingsCard findings={draft.findings} />
          <GapPanel gaps={draft.gaps} completeness={draft.content.completeness} onShow={focusPlace} />
          <About draft={draft} />
        </aside>
      </div>
      {sending && <Resubmit draftId={draft.id} onClose={() => setSending(false)} />}
    </Page>
  );
}

function Existing({ id }: { id: string }) {
  const { t } = useTranslation('drafting');
  const query = useQuery({ queryKey: ['drafts', id], queryFn: () => full(api.GET('/api/v1/drafts/{id}', { params: { path: { id } } })) });
  if (query.data) {
    return <Reading draft={query.data.data} etag={query.data.etag} />;
  }
  return (
    <main className="page" id="main" tabIndex={-1}>
      <h1 className="hide">{t('draftWhat')}</h1>
      {query.isError ? <ErrorState what={t('draftWhat')} error={query.error} onRetry={() => void query.refetch()} /> : <Bones title={t('draftWhat')} />}
    </main>
  );
}

/** `?operation=` shows the run that makes the draft; when it has, the page goes on to the draft itself. */
export function DraftPage() {
  const { id } = useParams({ from: '/drafts/$id' });
  const { operation } = useSearch({ from: '/drafts/$id' });
  return operation ? <RunPage key={operation} id={operation} /> : <Existing key={id} id={id} />;
}
