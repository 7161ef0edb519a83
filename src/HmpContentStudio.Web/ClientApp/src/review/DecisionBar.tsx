import { ChevronDown, Lock, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review, ReviewCriterion } from '../api/types';
import { Button, buttonClass } from '../controls/Button';
import { Menu } from '../controls/Menu';
import { Tag } from '../controls/Status';
import { VerdictSpine } from '../controls/VerdictSpine';
import { blockersNotMet, judgedOf } from './criteria';

export type DialogName = 'approval' | 'changes' | 'rejection' | 'escalation';
interface Props {
  review: Review;
  asked: readonly ReviewCriterion[];
  mine: boolean;
  blocked?: string;
  changed: boolean;
  onOpen: (dialog: DialogName) => void;
  onApprove: () => void;
  missingOpen: boolean;
  onMissing: (open: boolean) => void;
  onCriterion: (id: string) => void;
}

/** The lines the server gives, each leading to its criterion when it names one. */
function Missing({ lines, asked, onClose, onCriterion }: { lines: readonly string[]; asked: readonly ReviewCriterion[]; onClose: () => void; onCriterion: (id: string) => void }) {
  const { t } = useTranslation('review');
  const box = useRef<HTMLElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  return (
    <section className="layer missing" ref={box} tabIndex={-1} aria-label={t('missingTitle')} onKeyDown={(event) => { if (event.key === 'Escape') { onClose(); } }}>
      <div className="spread"><h2>{t('missingTitle')}</h2><Button small look="quiet" onPress={onClose}>{t('controls:close')}</Button></div>
      <ul>
        {lines.map((line) => {
          const criterion = asked.find((entry) => line.startsWith(entry.id));
          return <li key={line} className="small">{criterion ? <button type="button" className="linkish" onClick={() => { onCriterion(criterion.id); onClose(); }}>{line}</button> : line}</li>;
        })}
      </ul>
    </section>
  );
}

/** How far the review is, and its ways to end. Approve opens by computation; pressed before, it says what is missing. */
export function DecisionBar({ review, asked, mine, blocked, changed, onOpen, onApprove, missingOpen, onMissing, onCriterion }: Props) {
  const { t } = useTranslation('review');
  const approve = useRef<HTMLButtonElement>(null);
  const lines = blocked ? [blocked] : [...(changed ? [t('textChangedWhy')] : []), ...review.approval.missing];
  const allowed = mine && review.approval.allowed && lines.length === 0;
  const blockers = blockersNotMet(asked);
  const close = () => { onMissing(false); approve.current?.focus(); };
  return (
    <footer className="bar">
      <div className="progress">
        <span className="row tight"><VerdictSpine verdicts={asked.map((criterion) => criterion.judgement?.verdict)} /><strong className="num">{t('judged', { judged: judgedOf(asked), asked: asked.length })}</strong></span>
        {blockers > 0 ? <Tag icon={X} tone="bad">{t('blockersNotMet', { count: blockers })}</Tag>
          : !allowed && mine && lines.length > 0 && <button type="button" className="linkish small" aria-expanded={missingOpen} onClick={() => onMissing(!missingOpen)}>{t('missing', { count: lines.length })}</button>}
      </div>
      {missingOpen && !allowed && <Missing lines={lines} asked={asked} onClose={close} onCriterion={onCriterion} />}
      {mine && (
        <>
          <Menu label={t('other')} triggerClass="btn quiet" trigger={<>{t('other')}<ChevronDown aria-hidden="true" /></>}
            actions={[{ id: 'escalation', label: t('escalateEllipsis'), onAction: () => onOpen('escalation') }, { id: 'rejection', label: t('rejectEllipsis'), onAction: () => onOpen('rejection') }]} />
          <Button look={allowed ? 'plain' : 'primary'} onPress={() => onOpen('changes')}>{t('requestChanges')}</Button>
        </>
      )}
      {review.state !== 'decided' && (
        <button ref={approve} type="button" className={buttonClass(allowed ? 'primary' : 'plain')} aria-disabled={!allowed || undefined} aria-describedby={allowed ? undefined : 'approve-why'} onClick={onApprove}>
          {!allowed && <Lock aria-hidden="true" />}{t('approve')}
        </button>
      )}
      <span className="hide" id="approve-why" role="status">{allowed ? t('approveOpen') : lines.length > 0 ? t('approveWhy', { lines: lines.join(' ') }) : ''}</span>
    </footer>
  );
}
