import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReadinessRule } from '../api/types';
import { TextArea } from '../controls/Field';
import { VerdictSpine } from '../controls/VerdictSpine';
import { controlId, focusPointer, openRules, reasonPointer } from './model';

const reasonId = (rule: string) => controlId(reasonPointer(rule));

interface Props { readiness: ReadinessRule[] | null; reasons: Record<string, string>; onReason: (rule: string, reason: string) => void }

function Open({ rule, reason, onReason }: { rule: ReadinessRule; reason: string; onReason: (text: string) => void }) {
  const { t } = useTranslation('briefs');
  const steps = (rule.pointer ?? '').split('/').filter((step) => step !== '' && !/^\d+$/.test(step));
  const field = steps.at(-1) ?? '';
  return (
    <li className={reason.trim() === '' ? 'todo' : undefined}>
      <span className={reason.trim() === '' ? 'warn' : 'ok'}>{reason.trim() === '' ? <TriangleAlert aria-hidden="true" /> : <Check aria-hidden="true" />}</span>
      <div>
        <strong>{rule.message}</strong>{' '}
        {rule.pointer && <button type="button" className="linkish" onClick={() => focusPointer(rule.pointer!)}>{t('goTo', { field: t(`fieldNames.${field}`, { defaultValue: field }) })}</button>}
        {rule.level === 'acknowledge' && <TextArea id={reasonId(rule.rule)} className="reason" label={t('reason')} value={reason} onChange={onReason} rows={2} />}
      </div>
    </li>
  );
}

/** What is missing comes first, with the way to it; a rule to acknowledge takes the reason right here. */
export function Readiness({ readiness, reasons, onReason }: Props) {
  const { t } = useTranslation('briefs');
  if (!readiness) {
    return <section className="card" aria-labelledby="rd"><header><h2 id="rd">{t('readiness')}</h2></header><div className="pad"><p className="small muted">{t('notChecked')}</p></div></section>;
  }
  const open = openRules(readiness, reasons);
  const failing = readiness.filter((rule) => !rule.ok).sort((a, b) => b.level.localeCompare(a.level));
  return (
    <section className="card" aria-labelledby="rd">
      <header>
        <h2 id="rd"><span role="status">{t('ready', { ok: readiness.length - open.length, total: readiness.length })}</span></h2>
        <VerdictSpine verdicts={[...readiness.map((rule) => (open.includes(rule) ? null : 'met' as const))].sort((a, b) => (a === b ? 0 : a ? -1 : 1))} />
      </header>
      <ul className="ready small">
        {failing.map((rule) => <Open key={rule.rule} rule={rule} reason={reasons[rule.rule] ?? rule.acknowledgedReason ?? ''} onReason={(text) => onReason(rule.rule, text)} />)}
        {readiness.filter((rule) => rule.ok).map((rule) => (
          <li key={rule.rule}><span className="ok"><Check aria-hidden="true" /></span><span>{rule.message}</span></li>
        ))}
      </ul>
    </section>
  );
}
