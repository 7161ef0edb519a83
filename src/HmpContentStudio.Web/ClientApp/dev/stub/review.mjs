// The review stage in memory: claims, judgements, answers, edits, comments and decisions, close enough to work on the screens.
import { content, findings } from './content.mjs';

const day = 86_400_000;
const inDays = (n) => new Date(Date.now() + n * day).toISOString().slice(0, 10);
const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();
const ids = { 'Maya Okafor': 'designer', 'Ana Ruiz': 'reviewer', 'Jo Nilsson': 'publisher', 'Tom Berg': 'tom', 'Li Chen': 'li' };
const copy = (value) => structuredClone(value);

const criteria = [
  ['AL-01', 'Objective is measurable', 'major'], ['AL-02', 'Objective and questions fit', 'blocker'], ['AL-04', 'Practice before the check', 'blocker'], ['GR-01', 'Supported by a source', 'blocker'],
  ['GR-02', 'Figures, names and duties are exact', 'blocker', 'Every figure with its unit, every date and name, and every must, may and not stands in the passage the sentence rests on.'], ['GR-07', 'No invented reference', 'blocker'],
  ['ID-03', 'Example before practice', 'major'], ['IT-01', 'Stem asks one clear question', 'major'], ['IT-02', 'One best key', 'major'], ['IT-03', 'Options are plausible', 'minor'], ['IT-04', 'No clue to the key', 'minor'], ['TR-01', 'Origin is disclosed', 'major'],
].map(([id, title, severity, statement]) => ({ id, version: 1, title, severity, statement: statement ?? `${title}, as the criterion's file says it.`, auto: ['GR-02', 'AL-04', 'IT-03'].includes(id) ? 'flag' : id === 'ID-03' ? 'na' : 'pass', judgement: null }));
const flags = [...findings.filter((finding) => finding.verdict === 'flag'), { id: 'f3', criterionId: 'IT-03', kind: 'option-length', blockId: 'q2', part: 'options/0', message: 'The right option is much longer than the others.', evidence: [], disposition: null }];

const judged = (verdicts) => copy(criteria).map((criterion) => (verdicts[criterion.id] ? { ...criterion, judgement: { verdict: verdicts[criterion.id][0], evidence: verdicts[criterion.id][1], by: 'Ana Ruiz', at: ago(1) } } : criterion));
const half = { 'AL-01': ['met'], 'AL-02': ['met'], 'GR-01': ['met'], 'GR-07': ['met'], 'IT-01': ['met'], 'GR-02': ['notMet', 'The source says 20 minutes after the alarm; the step says 20 minutes before entry.'] };

