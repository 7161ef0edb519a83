import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { load, stop } from './load.mjs';

let patch;
let citations;
let findings;
let answer;
before(async () => {
  [patch, citations, findings, answer] = [await load('content/edit/patch.ts'), await load('content/citations.ts'), await load('content/findings.ts'), await load('content/items/answer.ts')];
});
after(stop);

const extract = (start, end) => ({ kind: 'extract', source: 'loto', start, end });
const sentence = (text, origin = { kind: 'template', id: 't' }) => ({ text, origin });
const block = (...sentences) => ({ id: 'b1', role: 'problem', type: 'paragraph', sentences });

test('An unchanged block gives no patch', () => {
  assert.equal(patch.blockPatch(block(sentence('One.')), ['One.']), null);
});

test('A changed sentence is sent with its untouched neighbours', () => {
  const sent = patch.blockPatch(block(sentence('One.', extract(0, 4)), sentence('Two.')), ['One.', 'Three.']);

  assert.deepEqual(sent.sentences.map((entry) => entry.text), ['One.', 'Three.']);
  assert.equal(sent.sentences[0].origin.kind, 'extract');
});

test('Of a question only the changed entries are sent, found by their id', () => {
  const item = { id: 'q1', type: 'singleChoice', stem: 'What first?', options: [{ id: 'q1a', text: 'Stop.', rationale: 'Yes.' }, { id: 'q1b', text: 'Go on.' }] };

  const sent = patch.itemPatch(item, { 'options/0/text': 'Stop the machine.', 'options/0/rationale': 'Because.', 'options/1/text': 'Go on.' });

  assert.deepEqual(sent, { options: [{ id: 'q1a', text: 'Stop the machine.', rationale: 'Because.' }] });
});

test('A passage that is cited twice keeps one number', () => {
  const content = { blocks: [block(sentence('One.', extract(0, 4)), sentence('Two.', extract(5, 9)), sentence('One again.', extract(0, 4)))] };

  const cited = citations.citationsOf(content);

  assert.deepEqual([...cited.values()].map((entry) => [entry.number, entry.passage.start]), [[1, 0], [2, 5]]);
});

test('A block that a person touched carries the person mark before any other', () => {
  assert.equal(citations.originOf([sentence('One.', extract(0, 4)), sentence('Two.', { kind: 'human', user: 'm' })]), 'human');
});

test('Passes and settled flags mark nothing in the text', () => {
  const flag = (id, more) => ({ id, criterionId: 'GR-02', kind: 'number', verdict: 'flag', blockId: 'b1', part: 'sentences/0', start: 1, end: 3, message: '', ...more });

  const spans = findings.flagSpans([flag('a', {}), flag('b', { verdict: 'pass' }), flag('c', { disposition: { decision: 'dismissed', reason: 'wrong' } })]);

  assert.deepEqual(spans('b1', 0).map((span) => span.id), ['a']);
  assert.deepEqual(spans('b1', 1), []);
});

test('Ordering entries are presented by id, not in the order of the key', () => {
  const item = { id: 'q1', type: 'ordering', stem: '', order: [{ id: 'q1c', text: 'first' }, { id: 'q1a', text: 'second' }, { id: 'q1b', text: 'third' }] };

  assert.deepEqual(answer.emptyAnswer(item), ['q1a', 'q1b', 'q1c']);
});

test('A matching answer is complete when every line has its partner', () => {
  const item = { id: 'q1', type: 'matching', stem: '', pairs: [{ id: 'q1-1', left: 'a' }, { id: 'q1-2', left: 'b' }] };

  assert.deepEqual([answer.isComplete(item, { 'q1-1': 'x' }), answer.isComplete(item, { 'q1-1': 'x', 'q1-2': 'y' })], [false, true]);
});

test('A numeric answer travels as a number and a word is not one', () => {
  const item = { id: 'q1', type: 'numeric', stem: '' };

  assert.deepEqual([answer.asSent(item, '2.5'), answer.isComplete(item, 'ten'), answer.isComplete(item, '10')], [2.5, false, true]);
});

test('A hidden key is not taken for a shown one', () => {
  const hidden = { id: 'q1', type: 'singleChoice', stem: '', options: [{ id: 'a', text: 'A' }] };

  assert.deepEqual([answer.keyIsShown(hidden), answer.keyIsShown({ ...hidden, options: [{ id: 'a', text: 'A', correct: false }] })], [false, true]);
});
