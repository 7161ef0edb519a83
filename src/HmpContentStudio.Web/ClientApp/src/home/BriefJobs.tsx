import { Link, type LinkProps } from '@tanstack/react-router';
import { FilePlus2, FileText, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BriefRow, DraftRow } from '../api/types';
import { LinkButton } from '../controls/Button';
import { Card } from '../controls/Card';
import { DueTag, Tag, type Tone } from '../controls/Status';
import { Bones } from '../states/Bones';
import { Empty, ErrorState } from '../states/StateCard';
import { Job } from './Job';
import { useDesignWork } from './queries';

interface BriefJob { id: string; title: string; format?: string; due?: string | null; kind: 'revise' | 'submit' | 'finish' | 'watch'; state: string; tone: Tone; to: LinkProps }

/** What a designer can do next, the most urgent kind first: revise, submit, finish, watch. */
export function briefJobs(briefs: readonly BriefRow[], drafts: readonly DraftRow[], untitled: string): BriefJob[] {
  const briefOf = (draft: DraftRow) => briefs.find((brief) => brief.id === draft.briefId);
  const revise = drafts.filter((draft) => draft.state === 'changesRequested' && briefOf(draft)).map((draft): BriefJob => ({
    id: draft.id, title: draft.title, format: draft.format, due: briefOf(draft)?.due, kind: 'revise', state: 'changesRequested', tone: 'warn', to: { to: '/drafts/$id', params: { id: draft.id } },
  }));
  const open = briefs.filter((brief) => brief.state === 'draft' || brief.state === 'ready').map((brief): BriefJob => ({
    id: brief.id, title: brief.title || untitled, format: brief.format, due: brief.due, kind: brief.state === 'ready' ? 'submit' : 'finish', state: brief.state, tone: brief.state === 'ready' ? 'ok' : 'plain',
    to: { to: '/briefs/$id', params: { id: brief.id } },
  }));
  const running = briefs.filter((brief) => brief.state === 'submitted' && !brief.draftId && brief.operationId).map((brief): BriefJob => ({
    id: brief.id, title: brief.title || untitled, format: brief.format, due: brief.due, kind: 'watch', state: 'drafting', tone: 'info', to: { to: '/drafts/$id', params: { id: 'new' }, search: { operation: brief.operationId! } },
  }));
  return [...revise, ...open.sort((a, b) => b.kind.localeCompare(a.kind)), ...running];
}

export function BriefJobs() {
  const { t } = useTranslation('home');
  const { briefs, drafts } = useDesignWork();
  if (briefs.isError) {
    return <ErrorState what={t('briefs.title')} error={briefs.error} onRetry={() => void briefs.refetch()} />;
  }
  if (!briefs.data) {
    return <Bones title={t('briefs.title')} rows={3} />;
  }
  const jobs = briefJobs(briefs.data, drafts.data ?? [], t('briefs.untitled')).slice(0, 6);
  if (jobs.length === 0) {
    return <Empty icon={FilePlus2} title={t('briefs.empty')} action={<LinkButton to="/briefs/$id" params={{ id: 'new' }}>{t('newBrief')}</LinkButton>}>{t('briefs.emptyText')}</Empty>;
  }
  return (
    <Card title={t('briefs.title')}>
      {jobs.map((job, index) => (
        <Job
          key={job.id}
          title={job.title}
          to={job.to}
          meta={<>{job.format && <span>{t(`formats.${job.format}`)}</span>}<DueTag due={job.due} /></>}
          progress={<Tag icon={job.kind === 'revise' ? PenLine : FileText} tone={job.tone}>{t(`briefs.${job.state}`)}</Tag>}
          action={t(`briefs.${job.kind}`)}
          actionName={t(`briefs.${job.kind}For`, { title: job.title })}
          primary={index === 0}
        />
      ))}
    </Card>
  );
}

/** Drafts of this person's briefs that somebody else has to move. */
export function WaitingForOthers() {
  const { t } = useTranslation('home');
  const { briefs, drafts } = useDesignWork();
  const own = new Set((briefs.data ?? []).map((brief) => brief.id));
  const waiting = (drafts.data ?? []).filter((draft) => draft.state === 'inReview' && draft.briefId && own.has(draft.briefId)).slice(0, 5);
  if (waiting.length === 0) {
    return null;
  }
  return (
    <Card title={t('waiting.title')}>
      {waiting.map((draft) => (
        <div className="line" key={draft.id}>
          <span><Link to="/drafts/$id" params={{ id: draft.id }}>{draft.title}</Link></span>
          <Tag>{t('waiting.inReview')}</Tag>
          <p className="small muted">{t('waiting.inReviewText', { revision: draft.revision })}</p>
        </div>
      ))}
    </Card>
  );
}
