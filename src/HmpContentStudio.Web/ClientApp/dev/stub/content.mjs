import { skills, sourceText } from './taxonomy.mjs';

const skill = skills.find((entry) => entry.id === 'SAF-CSE');
const source = 'confined-space-entry';
const text = sourceText(source);
const tax = (field) => ({ kind: 'taxonomy', field });
const tpl = (id, fields = []) => ({ kind: 'template', id, fields });
const ext = (quote) => {
  const start = text.indexOf(quote);
  return { text: quote, origin: { kind: 'extract', source, start, end: start + quote.length } };
};
const s = (value, origin, part) => ({ text: value, origin, ...(part ? { part } : {}) });
const head = (value) => [s(value, tpl('heading'))];

let next = 0;
const block = (role, type, sentences, more = {}) => ({ id: `b${++next}`, role, type, objectiveIds: ['o1'], sentences, ...more });
const steps = skill.steps;
const stepRows = (from, to) => steps.slice(from, to).flatMap((step) => [s(step.text, tax(`steps/${step.id}/text`)), ...(step.why ? [s(step.why, tax(`steps/${step.id}/why`), 'why')] : [])]);

const blocks = [
  block('problem', 'heading', head('Why it matters'), { level: 2 }),
  block('problem', 'paragraph', [ext('In the first half of this year, four of nineteen entry permits were incomplete, and a gas alarm sounded twice after entry.')]),
  block('objectives', 'heading', head('What you will be able to do'), { level: 2 }),
  block('objectives', 'list', skill.performanceCriteria.map((pc) => s(`${pc.text}. Standard: ${pc.standard}.`, tpl('objective', [`performanceCriteria/${pc.id}/text`])))),
  block('activation', 'heading', head('Words you need'), { level: 2 }),
  block('activation', 'paragraph', [ext('An attendant is the trained person who stays outside and keeps in contact with the crew.'), ext('A bump test is a short contact of a sensor with a known gas that proves its response.')]),
  block('demonstration', 'heading', head('See it'), { level: 2 }),
  block('demonstration', 'steps', stepRows(0, 1)),
  block('demonstration', 'callout', [ext('Do not loosen a flange to find out whether a line is empty.')]),
  block('demonstration', 'steps', stepRows(1, 6), { start: 2 }),
  block('demonstration', 'table', [s('Slip', tpl('table'), 'header'), s('How you notice it', tpl('table'), 'header'), s('Better', tpl('table'), 'header'),
    ...skill.commonErrors.slice(0, 3).flatMap((e) => [s(e.looksLike ?? e.error, tax(`commonErrors/${e.id}/looksLike`)), s(e.cue ?? '–', tax(`commonErrors/${e.id}/cue`)), s(e.correction ?? '–', tax(`commonErrors/${e.id}/correction`))])], { columns: 3 }),
  block('practice', 'heading', head('Do it'), { level: 2 }),
  block('practice', 'scenario', [s(`You work ${skill.contexts[0].setting}: ${skill.contexts[0].trigger}.`, tpl('case', ['contexts/C1/setting', 'contexts/C1/trigger'])), s(skill.contexts[0].constraint, tax('contexts/C1/constraint'))], { itemIds: ['q1'] }),
  block('practice', 'reflection', [s('Which of the steps would you have skipped under time pressure, and what would have happened?', { kind: 'human', user: 'maya' })]),
  block('application', 'heading', head('On the job'), { level: 2 }),
  block('application', 'checklist', [s('Yes', tpl('scale'), 'header'), s('No', tpl('scale'), 'header'), ...skill.performanceCriteria.map((pc) => s(pc.text, tax(`performanceCriteria/${pc.id}/text`)))]),
];

