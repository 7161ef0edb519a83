import { Check, Circle, Flag, Minus, RotateCcw, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Finding, Review, ReviewCriterion, Verdict } from '../api/types';
import { Tag } from '../controls/Status';
import { askedOf, isAsked } from './criteria';
import { VerdictForm, type VerdictDraft } from './VerdictForm';

interface Props {
  review: Review;
  flags: readonly Finding[];
  open: string | null;
  onOpen: (id: string | null) => void;
  drafts: Record<string, VerdictDraft>;
  onDraft: (id: string, draft: VerdictDraft) => void;
  /** Why judging is not possible now; absent when it is. */
  blocked?: string;
  onJudge: (id: string, verdict: Verdict, note: string) => void;
  onShowFlag: (flag: Finding) => void;
  error?: { id: string; message: string };
}

const look: Record<Verdict | 'open', { icon: LucideIcon; tone: string }> = {
  met: { icon: Check, tone: 'ok' }, notMet: { icon: X, tone: 'bad' }, notApplicable: { icon: Minus, tone: 'muted' }, open: { icon: Circle, tone: 'muted' },
};

function Head({ criterion, open, onOpen }: { criterion: ReviewCriterion; open: boolean; onOpen: () => void }) {
  const { t } = useTranslation('review');
  const verdict = criterion.judgement?.verdict ?? 'open';
  const { icon: Icon, tone } = look[verdict];
  return (
    <button type="button" className="h" id={`criterion-${criterion.id}`} aria-expanded={open} onClick={onOpen}>
      <span className={tone}><Icon aria-hidden="true" /></span>
      <b>{criterion.title}<span className="hide">, {t(`controls:verdicts.${verdict}`)}</span></b>
      {!criterion.judgement && criterion.auto === 'flag' ? <Tag icon={Flag} tone="warn"><span className="hide">{t('flagged')}, </span>{t(`severity.${criterion.severity}`)}</Tag> : <span className="sev">{t(`severity.${criterion.severity}`)}</span>}
    </button>
  );
}

/** How to judge, as the criterion's file says it; its Markdown is shown as plain paragraphs and points. */
function Guidance({ criterion }: { criterion: ReviewCriterion }) {
  const { t } = useTranslation('review');
  if (!criterion.guidance && !criterion.evidence) {
    return null;
  }
  const plain = (text: string) => text.replace(/[*_`]/g, '').split(/\n+/).filter(Boolean).map((line, index) => <p key={index}>{line.replace(/^- /, '• ')}</p>);
  return (
    <details className="how">
      <summary className="small">{t('guidance')}</summary>
      {plain(criterion.guidance ?? '')}
      {criterion.evidence && <><p><b>{t('toRecord')}</b></p>{plain(criterion.evidence)}</>}
    </details>
  );
}

function NotAsked({ criterion }: { criterion: ReviewCriterion }) {
  const { t } = useTranslation('review');
  return (
    <div className="h off">
      <span className="muted"><Minus aria-hidden="true" /></span>
      <b>{criterion.title}</b>
      <span className="sev">{t('notAsked')}</span>
    </div>
  );
}

/** The criteria in their order, one open. The pre-check's flag opens a criterion; its pass ticks nothing. */
export function CriteriaPane({ review, flags, open, onOpen, drafts, onDraft, blocked, onJudge, onShowFlag, error }: Props) {
  const { t } = useTranslation('review');
  return (
    <section className="crit" aria-label={t('criteria')}>
      <div className="ph"><h2>{t('criteria')}</h2><span className="small muted">{t('asked', { count: askedOf(review).length })}</span></div>
      <ol>
        {review.criteria.map((criterion) => {
          const isOpen = open === criterion.id && isAsked(criterion);
          const own = flags.filter((flag) => flag.criterionId === criterion.id);
          return (
            <li key={criterion.id} className={isOpen ? 'open' : undefined}>
              {isAsked(criterion) ? <Head criterion={criterion} open={isOpen} onOpen={() => onOpen(isOpen ? null : criterion.id)} /> : <NotAsked criterion={criterion} />}
              {isOpen && (
                <div className="d">
                  <p>{criterion.id}. {criterion.statement ?? criterion.title}</p>
                  {criterion.reopened && !criterion.judgement && <Tag icon={RotateCcw} tone="warn">{t('reopened')}</Tag>}
                  <Guidance criterion={criterion} />
                  <VerdictForm criterion={criterion} draft={drafts[criterion.id]} onDraft={(draft) => onDraft(criterion.id, draft)} blocked={blocked}
                    onJudge={(verdict, note) => onJudge(criterion.id, verdict, note)} error={error?.id === criterion.id ? error.message : undefined} />
                  {own.length > 0 && (
                    <div className="row">
                      <Tag icon={Flag} tone="warn">{t('autoFlags', { count: own.length })}</Tag>
                      <button type="button" className="linkish small" onClick={() => onShowFlag(own[0]!)}>{t('showInText')}</button>
                    </div>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
