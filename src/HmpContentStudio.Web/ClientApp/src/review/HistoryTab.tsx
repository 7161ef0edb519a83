import { useTranslation } from 'react-i18next';
import type { HistoryLine, Review } from '../api/types';
import { asMoment } from '../i18n/format';

/** What the review itself carries when the server gives no history of its own. */
function derived(review: Review): HistoryLine[] {
  return [
    ...review.criteria.flatMap(({ id, judgement }) => (judgement?.at ? [{ at: judgement.at, by: judgement.by, action: 'judged', what: id, note: `${judgement.verdict}` }] : [])),
    ...review.findings.flatMap(({ criterionId, disposition }) => (disposition?.at ? [{ at: disposition.at, by: disposition.by, action: 'disposed', what: criterionId, note: disposition.reason }] : [])),
    ...(review.comments ?? []).map((comment) => ({ at: comment.at, by: comment.by, action: 'commented', what: comment.blockId, note: comment.text })),
  ];
}

export function HistoryTab({ review }: { review: Review }) {
  const { t } = useTranslation('review');
  const lines = [...(review.history ?? derived(review))].sort((a, b) => b.at.localeCompare(a.at));
  const verdict = (note: string | null | undefined) => (note === 'met' || note === 'notMet' || note === 'notApplicable' ? t(`controls:verdicts.${note}`) : note);
  return (
    <div className="pad">
      {lines.length === 0 && <p className="small muted">{t('noHistory')}</p>}
      <ol className="past">
        {lines.map((line, index) => (
          <li key={index}>
            <span className="small"><b>{line.by ?? t('system')}</b> {t(`did.${line.action}`, { defaultValue: line.action })} {line.what}</span>
            <span className="small muted">{asMoment(line.at)}</span>
            {line.note && <span className="small muted note-line">{verdict(line.note)}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