function review(id, title, format, risk, due, { flagged = [], claimedBy = null, minutes = 30, skill = 'SAF-CSE', revision = 1, verdicts = {}, state, ...more } = {}) {
  return {
    id, draftId: 'D-0231', revision, contentHash: `${id}-1`, title, format, skill, role: 'maintenance-technician', risk, due, state: state ?? (claimedBy ? 'claimed' : 'waiting'),
    claimedBy, claimedById: ids[claimedBy] ?? null, claimExpiresAt: claimedBy ? new Date(Date.now() + minutes * 60_000).toISOString() : null, escalatedTo: null, criteria: judged(verdicts), findings: copy(flagged), answered: {}, serial: 1,
    content: { ...copy(content), title }, comments: [], approvedBy: [], decision: null, edits: [], openedAt: ago(40), ...more,
  };
}
const rows = [
  review('R-1', 'Check a confined space before entry', 'module', 'high', inDays(0), {
    flagged: flags, claimedBy: 'Ana Ruiz', minutes: 18, revision: 2, verdicts: half,
    comments: [
      { id: 'c1', blockId: 'b8', quote: 'Compare the number of the tank', text: 'Plant 2 calls this the equipment card, Plant 3 the isolation sheet. Can we say both?', by: 'Maya Okafor', at: ago(20), resolvedAt: null },
      { id: 'c2', blockId: 'b9', quote: 'before the pump stops', text: 'This sentence was moved.', by: 'Tom Berg', at: ago(30), resolvedAt: null, detached: true },
    ],
  }),
  review('R-2', 'Decide on a booking change', 'module', 'low', inDays(-2), { skill: 'CUS-BCH' }),
  review('R-3', 'Chemical labels at the wash station', 'assessment', 'medium', inDays(-1), { claimedBy: 'Tom Berg' }),
  review('R-4', 'Open a return-to-work talk', 'assessment', 'medium', inDays(5), { claimedBy: 'Li Chen', skill: 'LEA-RTW', flagged: flags }),
  review('R-5', 'Stop an unknown person at the door', 'module', 'medium', inDays(3), { skill: 'SEC-UPA', flagged: flags.slice(0, 1) }),
  review('R-6', 'Torque sequence, flange class 300', 'module', 'medium', inDays(6), { flagged: flags.slice(1, 2) }),
  review('R-7', 'Shift handover in five questions', 'assessment', 'low', inDays(9), { revision: 2 }),
  review('R-8', 'Arc-flash boundaries: choose your protective equipment', 'assessment', 'high', inDays(10), { flagged: flags }),
  review('R-9', 'Bearing noise: listen, compare, decide', 'module', 'low', null),
  review('R-10', 'Forklift check before use', 'module', 'medium', inDays(-9), { state: 'decided', decision: 'approved', decidedBy: 'Ana Ruiz', decidedAt: ago(200) }),
  review('R-11', 'Spill kit: first ten minutes', 'module', 'high', inDays(1), { claimedBy: 'Ana Ruiz', verdicts: Object.fromEntries(criteria.map(({ id }) => [id, ['met']])) }),
];
export const reviews = new Map(rows.map((row) => [row.id, row]));

const isHeld = (held) => held.state === 'claimed' && Date.parse(held.claimExpiresAt) > Date.now();
function hide(item) {
  const { rationale, answer, tolerance, rubric, ...rest } = item;
  return {
    ...rest, ...(item.options ? { options: item.options.map(({ id, text }) => ({ id, text })) } : {}), ...(item.pairs ? { pairs: item.pairs.map(({ id, left }) => ({ id, left })) } : {}),
    ...(item.blanks ? { blanks: item.blanks.map(({ id }) => ({ id })) } : {}), ...(item.order ? { order: [...item.order].sort((a, b) => (a.id < b.id ? -1 : 1)) } : {}),
  };
}
const tagOf = (held, part) => `"${held.id}-${part.id}-${part.rev ?? 1}"`;
function missing(held) {
  const lines = [];
  for (const { id, title, severity, auto, judgement } of held.criteria.filter((criterion) => criterion.auto !== 'na')) {
    if (!judgement) { lines.push(`${id} ${title} is not judged yet.`); } else if (severity === 'blocker' && judgement.verdict !== 'met') { lines.push(`${id} ${title} must be met: it blocks approval.`); }
    const open = held.findings.filter((finding) => finding.criterionId === id && !finding.disposition).length;
    if (auto === 'flag' && open > 0) { lines.push(`${id} ${title}: one flag needs a decision.`); }
  }
  return lines;
}
const row = (held) => {
  const { criteria: asked, findings: found, content: text, comments, approvedBy, answered, edits, serial, ...rest } = held;
  const counted = asked.filter((criterion) => criterion.auto !== 'na');
  return { ...rest, flags: found.filter((finding) => !finding.disposition).length, judged: counted.filter((criterion) => criterion.judgement).length, criteriaCount: counted.length, notMet: counted.filter((criterion) => criterion.judgement?.verdict === 'notMet').length, blocks: text.blocks.length, items: text.items.length };
};
const whole = (held) => ({
  ...row(held), criteria: held.criteria, findings: held.findings, comments: held.comments, edits: held.edits, answered: Object.keys(held.answered), withheldFindings: 0, ownDraft: false,
  content: { ...held.content, blocks: held.content.blocks.map((block) => ({ ...block, etag: tagOf(held, block) })), items: held.content.items.map((item) => ({ ...(item.id in held.answered ? item : hide(item)), etag: tagOf(held, item) })) },
  approval: { allowed: missing(held).length === 0, missing: missing(held) },
});
function right(item, answer) {
  const key = (item.options ?? []).filter((option) => option.correct).map((option) => option.id);
  if (item.options) { return JSON.stringify([...answer].sort()) === JSON.stringify([...key].sort()); }
  if (item.order) { return JSON.stringify(answer) === JSON.stringify(item.order.map((entry) => entry.id)); }
  if (item.pairs) { return item.pairs.every((pair) => answer[pair.id] === pair.choiceId); }
  if (item.blanks) { return item.blanks.every((blank) => blank.accept.includes(answer[blank.id])); }
  return item.answer === answer;
}

