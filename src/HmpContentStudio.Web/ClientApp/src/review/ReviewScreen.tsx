import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageShortcuts } from '../app/shortcuts';
import { useMay, useSession } from '../api/session';
import type { Finding, Review, Verdict } from '../api/types';
import { useReading } from '../content';
import { CriteriaPane } from './CriteriaPane';
import type { CommentStart } from './CommentsTab';
import { askedOf, judgedOf, nextToJudge } from './criteria';
import { DecisionBar, type DialogName } from './DecisionBar';
import { DecisionDialogs } from './DecisionDialogs';
import { DraftPane, type EditState } from './DraftPane';
import { flagReader, flagsOf, nextFlag, placeOf } from './flags';
import { holderOf } from './holder';
import { PaneSwitch, type Pane } from './PaneSwitch';
import { reviewQuery } from './queries';
import { Receipt } from './Receipt';
import { SidePane, type SideTab } from './SidePane';
import { SubHead, TextChanged } from './SubHead';
import { useClaim, useHeartbeat } from './useClaim';
import { useDecision } from './useDecision';
import { useMachineText } from './useMachineText';
import { useReviewWrites } from './useReviewWrites';
import { useSeen } from './useSeen';
import type { VerdictDraft } from './VerdictForm';

type Answers = Record<string, { correct?: boolean; busy?: boolean; error?: string }>;

/** The words selected, if they stand word for word in the part: only then can the comment stay with them. */
function selectedQuote(review: Review, id: string): string | undefined {
  const text = window.getSelection()?.toString().trim();
  const block = review.content.blocks.find((entry) => entry.id === id);
  const item = review.content.items.find((entry) => entry.id === id);
  const texts = block?.sentences.map((sentence) => sentence.text) ?? [item?.stem ?? '', ...(item?.options ?? []).map((option) => option.text)];
  // A selection that runs to the line's end takes the source number with it.
  return [text, text?.replace(/\s*\d+\s*$/, '')].find((tried) => tried && texts.some((held) => held.includes(tried)));
}

