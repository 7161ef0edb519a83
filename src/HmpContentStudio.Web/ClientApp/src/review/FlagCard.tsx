import { Check, Flag } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Content } from '../api/content';
import type { Disposition, Finding, Severity } from '../api/types';
import { EvidenceCard } from '../content';
import { Button } from '../controls/Button';
import { FieldError, TextArea } from '../controls/Field';
import { Segmented } from '../controls/Segmented';
import { Tag } from '../controls/Status';
import { partName } from './flags';

interface Props {
  flag: Finding;
  severity: Severity;
  content: Content;
  current: boolean;
  mayWrite: boolean;
  busy: boolean;
  error?: string;
  onShow: () => void;
  onDecide: (decision: Disposition['decision'], reason: string) => void;
}

function Compared({ flag }: { flag: Finding }) {
  const { t } = useTranslation('review');
  const best = flag.evidence?.[0];
  if (!best) {
    return null;
  }
  if (best.at === 'source' && best.source && best.start != null && best.end != null) {
    return <EvidenceCard passage={{ source: best.source, start: best.start, end: best.end }} />;
  }
  return best.quote ? <blockquote className="quoted small">{best.quote} <span className="muted">{best.field ? t('content:taxonomyField', { field: best.field }) : best.at}</span></blockquote> : null;
}

/** One flag: what the pre-check says, what it compared with, and what a person decides about it. */
export function FlagCard({ flag, severity, content, current, mayWrite, busy, error, onShow, onDecide }: Props) {
  const { t } = useTranslation('review');
  const id = useId();
  const [decision, setDecision] = useState<Disposition['decision'] | null>(null);
  const [reason, setReason] = useState('');
  const [again, setAgain] = useState(false);
  const choices: Disposition['decision'][] = severity === 'blocker' ? ['dismissed', 'fixed'] : ['dismissed', 'fixed', 'accepted'];
  const part = partName(content, flag.blockId);
  const decided = flag.disposition && !again ? flag.disposition : null;
  const why = !decision ? t('chooseDecision') : reason.trim() === '' ? t('reasonNeeded') : null;
  return (
    <section className={current ? 'flag current' : 'flag'} id={`card-${flag.id}`} aria-labelledby={`${id}-t`} tabIndex={-1}>
      <div className="spread">
        <h3 id={`${id}-t`} className={decided ? 'small' : 'small warn'}>{decided ? <Check aria-hidden="true" /> : <Flag aria-hidden="true" />}{flag.criterionId}, {t(`part.${part.key}`, { n: part.n })}</h3>
        {flag.blockId && <button type="button" className="linkish small" aria-label={t('showFlag', { id: flag.criterionId })} onClick={onShow}>{t('showInText')}</button>}
      </div>
      {flag.text && <p className="quoted">“{flag.text}”</p>}
      <p className="small">{flag.message}</p>
      {!decided && <Compared flag={flag} />}
      {decided ? (
        <div className="small">
          <Tag>{t(`decisions.${decided.decision}`)}</Tag> {decided.reason}
          {mayWrite && <> <button type="button" className="linkish" onClick={() => { setAgain(true); setDecision(decided.decision); setReason(decided.reason); }}>{t('change')}</button></>}
        </div>
      ) : mayWrite && (
        <>
          <Segmented<Disposition['decision']> className="wide" label={t('decisionOn', { id: flag.criterionId })} value={decision} onChange={setDecision}
            segments={choices.map((value) => ({ value, label: t(`decide.${value}`) }))} />
          {severity === 'blocker' && <p className="small muted">{t('blockerHint')}</p>}
          {decision && (
            <>
              <TextArea label={t(`reasonFor.${decision}`)} value={reason} onChange={setReason} rows={2} />
              <div className="row">
                <Button small blockedBy={why ? `${id}-why` : undefined} isPending={busy} onPress={() => { onDecide(decision, reason.trim()); setAgain(false); }}>{t('recordDecision')}</Button>
                <span id={`${id}-why`} className="small muted">{why}</span>
              </div>
            </>
          )}
          {error && <FieldError>{error}</FieldError>}
        </>
      )}
    </section>
  );
}