export function reviewRoutes({ problem, page, me }) {
  const find = (id, run) => (reviews.has(id) ? run(reviews.get(id)) : problem(404, 'review.not-found', 'There is no such review.'));
  const holding = (id, run) => find(id, (held) => (isHeld(held) && held.claimedBy === me() ? run(held) : problem(409, 'review.not-claimed', 'Claim the draft first.')));
  const onText = (held, body, run) => (body.contentHash && body.contentHash !== held.contentHash ? problem(412, 'review.changed-since-opened', 'The text changed since you opened it. Look at the change, then judge again.') : run());
  const end = (held, outcome) => { Object.assign(held, { state: 'decided', claimedBy: null, claimExpiresAt: null, decision: outcome, decidedBy: me(), decidedAt: new Date().toISOString() }); };
  const patch = (held, part, body, req) => {
    if (!req.headers['if-match']) { return problem(428, 'http.precondition-required', 'Send If-Match.'); }
    if (req.headers['if-match'] !== tagOf(held, part)) { return problem(412, 'review.stale', 'Somebody else saved first.'); }
    const { reason, ...changes } = body;
    Object.assign(part, changes, { rev: (part.rev ?? 1) + 1 });
    held.contentHash = `${held.id}-${++held.serial}`;
    held.criteria.forEach((criterion) => { if (['GR-01', 'GR-02'].includes(criterion.id)) { criterion.judgement = null; } });
    held.revision++;
    held.edits.push({ revision: held.revision, by: me(), at: new Date().toISOString(), reason, changedIds: [part.id] });
    held.findings = held.findings.filter((finding) => finding.blockId !== part.id);
    return { body: { contentHash: held.contentHash } };
  };
  return {
    'GET /reviews': ({ url }) => page([...reviews.values()].map(row), url),
    'GET /reviews/:id': ({ id }) => find(id, (held) => ({ body: whole(held), etag: '"1"' })),
    'POST /reviews/:id/claim': ({ id }) => find(id, (held) => {
      if (isHeld(held) && held.claimedBy !== me()) { return problem(409, 'review.claimed', `${held.claimedBy} is reviewing this draft.`); }
      Object.assign(held, { state: 'claimed', claimedBy: me(), claimedById: ids[me()], claimExpiresAt: new Date(Date.now() + 30 * 60_000).toISOString() });
      return { body: { claimedBy: held.claimedBy, claimExpiresAt: held.claimExpiresAt } };
    }),
    'PUT /reviews/:id/claim': ({ id }) => holding(id, (held) => { held.claimExpiresAt = new Date(Date.now() + 30 * 60_000).toISOString(); return { body: { claimedBy: held.claimedBy, claimExpiresAt: held.claimExpiresAt } }; }),
    'DELETE /reviews/:id/claim': ({ id }) => holding(id, (held) => { Object.assign(held, { state: 'waiting', claimedBy: null, claimExpiresAt: null }); return { status: 204 }; }),
    'PUT /reviews/:id/judgements/:part': ({ id, part, body }) => holding(id, (held) => onText(held, body, () => {
      if (body.verdict !== 'met' && (body.evidence ?? '').trim().length < 15) { return problem(409, 'review.evidence-too-short', 'Say in at least 15 characters what the verdict rests on.'); }
      const criterion = held.criteria.find((entry) => entry.id === part);
      criterion.judgement = { verdict: body.verdict, evidence: body.evidence, by: me(), at: new Date().toISOString() };
      return { body: criterion.judgement };
    })),
    'PUT /reviews/:id/findings/:part/disposition': ({ id, part, body }) => holding(id, (held) => {
      if (body.decision === 'fixed') { return problem(409, 'review.not-fixed', 'The text that was flagged has not changed. Edit it first.'); }
      const finding = held.findings.find((entry) => entry.id === part);
      finding.disposition = { ...body, by: me(), at: new Date().toISOString() };
      return { body: finding.disposition };
    }),
    'PUT /reviews/:id/answers/:part': ({ id, part, body }) => holding(id, (held) => {
      held.answered[part] = body.answer;
      const item = held.content.items.find((entry) => entry.id === part);
      return { body: { correct: right(item, body.answer), key: null, rationale: item.rationale ?? null } };
    }),
    'PATCH /reviews/:id/blocks/:part': ({ id, part, body, req }) => holding(id, (held) => patch(held, held.content.blocks.find((entry) => entry.id === part), body, req)),
    'PATCH /reviews/:id/items/:part': ({ id, part, body, req }) => holding(id, (held) => patch(held, held.content.items.find((entry) => entry.id === part), body, req)),
    'POST /reviews/:id/comments': ({ id, body }) => find(id, (held) => { const comment = { id: `c${held.comments.length + 3}`, ...body, by: me(), at: new Date().toISOString(), resolvedAt: null }; held.comments.push(comment); return { status: 201, body: comment }; }),
    'POST /reviews/:id/comments/:part/resolution': ({ id, part }) => find(id, (held) => { held.comments.find((entry) => entry.id === part).resolvedAt = new Date().toISOString(); return { body: {} }; }),
    'POST /reviews/:id/approval': ({ id, body }) => holding(id, (held) => onText(held, body, () => {
      if (missing(held).length > 0) { return problem(409, 'review.not-complete', missing(held).join(' ')); }
      const first = held.risk === 'high' && held.approvedBy.length === 0;
      held.approvedBy.push(me());
      end(held, 'approved');
      return { body: first ? { versionId: null, stillNeeded: ['One more reviewer must approve this revision.'] } : { versionId: 'V-4', stillNeeded: [] } };
    })),
    'POST /reviews/:id/changes': ({ id }) => holding(id, (held) => { end(held, 'changesRequested'); return { body: {} }; }),
    'POST /reviews/:id/rejection': ({ id }) => holding(id, (held) => { end(held, 'rejected'); return { body: {} }; }),
    'POST /reviews/:id/escalation': ({ id, body }) => holding(id, (held) => { Object.assign(held, { state: 'waiting', claimedBy: null, claimExpiresAt: null, escalatedTo: body.to }); return { body: {} }; }),
    // Somebody else saves a block, to see what the workspace does about it.
    'POST /stub/reviews/:id/touch/:part': ({ id, part }) => find(id, (held) => { const block = held.content.blocks.find((entry) => entry.id === part); block.sentences[0].text += ' And wait.'; block.rev = (block.rev ?? 1) + 1; held.contentHash = `${held.id}-${++held.serial}`; return { body: {} }; }),
    'GET /drafts/:id/revisions/:part': () => ({ body: { id: 'D-0231', revision: 1, content: { ...copy(content), blocks: copy(content).blocks.map((block) => (block.id === 'b9' ? { ...block, sentences: [{ ...block.sentences[0], text: block.sentences[0].text.replace('find out', 'learn') }] } : block)) } } }),
  };
}
