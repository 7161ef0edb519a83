import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { load, stop } from './load.mjs';

let model;
before(async () => { model = await load('briefs/model.ts'); });
after(stop);

const rule = (name, level, ok, more = {}) => ({ rule: name, level, ok, message: name, ...more });

test('An empty text is left out of what is sent, so that the server counts it as missing', () => {
  const sent = model.sent({ ...model.blank, title: 'Isolate', businessGoal: { kpi: '', baseline: 4, target: null } });

  assert.equal(sent.title, 'Isolate');
  assert.equal('skill' in sent, false);
  assert.deepEqual(sent.businessGoal, { baseline: 4 });
});

test('Derived objectives are not sent beside typed ones', () => {
  const sent = model.sent({ ...model.blank, deriveObjectives: true, objectives: ['Isolate every source.'] });

  assert.deepEqual(sent.objectives, []);
});

test('A rule to acknowledge is settled by a reason, a required one never', () => {
  const readiness = [rule('kpi-complete', 'acknowledge', false), rule('skill-known', 'required', false), rule('role-known', 'required', true)];

  const open = model.openRules(readiness, { 'kpi-complete': 'Measured by hand.', 'skill-known': 'Because.' });

  assert.deepEqual(open.map((entry) => entry.rule), ['skill-known']);
});

test('Required rules come before those that a reason settles', () => {
  const open = model.openRules([rule('kpi-complete', 'acknowledge', false), rule('skill-known', 'required', false)], {});

  assert.deepEqual(open.map((entry) => entry.rule), ['skill-known', 'kpi-complete']);
});

test('A reason of blanks settles nothing', () => {
  assert.equal(model.openRules([rule('kpi-complete', 'acknowledge', false)], { 'kpi-complete': '   ' }).length, 1);
});

test('The hazard flag makes the risk high whatever the stakes', () => {
  assert.deepEqual([model.riskOf(true, 'formative'), model.riskOf(false, 'personnelDecision'), model.riskOf(false, 'summative'), model.riskOf(false, 'formative')], ['high', 'high', 'medium', 'low']);
});

test('What the server adds to a brief is not kept among its fields', () => {
  const fields = model.fieldsOf({ id: 'b', state: 'draft', readiness: [], title: 'T', skill: 'S', owner: 'Maya' });

  assert.deepEqual([fields.title, 'state' in fields, 'owner' in fields, fields.format], ['T', false, false, 'module']);
});
