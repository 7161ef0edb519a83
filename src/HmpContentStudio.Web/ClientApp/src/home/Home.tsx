import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { Page } from '../app/Page';
import { LinkButton } from '../controls/Button';
import { asDue, asHeadline } from '../i18n/format';
import { briefJobs, BriefJobs, WaitingForOthers } from './BriefJobs';
import { Changes } from './Changes';
import './home.css';
import { PublishJobs } from './PublishJobs';
import { useDesignWork, useReadyToPublish, useReviewWork } from './queries';
import { ReviewJobs } from './ReviewJobs';
import { Week } from './Week';

/** The sentence on top says the situation: judging first, then what came back, then publishing, then open briefs. */
function useSituation() {
  const { t } = useTranslation('home');
  const reviews = useReviewWork().data;
  const { briefs, drafts } = useDesignWork();
  const ready = useReadyToPublish().data ?? [];
  const jobs = briefJobs(briefs.data ?? [], drafts.data ?? [], '');
  const counts = {
    judge: reviews ? reviews.mine.length + reviews.free.length : 0,
    revise: jobs.filter((job) => job.kind === 'revise').length,
    publish: ready.length,
    brief: jobs.filter((job) => job.kind === 'submit' || job.kind === 'finish').length,
  };
  const first = (['judge', 'revise', 'publish', 'brief'] as const).find((kind) => counts[kind] > 0);
  const number = (count: number) => (t('numbers', { returnObjects: true }) as string[])[count] ?? String(count);
  const dues = [...(reviews?.all ?? []).map((review) => review.due), ...(briefs.data ?? []).filter((brief) => brief.state !== 'fulfilled').map((brief) => brief.due)].filter((due) => due != null);
  const failed = briefs.isError || drafts.isError;
  return {
    headline: first ? t(`headline.${first}`, { count: counts[first], n: number(counts[first]) }) : t(failed ? 'title' : 'headline.clear'),
    urgent: dues.filter((due) => asDue(due).key !== 'on').length,
    dues,
  };
}

export function Home() {
  const { t } = useTranslation('home');
  const [designer, reviewer, publisher] = [useMay('designer'), useMay('reviewer'), useMay('publisher')];
  const { headline, urgent, dues } = useSituation();
  const date = asHeadline(new Date());
  return (
    <Page
      title={headline}
      lead={urgent > 0 ? t('leadDue', { date, count: urgent }) : t('lead', { date })}
      crumbs={[{ label: t('nav.home', { ns: 'app' }) }]}
      actions={<>
        {designer && <LinkButton to="/briefs/$id" params={{ id: 'new' }}>{t('newBrief')}</LinkButton>}
        {reviewer && <LinkButton to="/reviews">{t('openQueue')}</LinkButton>}
        {!designer && !reviewer && <LinkButton to="/library">{t('openLibrary')}</LinkButton>}
      </>}
    >
      <div className="cols">
        <div className="stack">
          {reviewer && <ReviewJobs />}
          {publisher && <PublishJobs />}
          {designer && <BriefJobs />}
          {designer && <WaitingForOthers />}
        </div>
        <div className="stack">
          <Week dues={dues} />
          <Changes />
        </div>
      </div>
    </Page>
  );
}
