// The walk of the contracts by REST alone, step by step, so that suites can stop where they want to look closer.
import { strict as assert } from 'node:assert';
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { pause, root } from './studio.mjs';

export const samplePath = (name) => join(root, 'samples/briefs', `${name}.yaml`);

export async function importTaxonomy(designer) {
  const folder = join(root, 'samples/taxonomy');
  const form = new FormData();
  for (const name of await readdir(folder)) form.append('files', new Blob([await readFile(join(folder, name))]), name);
  return designer.expect(200, 'POST', '/taxonomy/imports?mode=all', form);
}

// Uploads the sources a brief file names and creates the brief; gives the answer of the creation.
export async function createBrief(designer, name, changes = {}) {
  const path = samplePath(name);
  const { taxonomy, sources, ...brief } = { ...parse(await readFile(path, 'utf8')), ...changes };
  const uploaded = [];
  for (const source of sources) {
    const form = new FormData();
    form.append('file', new Blob([await readFile(join(dirname(path), source.path))]), basename(source.path));
    for (const member of ['title', 'owner', 'licence', 'date']) form.append(member, source[member]);
    uploaded.push({ id: (await designer.expect(201, 'POST', '/sources', form)).id });
  }
  return designer.expect(201, 'POST', '/briefs', { ...brief, sources: uploaded });
}

// Submits with a reason for every rule that asks for one, and waits for the end of the drafting.
export async function draft(designer, brief) {
  const open = brief.readiness.filter((rule) => !rule.ok);
  assert.deepEqual(open.filter((rule) => rule.level === 'required'), []);
  const acknowledgements = Object.fromEntries(open.map((rule) => [rule.rule, 'Wanted for the walk through all stages.']));
  let operation = await designer.expect(202, 'POST', `/briefs/${brief.id}/submission`, { acknowledgements });
  for (let i = 0; i < 300 && ['queued', 'running'].includes(operation.state); i++) {
    await pause(100);
    operation = await designer.expect(200, 'GET', `/operations/${operation.id}`);
  }
  assert.equal(operation.state, 'succeeded', JSON.stringify(operation));
  return designer.expect(200, 'GET', `/drafts/${operation.draftId}`);
}

// Some answer of the right form; whether it is right does not matter to the review.
export function anyAnswer(item) {
  switch (item.type) {
    case 'ordering': return item.order.map((entry) => entry.id);
    case 'matching': return Object.fromEntries(item.pairs.map((pair) => [pair.id, item.choices[0].id]));
    case 'cloze': return Object.fromEntries(item.blanks.map((blank) => [blank.id, 'five']));
    case 'numeric': return 1;
    case 'shortAnswer': case 'essay': return 'As the procedure says.';
    default: return [item.options[0].id];
  }
}

// Claims, answers every item, gives every flag a disposition and judges every criterion as met.
export async function judge(reviewer, reviewId) {
  await reviewer.expect(200, 'POST', `/reviews/${reviewId}/claim`, {});
  let review = await reviewer.expect(200, 'GET', `/reviews/${reviewId}`);
  for (const item of review.content.items) {
    await reviewer.expect(200, 'PUT', `/reviews/${reviewId}/answers/${item.id}`, { answer: anyAnswer(item) });
  }
  review = await reviewer.expect(200, 'GET', `/reviews/${reviewId}`);
  for (const finding of review.findings.filter((found) => found.verdict !== 'pass' && found.verdict !== 'na' && !found.disposition)) {
    await reviewer.expect(200, 'PUT', `/reviews/${reviewId}/findings/${finding.id}/disposition`, { decision: 'dismissed', reason: 'Compared with the source; the text says the same.' });
  }
  for (const criterion of review.criteria) {
    await reviewer.expect(200, 'PUT', `/reviews/${reviewId}/judgements/${criterion.id}`, { verdict: 'met', evidence: 'Read block by block beside the source.', contentHash: review.contentHash });
  }
  return reviewer.expect(200, 'GET', `/reviews/${reviewId}`);
}

export async function approve(reviewer, reviewId) {
  const review = await judge(reviewer, reviewId);
  assert.deepEqual(review.approval.missing, []);
  assert.equal(review.approval.allowed, true);
  return reviewer.expect(200, 'POST', `/reviews/${reviewId}/approval`, { contentHash: review.contentHash });
}

export async function publish(publisher, versionId) {
  const publication = await publisher.expect(201, 'POST', `/versions/${versionId}/publications`, { format: 'scorm12' });
  return { publication, bytes: await publisher.bytes(`/publications/${publication.id}/package`) };
}
