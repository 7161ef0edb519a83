import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus, X } from 'lucide-react';
import type { UseMutationResult } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { useSession } from '../api/session';
import type { Review } from '../api/types';
import { Button, IconButton } from '../controls/Button';
import { Dialog } from '../controls/Dialog';
import { SelectField, TextArea, TextField } from '../controls/Field';
import { Note } from '../controls/Status';
import { partName } from './flags';
import type { DialogName } from './DecisionBar';
import type { Decided, Decision } from './useDecision';

type Mutation = UseMutationResult<Decided, Error, Decision>;
interface Props { review: Review; decision: Mutation; onClose: () => void; onReload: () => void }

function Failure({ decision, onReload }: Pick<Props, 'decision' | 'onReload'>) {
  const { t } = useTranslation('review');
  if (!decision.error) {
    return null;
  }
  const stale = decision.error instanceof Problem && decision.error.status === 412;
  const lines = decision.error instanceof Problem ? decision.error.pointers.map((entry) => entry.message) : [];
  return (
    <div role="alert">
      <Note tone="bad" title={t('notDecided')}>
        {decision.error.message} {lines.join(' ')} {stale && <Button small onPress={onReload}>{t('showCurrent')}</Button>}
      </Note>
    </div>
  );
}

function Frame({ title, send, why, decision, onClose, onReload, danger, onSend, children }: Omit<Props, 'review'> & { title: string; send: string; why?: string | null; danger?: boolean; onSend: () => void; children: ReactNode }) {
  return (
    <Dialog title={title} open onClose={onClose}
      actions={<Button look={danger ? 'danger' : 'primary'} isPending={decision.isPending} blockedBy={why ? 'decision-why' : undefined} onPress={onSend}>{send}</Button>}>
      {children}
      <p className="small muted" id="decision-why" role="status">{why}</p>
      <Failure decision={decision} onReload={onReload} />
    </Dialog>
  );
}

function Approve({ review, decision, onClose, onReload }: Props) {
  const { t } = useTranslation('review');
  const name = useSession()?.name ?? '';
  const high = review.risk === 'high';
  return (
    <Dialog title={t('approveTitle')} open onClose={onClose}
      actions={<Button look="primary" autoFocus isPending={decision.isPending} onPress={() => decision.mutate({ kind: 'approval' })}>{t('approveAs', { name })}</Button>}>
      <p>{t(high ? 'approveHigh' : 'approveEffect', { title: review.title })}</p>
      <p className="small muted">{t('approveBinds', { hash: review.contentHash.slice(0, 12) })}</p>
      <Failure decision={decision} onReload={onReload} />
    </Dialog>
  );
}

interface NoteLine { blockId: string; text: string }

/** Starts with what was judged not met, so that nothing has to be typed twice. */
function firstNotes(review: Review): NoteLine[] {
  const notes = review.criteria.flatMap(({ id, title, judgement }) => (judgement?.verdict === 'notMet'
    ? [{ blockId: review.findings.find((finding) => finding.criterionId === id && finding.blockId)?.blockId ?? '', text: `${id} ${title}: ${judgement.evidence ?? ''}` }] : []));
  return notes.length > 0 ? notes : [{ blockId: '', text: '' }];
}

function Changes({ review, decision, onClose, onReload }: Props) {
  const { t } = useTranslation('review');
  const [notes, setNotes] = useState(() => firstNotes(review));
  const set = (index: number, patch: Partial<NoteLine>) => setNotes((held) => held.map((note, at) => (at === index ? { ...note, ...patch } : note)));
  const parts = [{ value: '', label: t('part.draft') }, ...[...review.content.blocks.filter((block) => block.type !== 'heading'), ...review.content.items].map(({ id, ...rest }) => {
    const part = partName(review.content, id);
    const words = 'stem' in rest ? rest.stem : rest.sentences[0]?.text ?? '';
    return { value: id, label: `${t(`part.${part.key}`, { n: part.n })}: ${words.slice(0, 48)}` };
  })];
  const filled = notes.filter((note) => note.text.trim() !== '');
  return (
    <Frame title={t('requestChanges')} decision={decision} onClose={onClose} onReload={onReload} why={filled.length === 0 ? t('noteOneNeeded') : null}
      send={t('sendBack')}
      onSend={() => decision.mutate({ kind: 'changes', notes: filled.map((note) => ({ ...(note.blockId ? { blockId: note.blockId } : {}), text: note.text.trim() })) })}>
      {notes.map((note, index) => (
        <fieldset key={index} className="note-line">
          <legend className="hide">{t('noteN', { n: index + 1 })}</legend>
          <div className="note-head">
            <SelectField label={t('notePlace')} value={note.blockId} choices={parts} onChange={(blockId) => set(index, { blockId })} />
            {notes.length > 1 && <IconButton label={t('removeNote', { n: index + 1 })} onPress={() => setNotes((held) => held.filter((_, at) => at !== index))}><X aria-hidden="true" /></IconButton>}
          </div>
          <TextArea label={t('noteText')} autoFocus={index === 0} value={note.text} onChange={(text) => set(index, { text })} />
        </fieldset>
      ))}
      <div><Button small look="quiet" onPress={() => setNotes((held) => [...held, { blockId: '', text: '' }])}><Plus aria-hidden="true" />{t('addNote')}</Button></div>
      <p className="small muted">{t('changesEffect')}</p>
    </Frame>
  );
}

function Reject({ review, decision, onClose, onReload }: Props) {
  const { t } = useTranslation('review');
  const [reason, setReason] = useState('');
  return (
    <Frame title={t('rejectTitle')} send={t('rejectSend')} danger decision={decision} onClose={onClose} onReload={onReload} why={reason.trim() === '' ? t('reasonNeeded') : null}
      onSend={() => decision.mutate({ kind: 'rejection', reason: reason.trim() })}>
      <TextArea label={t('rejectReason')} autoFocus value={reason} onChange={setReason} />
      <p className="small">{t('rejectEffect', { title: review.title })}</p>
    </Frame>
  );
}

function Escalate({ decision, onClose, onReload }: Props) {
  const { t } = useTranslation('review');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  return (
    <Frame title={t('escalateTitle')} send={to.trim() ? t('escalateTo', { name: to.trim() }) : t('escalate')} decision={decision} onClose={onClose} onReload={onReload}
      why={to.trim() === '' ? t('escalateWho') : reason.trim() === '' ? t('reasonNeeded') : null} onSend={() => decision.mutate({ kind: 'escalation', to: to.trim(), reason: reason.trim() })}>
      <TextField label={t('escalatePerson')} hint={t('escalateHint')} autoFocus value={to} onChange={setTo} autoComplete="off" />
      <TextArea label={t('escalateReason')} value={reason} onChange={setReason} />
      <p className="small muted">{t('escalateEffect')}</p>
    </Frame>
  );
}

/** Each decision names the person and what it causes. */
export function DecisionDialogs({ open, ...props }: Props & { open: DialogName | null }) {
  switch (open) {
    case 'approval':
      return <Approve {...props} />;
    case 'changes':
      return <Changes {...props} />;
    case 'rejection':
      return <Reject {...props} />;
    case 'escalation':
      return <Escalate {...props} />;
    default:
      return null;
  }
}
