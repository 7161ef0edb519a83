// From a brief to a package that plays, by REST alone.
import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { readFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '../lib/runner.mjs';
import { signIn } from '../lib/rest.mjs';
import { hmp, startStudio } from '../lib/studio.mjs';
import { approve, createBrief, draft, importTaxonomy, judge, publish, samplePath } from '../lib/walk.mjs';

const studio = await startStudio();
const scratch = await mkdtemp(join(tmpdir(), 'studio-walk-'));
const [designer, reviewer, reviewer2, publisher] = await Promise.all(
  ['designer', 'reviewer', 'reviewer2', 'publisher'].map((name) => signIn(studio, `${name}@demo.example`)));

try {
  await test('the sample taxonomy is imported once, and again nothing changes', async () => {
    await importTaxonomy(designer);
    const again = await importTaxonomy(designer);

    assert.equal(again.added + again.changed, 0);
    assert.equal(again.unchanged, 9);
    assert.deepEqual(again.refused, []);
  });

  await test('a low-risk brief becomes a published package that hmp finds nothing wrong with', async () => {
    const made = await draft(designer, await createBrief(designer, 'CUS-BCH-module'));

    const { versionId } = await approve(reviewer, made.reviewId);
    const { publication, bytes } = await publish(publisher, versionId);

    assert.equal(publication.sha256, createHash('sha256').update(bytes).digest('hex'));
    const zip = join(scratch, 'walk.zip');
    await writeFile(zip, bytes);
    const validated = await hmp(['validate', zip]);
    assert.equal(validated.code, 0, validated.stdout);
  });

  await test('the same brief gives the same content by REST and by hmp', async () => {
    for (const name of ['CUS-BCH-assessment', 'SAF-CSE-module', 'SEC-UPA-module', 'LEA-RTW-module']) {
      const made = await draft(designer, await createBrief(designer, name));
      const file = join(scratch, `${name}.json`);
      const composed = await hmp(['compose', samplePath(name), '--out', file]);

      const checked = await hmp(['check', 'draft', '--in', file, '--brief', samplePath(name)]);

      assert.equal(composed.code, 0, composed.stderr);
      assert.deepEqual(
        made.findings.filter((found) => found.verdict === 'flag').map((found) => `${found.criterionId} ${found.kind}`),
        checked.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line)).map((found) => `${found.criterion} ${found.kind}`), name);
      assert.deepEqual(made.content, JSON.parse(await readFile(file, 'utf8')), name);
    }
  });

  await test('a high-risk draft needs two different approvers, the last one makes the version', async () => {
    const made = await draft(designer, await createBrief(designer, 'SAF-CSE-assessment'));
    const tasks = (await reviewer.expect(200, 'GET', '/reviews?state=waiting&limit=200')).items.filter((task) => task.draftId === made.id);
    assert.equal(tasks.length, 2);
    assert.equal(tasks[0].risk, 'high');

    const first = await approve(reviewer, tasks[0].id);
    const own = await reviewer.send('POST', `/reviews/${tasks[1].id}/claim`, {});
    const second = await approve(reviewer2, tasks[1].id);

    assert.equal(first.versionId, null);
    assert.notDeepEqual(first.stillNeeded, []);
    assert.equal(own.status, 409, JSON.stringify(own.body));
    assert.ok(second.versionId);
  });

  await test('nothing can be published that nobody approved, and the author cannot approve', async () => {
    const made = await draft(designer, await createBrief(designer, 'SEC-UPA-assessment'));

    const asVersion = await publisher.send('POST', `/versions/${made.id}/publications`, { format: 'scorm12' });
    const byAuthor = await designer.send('POST', `/reviews/${made.reviewId}/claim`, {});

    assert.equal(asVersion.status, 404);
    assert.ok([403, 409].includes(byAuthor.status), String(byAuthor.status));
  });

  await test('a decision on content that changed since it was opened is refused', async () => {
    const made = await draft(designer, await createBrief(designer, 'LEA-RTW-assessment'));
    const review = await judge(reviewer, made.reviewId);

    const stale = await reviewer.send('POST', `/reviews/${made.reviewId}/approval`, { contentHash: '0'.repeat(64) });

    assert.equal(review.approval.allowed, true);
    assert.equal(stale.status, 412);
    assert.equal(stale.body.code, 'review.changed-since-opened');
  });

  await test('the audit export of all this verifies, and a changed entry is named', async () => {
    const governance = await signIn(studio, 'governance@demo.example');
    const lines = (await governance.bytes('/audit/export')).toString('utf8');
    const file = join(scratch, 'audit.jsonl');
    await writeFile(file, lines);
    const whole = await hmp(['audit', 'verify', file]);
    assert.equal(whole.code, 0, whole.stdout);

    const entries = lines.trimEnd().split('\n');
    const changed = JSON.parse(entries[4]);
    entries[4] = JSON.stringify({ ...changed, action: 'brief.deleted' });
    await writeFile(file, `${entries.join('\n')}\n`);
    const broken = await hmp(['audit', 'verify', file]);

    assert.equal(broken.code, 1);
    assert.match(broken.stdout, new RegExp(`\\b${changed.sequence}\\b`));
  });
} finally {
  await studio.stop();
}
