import { Check, Minus, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCriterion, Verdict } from '../api/types';
import { Button } from '../controls/Button';
import { FieldError, TextArea } from '../controls/Field';
import { Segmented } from '../controls/Segmented';
import { needsNote, noteIsEnough, noteNeeded } from './criteria';

/** A verdict that is chosen but waits for its note. */
export interface VerdictDraft { verdict: Verdict; note: string }
interface Props {
  criterion: ReviewCriterion;
  draft: VerdictDraft | undefined;
  onDraft: (draft: VerdictDraft) => void;
  blocked?: string;
  onJudge: (verdict: Verdict, note: string) => void;
  error?: string;
}

/** Met is stored at once; the other two ask for a note first. */
export function VerdictForm({ criterion, draft, onDraft, blocked, onJudge, error }: Props) {
  const { t } = useTranslation('review');
  const id = useId();
  const stored = criterion.judgement;
  const verdict = draft?.verdict ?? stored?.verdict ?? null;
  const note = draft?.note ?? stored?.evidence ?? '';
  const enough = verdict !== null && noteIsEnough(verdict, note);
  const changed = draft !== undefined && (draft.verdict !== stored?.verdict || draft.note !== (stored.evidence ?? ''));
  const choose = (next: Verdict) => {
    if (next === 'met') {
      onJudge('met', '');
    } else {
      onDraft({ verdict: next, note: stored && needsNote(stored.verdict) ? note : draft?.note ?? '' });
    }
  };
  const record = () => { if (enough && verdict) { onJudge(verdict, note.trim()); } };
  return (
    <>
      <Segmented<Verdict> className="v" label={t('verdictFor', { id: criterion.id })} value={verdict} onChange={choose} describedBy={blocked ? `${id}-why` : undefined}
        segments={[
          { value: 'met', label: <><Check aria-hidden="true" />{t('met')}</>, className: 'vy', disabled: Boolean(blocked) },
          { value: 'notMet', label: <><X aria-hidden="true" />{t('notMet')}</>, className: 'vn', disabled: Boolean(blocked) },
          { value: 'notApplicable', label: <><Minus aria-hidden="true" />{t('na')}</>, className: 'vx', disabled: Boolean(blocked) },
        ]} />
      {blocked && <p id={`${id}-why`}>{blocked}</p>}
      {verdict && needsNote(verdict) && !blocked && (
        <>
          <TextArea id={`note-${criterion.id}`} label={t(verdict === 'notMet' ? 'whatIsWrong' : 'whyNotApplicable')} value={note}
            hint={enough ? undefined : t('noteHint', { needed: noteNeeded, have: note.trim().length })}
            onChange={(value) => onDraft({ verdict, note: value })}
            onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); record(); } }} />
          {changed && <div><Button small blockedBy={enough ? undefined : `note-${criterion.id}-hint`} onPress={record}>{t(verdict === 'notMet' ? 'recordNotMet' : 'recordNa')}</Button></div>}
        </>
      )}
      {verdict && needsNote(verdict) && blocked && note && <p>{note}</p>}
      {error && <FieldError>{error}</FieldError>}
    </>
  );
}
