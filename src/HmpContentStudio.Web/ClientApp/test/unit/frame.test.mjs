import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { load, stop } from './load.mjs';

let format;
let stages;
let fields;
before(async () => { [format, stages, fields] = [await load('i18n/format.ts'), await load('drafting/stages.ts'), await load('taxonomy/fields.ts')]; });
after(stop);

const now = new Date(2026, 10, 20, 10, 0);

test('A date without a time lasts until the end of its day', () => {
  assert.deepEqual([format.asDue('2026-11-20', now).key, format.asDue('2026-11-19', now).key], ['today', 'late']);
});

test('Late is counted in whole days', () => {
  assert.equal(format.asDue('2026-11-18', now).days, 2);
});

test('A later due date names its day', () => {
  assert.equal(format.asDue('2026-11-23', now).text, 'Mon 23 Nov');
});

test('The running stage stands between finished and waiting ones and counts from the end of the one before', () => {
  const done = { name: 'ground', state: 'done', startedAt: '2026-11-20T10:00:00Z', finishedAt: '2026-11-20T10:00:02Z', durationMs: 2000 };
  const run = { id: 'o', state: 'running', stage: 'compose', stages: [done, { name: 'compose', state: 'running' }, { name: 'check', state: 'waiting' }] };

  const lines = stages.stageLines(run, Date.parse('2026-11-20T10:00:07Z'));

  assert.deepEqual(lines.map((line) => [line.name, line.state, line.seconds]), [['ground', 'done', 2], ['compose', 'now', 5], ['check', 'open', null]]);
});

test('A run that succeeded has no open stage', () => {
  assert.equal(stages.stageLines({ id: 'o', state: 'succeeded' }, 0).every((line) => line.state === 'done'), true);
});

test('A stage that the server names in addition is shown', () => {
  assert.equal(stages.stageLines({ id: 'o', state: 'running', stage: 'critique' }, 0).some((line) => line.name === 'critique' && line.state === 'now'), true);
});

test('A required cell that is empty is named by its place', () => {
  const entry = { id: 'S', version: '1', status: 'draft', title: '', definition: 'd', levelScale: '1-5', level: 3, owner: 'o', steps: [{ id: 'S1', text: '' }] };

  assert.deepEqual(fields.missingIn(entry, fields.skillFields, fields.skillRows), ['/title', '/steps/0/text']);
});

test('Empty cells are sent as nothing and empty list lines are dropped', () => {
  assert.deepEqual(fields.cleaned({ why: '', tools: ['lock', ''], steps: [{ text: 'Do it.', say: '' }] }), { why: null, tools: ['lock'], steps: [{ text: 'Do it.', say: null }] });
});
