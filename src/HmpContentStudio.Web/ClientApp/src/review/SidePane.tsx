import { useTranslation } from 'react-i18next';
import type { Finding, Review, Severity } from '../api/types';
import { EvidenceCard, type Cited } from '../content';
import { Note } from '../controls/Status';
import { Tabs } from '../controls/Tabs';
import { CommentsTab, type CommentStart } from './CommentsTab';
import { FlagCard } from './FlagCard';
import { HistoryTab } from './HistoryTab';
import type { useReviewWrites } from './useReviewWrites';

export type SideTab = 'evidence' | 'comments' | 'history';
interface Props {
  review: Review;
  flags: readonly Finding[];
  currentFlag: string | null;
  onShowFlag: (flag: Finding) => void;
  cited: Cited | null;
  tab: SideTab;
  onTab: (tab: SideTab) => void;
  mayWrite: boolean;
  writes: ReturnType<typeof useReviewWrites>;
  commenting: CommentStart | null;
  onCommenting: (start: CommentStart | null) => void;
  onShowBlock: (id: string) => void;
}

function EvidenceTab({ review, flags, currentFlag, onShowFlag, cited, mayWrite, writes }: Props) {
  const { t } = useTranslation('review');
  const severity = (flag: Finding): Severity => review.criteria.find((criterion) => criterion.id === flag.criterionId)?.severity ?? 'minor';
  const withheld = review.withheldFindings ?? 0;
  const hidden = review.criteria.some((criterion) => criterion.auto === 'hidden');
  return (
    <div className="pad">
      <h2 className="hide">{t('evidence')}</h2>
      {cited ? <EvidenceCard passage={cited.passage} number={cited.number} /> : <p className="small muted">{t('content:evidenceEmpty')}</p>}
      {review.authorNote && <Note tone="info" title={t('authorNote')}>{review.authorNote}</Note>}
      {flags.length === 0 && withheld === 0 && <p className="small muted">{t('noFlagsHere')}</p>}
      {withheld > 0 && <p className="small muted">{t('withheld', { count: withheld })}</p>}
      {flags.map((flag) => (
        <FlagCard key={flag.id} flag={flag} severity={severity(flag)} content={review.content} current={flag.id === currentFlag} mayWrite={mayWrite} onShow={() => onShowFlag(flag)}
          busy={writes.dispose.isPending && writes.dispose.variables.findingId === flag.id}
          error={writes.dispose.isError && writes.dispose.variables.findingId === flag.id ? writes.dispose.error.message : undefined}
          onDecide={(decision, reason) => writes.dispose.mutate({ findingId: flag.id, decision, reason })} />
      ))}
      {hidden && <div className="thread"><strong className="small">{t('hiddenTitle')}</strong><p className="small muted">{t('hiddenWhy')}</p></div>}
    </div>
  );
}

/** What stands beside the text: evidence, comments, history. */
export function SidePane(props: Props) {
  const { t } = useTranslation('review');
  const openComments = (props.review.comments ?? []).filter((comment) => !comment.resolvedAt).length;
  return (
    <section className="ev" aria-label={t('side')}>
      <Tabs label={t('sideTabs')} selected={props.tab} onSelect={(tab) => props.onTab(tab as SideTab)} tabs={[
        { id: 'evidence', label: t('evidence'), panel: <EvidenceTab {...props} /> },
        { id: 'comments', label: openComments > 0 ? t('commentsN', { n: openComments }) : t('comments'), panel: <CommentsTab review={props.review} start={props.commenting} onStart={props.onCommenting} writes={props.writes} mayWrite={props.mayWrite} onShowBlock={props.onShowBlock} /> },
        { id: 'history', label: t('history'), panel: <HistoryTab review={props.review} /> },
      ]} />
    </section>
  );
}
