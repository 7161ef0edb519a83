import { Link } from '@tanstack/react-router';
import { Check, Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import type { ReviewRow } from '../api/types';
import { Button, LinkButton } from '../controls/Button';
import { DataTable, type Column } from '../controls/DataTable';
import { DueTag, RiskChip, Tag } from '../controls/Status';
import { holderOf, type Holder } from './holder';
import { formatName } from './names';

interface Props { rows: ReviewRow[]; current?: string; mayDecide: boolean; pending?: string; onClaim: (id: string) => void }

function Reviewer({ review, holder }: { review: ReviewRow; holder: Holder }) {
  const { t } = useTranslation('review');
  if (review.state === 'decided') {
    return <span className="muted">{t('states.decided')}</span>;
  }
  if (holder.kind === 'nobody') {
    return <span className="muted">{review.escalatedTo ? t('escalatedTo', { name: review.escalatedTo }) : t('unclaimed')}</span>;
  }
  return holder.kind === 'me'
    ? <>{t('you')}<span className="small muted under">{t('minutesLeft', { count: holder.minutes })}</span></>
    : <>{holder.name}<span className="small muted under">{t('reviewingNow')}</span></>;
}

function Action({ review, holder, mayDecide, pending, onClaim }: { review: ReviewRow; holder: Holder } & Pick<Props, 'mayDecide' | 'pending' | 'onClaim'>) {
  const { t } = useTranslation('review');
  if (holder.kind === 'me') {
    return <LinkButton small look="primary" to="/reviews/$id" params={{ id: review.id }} aria-label={t('continueIt', { title: review.title })}>{t('continue')}</LinkButton>;
  }
  if (mayDecide && review.state !== 'decided' && holder.kind === 'nobody') {
    return <Button small isPending={pending === review.id} aria-label={t('claimIt', { title: review.title })} onPress={() => onClaim(review.id)}>{t('claim')}</Button>;
  }
  return <LinkButton small to="/reviews/$id" params={{ id: review.id }} aria-label={t('viewIt', { title: review.title })}>{t('view')}</LinkButton>;
}

function Flags({ count }: { count: number | undefined }) {
  const { t } = useTranslation('review');
  if (count === undefined) {
    return null;
  }
  return count > 0 ? <Tag icon={Flag} tone="warn">{t('flags', { count })}</Tag> : <Tag icon={Check} tone="ok">{t('noFlags')}</Tag>;
}

export function QueueTable({ rows, current, mayDecide, pending, onClaim }: Props) {
  const { t } = useTranslation('review');
  const session = useSession();
  const now = Date.now();
  const columns: Column<ReviewRow>[] = [
    {
      id: 'draft', title: t('draft'), head: true, cell: (review) => (
        <>
          <Link id={`review-${review.id}`} className="t" to="/reviews/$id" params={{ id: review.id }}>{review.title}</Link>
          <div className="small muted">{formatName(review.format)} · {t('rev', { n: review.revision })}</div>
        </>
      ),
    },
    { id: 'risk', title: t('risk'), cell: (review) => <RiskChip risk={review.risk} /> },
    { id: 'due', title: t('due'), sorted: 'ascending', cell: (review) => <DueTag due={review.due} none /> },
    { id: 'flags', title: t('autoChecks'), cell: (review) => <Flags count={review.flags} /> },
    { id: 'who', title: t('reviewer'), cell: (review) => <Reviewer review={review} holder={holderOf(review, session, now)} /> },
    { id: 'do', title: t('action'), hideTitle: true, end: true, cell: (review) => <Action review={review} holder={holderOf(review, session, now)} mayDecide={mayDecide} pending={pending} onClaim={onClaim} /> },
  ];
  return <DataTable label={t('openReviews')} columns={columns} rows={rows} keyOf={(review) => review.id} current={current} />;
}
