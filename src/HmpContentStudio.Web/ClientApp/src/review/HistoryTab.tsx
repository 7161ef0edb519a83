import { useTranslation } from 'react-i18next';
import type { Review } from '../api/types';
import { asMoment } from '../i18n/format';

interface Line { at: string; by?: string | null; action: string; what?: string | null; note?: string | null }

/** Everything of this review that carries a name and a time. */
function linesOf(review: Review): Line[] {
  const lines: Line[] = [
    ...(review.openedAt ? [{ at: review.openedAt, action: 'created' }] : []),
    ...(review.edits ?? []).map((edit) => ({ at: edit.at, by: edit.by, action: 'edited', what: edit.changedIds.join(', '), note: edit.reason })),
    ...(review.decidedAt ? [{ at: review.decidedAt, by: review.decidedBy, action: review.decision ?? 'closed' }] : []),
    ...review.criteria.flatMap(({ id, judgement }) => (judgement?.at ? [{ at: judgement.at, by: judgement.by, action: 'judged', what: id, note: `${judgement.verdict}` }] : [])),
    ...review.findings.flatMap(({ criterionId, disposition }) => (disposition?.at ? [{ at: disposition.at, by: disposition.by, action: 'disposed', what: criterionId, note: disposition.reason }] : [])),
    ...(review.comments ?? []).map((comment) => ({ at: comment.at, by: comment.by, action: 'commented', what: comment.blockId, note: comment.text })),
  ];
  return lines.sort((a, b) => b.at.localeCompare(a.at));
}

export function HistoryTab({ review }: { review: Review }) {
  const { t } = useTranslation('review');
  const lines = linesOf(review);
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
