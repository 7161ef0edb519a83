import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReviewCriterion, ReviewRow } from '../api/types';
import { LinkButton } from '../controls/Button';
import { Card } from '../controls/Card';
import { DueTag, RiskChip } from '../controls/Status';
import { VerdictSpine } from '../controls/VerdictSpine';
import { Bones } from '../states/Bones';
import { Empty, ErrorState } from '../states/StateCard';
import { Job } from './Job';
import { useProgress, useReviewWork } from './queries';

function Progress({ criteria }: { criteria?: ReviewCriterion[] }) {
  const { t } = useTranslation('home');
  if (!criteria) {
    return <span>{t('judge.notStarted')}</span>;
  }
  const verdicts = criteria.map((criterion) => criterion.judgement?.verdict);
  const judged = verdicts.filter(Boolean).length;
  const notMet = verdicts.filter((verdict) => verdict === 'notMet').length;
  return (
    <>
      <VerdictSpine verdicts={verdicts} />
      <span className="num">{t(notMet > 0 ? 'judge.judgedNot' : 'judge.judged', { judged, total: verdicts.length, notMet })}</span>
    </>
  );
}

function ReviewJob({ review, mine, primary, criteria }: { review: ReviewRow; mine: boolean; primary: boolean; criteria?: ReviewCriterion[] }) {
  const { t } = useTranslation('home');
  return (
    <Job
      title={review.title}
      to={{ to: '/reviews/$id', params: { id: review.id } }}
      meta={<><RiskChip risk={review.risk} /><span>{t('judge.meta', { format: t(`formats.${review.format}`), revision: review.revision })}</span><DueTag due={review.due} /></>}
      progress={<Progress criteria={mine ? criteria : undefined} />}
      action={t(mine ? 'judge.continue' : 'judge.start')}
      actionName={t(mine ? 'judge.continueFor' : 'judge.startFor', { title: review.title })}
      primary={primary}
    />
  );
}

export function ReviewJobs() {
  const { t } = useTranslation('home');
  const work = useReviewWork();
  const mine = work.data?.mine ?? [];
  const progress = useProgress(mine.slice(0, 5).map((review) => review.id));
  if (work.isError) {
    return <ErrorState what={t('judge.title')} error={work.error} onRetry={() => void work.refetch()} />;
  }
  if (!work.data) {
    return <Bones title={t('judge.title')} rows={3} />;
  }
  const rows = [...mine, ...work.data.free.slice(0, Math.max(0, 5 - mine.length))];
  if (rows.length === 0) {
    return <Empty icon={ListChecks} title={t('judge.empty')} action={<LinkButton to="/reviews">{t('judge.emptyAction')}</LinkButton>}>{t('judge.emptyText')}</Empty>;
  }
  return (
    <Card title={t('judge.title')} aside={<span className="small muted">{t('judge.claimed', { count: mine.length })}</span>}>
      {rows.map((review, index) => (
        <ReviewJob key={review.id} review={review} mine={mine.includes(review)} primary={index === 0} criteria={progress.get(review.id)} />
      ))}
    </Card>
  );
}