/** The workspace's own state: which criterion, flag, block, tab and pane is looked at. What is decided lives on the server. */
export function ReviewScreen({ review }: { review: Review }) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const session = useSession();
  const reviewer = useMay('reviewer');
  const seen = useSeen(review);
  const writes = useReviewWrites(review.id, seen.hash);
  const decision = useDecision(review.id, seen.hash);
  const { claim, release } = useClaim();
  const holder = holderOf(review, session, Date.now());
  const mine = holder.kind === 'me' && reviewer;
  useHeartbeat(review.id, mine);

  const flags = useMemo(() => flagsOf(review), [review]);
  const [flag, setFlag] = useState<string | null>(null);
  const [criterion, setCriterion] = useState<string | null>(() => nextToJudge(review.criteria));
  const [verdicts, setVerdicts] = useState<Record<string, VerdictDraft>>({});
  const [part, setPart] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>('draft');
  const [tab, setTab] = useState<SideTab>('evidence');
  const [editing, setEditing] = useState<EditState | null>(null);
  const [commenting, setCommenting] = useState<CommentStart | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [missingOpen, setMissingOpen] = useState(false);
  const [changesShown, setChangesShown] = useState(false);
  const machine = useMachineText(review, changesShown);
  const { reading, cited, setCited } = useReading(review.content, flagReader(flags, flag));

  const blocked = review.state === 'decided' ? t('decidedAlready') : review.ownDraft ? t('ownDraft') : mine ? undefined : holder.kind === 'other' ? t('heldBy', { name: holder.name }) : reviewer ? t('claimFirst') : t('reviewersOnly');

  const showFlag = (next: Finding) => {
    setFlag(next.id);
    setPart(next.blockId ?? null);
    setTab('evidence');
    setCited(null);
    setPane(next.blockId ? 'draft' : 'evidence');
    window.requestAnimationFrame(() => {
      document.getElementById(`card-${next.id}`)?.scrollIntoView({ block: 'nearest' });
      const place = placeOf(next) ?? document.getElementById(`card-${next.id}`);
      place?.scrollIntoView({ block: 'center' });
      place?.focus({ preventScroll: true });
    });
  };
  const showPart = (id: string) => {
    setPart(id);
    setPane('draft');
    window.requestAnimationFrame(() => {
      const place = document.getElementById(`block-${id}`) ?? document.getElementById(`item-${id}`);
      place?.scrollIntoView({ block: 'center' });
      place?.focus({ preventScroll: true });
    });
  };
  const step = (by: 1 | -1) => {
    const ids = Array.from(document.querySelectorAll<HTMLElement>('.doc [id^="block-"], .doc [id^="item-"]'), (element) => element.id.replace(/^(block|item)-/, ''));
    const next = ids[Math.min(ids.length - 1, Math.max(0, (part ? ids.indexOf(part) : -1) + by))];
    if (next) {
      showPart(next);
    }
  };
  const startComment = (blockId: string) => {
    setCommenting({ blockId, quote: selectedQuote(review, blockId) });
    setTab('comments');
    setPane('evidence');
  };
  const judge = (id: string, verdict: Verdict, note: string) => {
    const following = nextToJudge(review.criteria, id);
    const inside = document.getElementById(`criterion-${id}`)?.parentElement?.contains(document.activeElement) ?? false;
    writes.judge.mutate({ criterionId: id, verdict, evidence: note }, { onError: () => setCriterion(id) });
    setVerdicts(({ [id]: _, ...rest }) => rest);
    setCriterion(following);
    if (inside && following) {
      window.requestAnimationFrame(() => document.getElementById(`criterion-${following}`)?.focus());
    }
  };
  const byKey = (verdict: Verdict) => {
    if (blocked || !criterion) {
      return;
    }
    if (verdict === 'met') {
      judge(criterion, 'met', '');
      return;
    }
    setPane('criteria');
    setVerdicts((held) => ({ ...held, [criterion]: { verdict, note: held[criterion]?.note ?? '' } }));
    window.requestAnimationFrame(() => document.getElementById(`note-${criterion}`)?.focus());
  };
  const answer = async (itemId: string, given: unknown) => {
    setAnswers((held) => ({ ...held, [itemId]: { busy: true } }));
    try {
      const { correct } = await writes.answer.mutateAsync({ itemId, given });
      setAnswers((held) => ({ ...held, [itemId]: { correct } }));
    } catch (caught) {
      setAnswers((held) => ({ ...held, [itemId]: { error: caught instanceof Error ? caught.message : String(caught) } }));
    }
  };
  const save: Parameters<typeof DraftPane>[0]['onSave'] = async (request) => {
    const { contentHash } = await writes.edit.mutateAsync(request);
    seen.ownEdit(contentHash);
  };
  const closeEdit = (next: EditState | null) => {
    setEditing(next);
    if (!next && editing) {
      showPart(editing.id);
    }
  };
  const reload = () => client.fetchQuery({ ...reviewQuery(review.id), staleTime: 0 });
  const approve = () => {
    if (mine && review.approval.allowed && !seen.changed) {
      setDialog('approval');
    } else {
      setMissingOpen(true);
    }
  };

  const partIsItem = review.content.items.some((item) => item.id === part);
  usePageShortcuts([
    { key: '1', label: t('keys.met'), run: () => byKey('met') },
    { key: '2', label: t('keys.notMet'), run: () => byKey('notMet') },
    { key: '3', label: t('keys.na'), run: () => byKey('notApplicable') },
    { key: 'n', label: t('keys.flag'), run: () => { const next = nextFlag(flags, flag); if (next) { showFlag(next); } } },
    { key: 'j', label: t('keys.nextBlock'), run: () => step(1) },
    { key: 'k', label: t('keys.previousBlock'), run: () => step(-1) },
    { key: 'e', label: t('keys.edit'), run: () => { if (mine && part && !partIsItem) { setEditing({ part: 'blocks', id: part }); } } },
    { key: 'm', label: t('keys.comment'), run: () => { if (mine) { startComment(part ?? review.content.blocks[0]!.id); } } },
    { key: 'c', label: t('keys.claimLong'), run: () => { if (reviewer && holder.kind === 'nobody' && review.state !== 'decided') { claim.mutate(review.id); } } },
    { key: 'r', label: t('keys.changes'), run: () => { if (mine) { setDialog('changes'); } } },
    { key: 'Enter', mod: true, label: t('keys.approve'), run: approve },
  ]);

  if (decision.data) {
    return <Receipt review={review} decided={decision.data} />;
  }
  const failed = writes.judge.isError ? { id: writes.judge.variables.criterionId, message: writes.judge.error.message } : undefined;
  const asked = askedOf(review);
  return (
    <div className="workspace">
      <SubHead review={review} holder={holder} mine={mine} reviewer={reviewer} claim={claim} release={release} changesShown={changesShown} onChangesShown={setChangesShown} />
      {seen.changed && <TextChanged before={seen.before} review={review} onAccept={seen.accept} onShow={showPart} />}
      <PaneSwitch pane={pane} onPane={setPane} judged={judgedOf(asked)} asked={asked.length} />
      <main className={`ws show-${pane}`} id="main" tabIndex={-1}>
        <h1 className="hide">{t('reviewOf', { title: review.title })}</h1>
        <CriteriaPane review={review} flags={flags} open={criterion} onOpen={setCriterion} drafts={verdicts} onDraft={(id, draft) => setVerdicts((held) => ({ ...held, [id]: draft }))}
          blocked={blocked} onJudge={judge} onShowFlag={showFlag} error={failed} />
        <DraftPane review={review} reading={reading} cited={cited} flags={flags} current={part} onCurrent={setPart} machine={changesShown ? machine.texts : undefined} mayWrite={mine}
          editing={editing} onEdit={closeEdit} onSave={save} onReload={reload} onComment={startComment} onAnswer={answer} answers={answers} />
        <SidePane review={review} flags={flags} currentFlag={flag} onShowFlag={showFlag} cited={cited} tab={tab} onTab={setTab} mayWrite={mine} writes={writes}
          commenting={commenting} onCommenting={setCommenting} onShowBlock={showPart} />
      </main>
      <DecisionBar review={review} asked={asked} mine={mine} blocked={blocked} changed={seen.changed} onOpen={setDialog} onApprove={approve} missingOpen={missingOpen} onMissing={setMissingOpen} onCriterion={(id) => { setCriterion(id); setPane('criteria'); }} />
      <DecisionDialogs open={dialog} review={review} decision={decision} onClose={() => { setDialog(null); decision.reset(); }} onReload={() => { void client.invalidateQueries({ queryKey: ['reviews'] }); }} />
    </div>
  );
}