const option = (id, value, correct, rationale) => ({ id, text: value, correct, rationale });
const items = [
  { id: 'q1', type: 'ordering', use: 'practice', objectiveId: 'o1', level: 'apply', stem: 'Put these four actions into the order of the procedure.', rationale: 'The detector proves itself before it measures.', origin: tpl('ordering'),
    order: ['c', 'a', 'd', 'b'].map((letter, i) => ({ id: `q1${letter}`, text: steps[i].text })) },
  { id: 'q2', type: 'singleChoice', use: 'check', objectiveId: 'o1', level: 'apply', stem: 'The tank number on the plate and the number on the permit differ. What do you do first?', origin: tpl('decision'),
    options: [option('q2a', 'Stop and have the permit corrected.', true, 'A mix-up leaves the crew unprotected.'), option('q2b', 'Take the number of the tank from the shift plan.', false, 'The plan may name another tank.'), option('q2c', 'Go on, the tanks are alike.', false, 'That is why the plate decides.')] },
  { id: 'q3', type: 'multipleChoice', use: 'check', objectiveId: 'o1', level: 'understand', stem: 'Colleagues make these statements. Which of them need to be corrected? Choose all that apply.', origin: tpl('statements'),
    options: [option('q3a', skill.misconceptions[0].belief, true, skill.misconceptions[0].correction), option('q3b', skill.misconceptions[1].belief, true, skill.misconceptions[1].correction), option('q3c', 'The attendant stays outside.', false, null)] },
  { id: 'q4', type: 'matching', use: 'check', objectiveId: 'o1', level: 'understand', stem: 'Which reason belongs to which step?', origin: tpl('matching'),
    choices: ['a', 'b', 'c'].map((letter, i) => ({ id: `q4${letter}`, text: steps[i].why })), pairs: [0, 1].map((i) => ({ id: `q4-${i + 1}`, left: steps[i].text, choiceId: i === 0 ? 'q4a' : 'q4b' })) },
  { id: 'q5', type: 'cloze', use: 'check', objectiveId: 'o1', level: 'remember', stem: 'Complete the rule from the source: Ventilate for ______, then switch off the blower.', origin: tpl('cloze'), blanks: [{ id: 'q5-1', accept: ['20 minutes'] }] },
  { id: 'q6', type: 'numeric', use: 'check', objectiveId: 'o1', level: 'remember', stem: 'At which share of LEL (percent) do you keep people out?', origin: tpl('limit'), answer: 10, tolerance: 0 },
  { id: 'q7', type: 'trueFalse', use: 'check', objectiveId: 'o1', level: 'understand', stem: 'An open hatch lets in enough fresh air.', origin: tpl('belief'), options: [option('q7a', 'True', false, null), option('q7b', 'False', true, skill.misconceptions[0].correction)] },
  { id: 'q8', type: 'shortAnswer', use: 'check', objectiveId: 'o1', level: 'apply', stem: 'The blower stops while two colleagues are inside. Write what you say on the radio.', origin: tpl('wording'), rubric: [s('Names the danger and calls people out', tax('steps/S8/say'))] },
];

export const gaps = [
  { field: 'blueprint.cutScoreMethod', kind: 'blocker', ids: [], message: 'Name how the cut score was found, for example Angoff. Summative use needs it.' },
  { field: 'commonErrors.looksLike', kind: 'field', ids: ['E7', 'E9'], blockId: 'b11', message: 'Say how slips E7 and E9 look from outside ("Sign removed too early"). Two questions could not be built without it.' },
  { field: 'items', kind: 'items', ids: ['PC5'], message: 'Criterion PC5 has one question instead of two. A second context for it would allow another.' },
];

export const content = {
  $schema: 'urn:hmpcontentstudio:schema:content:1', id: 'c-7f3a91c2', format: 'module', locale: 'en-US', title: 'Check a confined space before entry', skill: 'SAF-CSE', role: 'maintenance-technician',
  minutes: 30, stakes: 'formative', cutScore: 0.8, objectives: [{ id: 'o1', text: 'Confirm the isolation of the tank before any work at the hatch.', level: 'apply', criterionIds: ['PC1'] }],
  blocks, items, gaps, completeness: 0.86,
  provenance: { generator: 'offline-composer', version: '1', taxonomyHash: 'a1', taxonomyVersion: '3', sourceHashes: { [source]: 'b2' }, criteriaHash: 'c3', disclosure: 'Drafted with software from the taxonomy and one source; checked by named people.',
    sources: [{ name: source, title: 'Confined space entry, procedure 3.1', owner: 'Plant safety officer', licence: 'internal', date: '2026-07-06' }] },
};

export const findings = [
  { id: 'f-1', criterionId: 'GR-02', criterionVersion: 1, kind: 'number', verdict: 'flag', blockId: 'b10', part: 'sentences/4', start: 0, end: 26, message: 'The source gives 20 minutes; no other passage names a time.', evidence: [{ at: 'source', source, start: 1210, end: 1262, quote: 'Ventilate for 20 minutes, then switch off the blower.' }], disposition: null },
  { id: 'f-2', criterionId: 'AL-04', criterionVersion: 1, kind: 'practice-missing', verdict: 'flag', blockId: 'b13', part: 'sentences/0', start: 0, end: 10, message: 'Objective o1 has one practice; its criterion PC3 has none.', evidence: [], disposition: null },
  { id: 'f-3', criterionId: 'AL-01', criterionVersion: 1, kind: 'pass', verdict: 'pass', message: 'Read, nothing found.', evidence: [] },
];
