// A newcomer's first hour, scripted: empty data directory, no key; designer, reviewer and publisher in one browser each.
import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launch, person } from '../lib/browser.mjs';
import { signIn } from '../lib/rest.mjs';
import { test } from '../lib/runner.mjs';
import { hmp, root, startStudio } from '../lib/studio.mjs';

const studio = await startStudio();
const browser = await launch();
const scratch = await mkdtemp(join(tmpdir(), 'studio-newcomer-'));
const started = Date.now();
const people = [];
const enter = async (email) => { const one = await person(browser, studio); people.push(one); await one.signIn(email); return one; };

let reviewPath;
let versionPath;
const zip = join(scratch, 'course.zip');

try {
  await test('the designer submits a ready low-risk brief and reads the draft that was made from it', async () => {
    const designer = await enter('designer@demo.example');
    const rest = await signIn(studio, 'designer@demo.example');
    const brief = (await rest.expect(200, 'GET', '/briefs?state=ready')).items.find((one) => one.skill === 'CUS-BCH');
    assert.ok(brief, 'the demo has a ready brief for CUS-BCH');
    const { page } = designer;

    await designer.click(page.getByRole('link', { name: `Submit: ${brief.title}` }).first());
    await page.getByRole('button', { name: 'Submit brief' }).waitFor();
    const reasons = page.getByLabel('Why is it right anyway?');
    for (let i = (await reasons.count()) - 1; i >= 0; i--) await designer.fill(reasons.nth(i), 'The two formats serve different groups.');
    await designer.click(page.getByRole('button', { name: 'Submit brief' }));
    await page.waitForURL(/\/drafts\/(?!new)/, { timeout: 30_000 });
    await page.getByRole('heading', { level: 1, name: brief.title }).waitFor({ timeout: 60_000 });

    const draft = (await rest.expect(200, 'GET', '/drafts?state=inReview')).items.find((one) => one.briefId === brief.id);
    assert.ok(draft, 'the draft waits for review');
    reviewPath = `/reviews/${(await rest.expect(200, 'GET', `/drafts/${draft.id}`)).reviewId}`;
    assert.deepEqual(designer.troubles, []);
  });

  await test('the reviewer answers, judges and approves it', async () => {
    const reviewer = await enter('reviewer@demo.example');
    const { page } = reviewer;
    await page.goto(reviewPath);
    await reviewer.click(page.getByRole('button', { name: 'Claim this draft' }).first());
    await page.getByRole('button', { name: 'Release' }).waitFor();

    await answerAll(reviewer);
    await disposeAll(reviewer);
    await judgeAll(reviewer);

    const approve = page.getByRole('button', { name: 'Approve', exact: true });
    await page.getByText('You can approve now.').waitFor({ state: 'attached' });
    await reviewer.click(approve);
    await reviewer.click(page.getByRole('dialog').getByRole('button', { name: /^Approve as / }));
    const version = page.getByRole('link', { name: 'Open the version' });
    await version.waitFor();
    versionPath = new URL(await version.getAttribute('href'), studio.url).pathname;
    assert.deepEqual(reviewer.troubles, []);
  });

  await test('the publisher tries the package, publishes it and downloads what was stored', async () => {
    const publisher = await enter('publisher@demo.example');
    const { page } = publisher;
    await page.goto(versionPath);
    await publisher.click(page.getByRole('link', { name: 'Publish' }).first());
    await publisher.click(page.getByRole('button', { name: 'Open the preview player' }));
    const player = page.frameLocator('iframe');
    await player.frameLocator('iframe').getByRole('heading').first().waitFor();

    await publisher.click(page.getByRole('button', { name: /^Publish as / }));
    await page.getByText(/Live as/).first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), publisher.click(page.getByRole('link', { name: 'Download the zip' }))]);
    await download.saveAs(zip);
    assert.match(download.suggestedFilename(), /^[\w.-]+\.zip$/);
    assert.deepEqual(publisher.troubles, []);
  });

  await test('the package says approved, passes the validator and plays to a score and completion', async () => {
    const validated = await hmp(['validate', zip]);
    assert.equal(validated.code, 0, validated.stdout);

    const { stdout } = await promisify(execFile)('node', [join(root, 'tests/players/play.mjs'), zip], { cwd: root, maxBuffer: 64e6 })
      .catch((error) => assert.fail(error.stdout));
    assert.match(stdout, /\b0 failed\b/);
  });

  const interactions = people.reduce((sum, one) => sum + one.interactions, 0);
  console.log(`        newcomer's path: ${((Date.now() - started) / 1000).toFixed(0)} s, ${interactions} interactions (${['designer', 'reviewer', 'publisher'].map((who, i) => `${who} ${people[i]?.interactions}`).join(', ')})`);
} finally {
  await browser.close();
  await studio.stop();
}

async function answerAll(reviewer) {
  const { page } = reviewer;
  const open = page.locator('section.item').filter({ has: page.getByRole('button', { name: 'Answer', exact: true }) });
  await page.locator('section.item').first().waitFor();
  for (let left = await open.count(); left > 0; left--) {
    const item = open.first();
    const id = await item.getAttribute('id');
    for (const list of await item.locator('select').all()) await reviewer.choose(list, { index: 1 });
    for (const box of await item.locator('input[type=text], input:not([type]), input[type=number], textarea').all()) await reviewer.fill(box, '5');
    const pick = item.locator('.pick').first();
    if (await pick.count()) await reviewer.click(pick);
    await reviewer.click(item.getByRole('button', { name: 'Answer', exact: true }));
    await page.locator(`#${id}`).getByRole('button', { name: 'Answer', exact: true }).waitFor({ state: 'detached' });
  }
}

async function disposeAll(reviewer) {
  const { page } = reviewer;
  const open = page.locator('section.flag').filter({ has: page.getByRole('radio', { name: 'Flag is wrong' }) });
  for (let left = await open.count(); left > 0; left--) {
    const card = page.locator(`#${await open.first().getAttribute('id')}`);
    await reviewer.click(card.getByText('Flag is wrong', { exact: true }));
    await reviewer.fill(card.getByLabel('Why is the flag wrong?'), 'The source says the same in other words.');
    await reviewer.click(card.getByRole('button', { name: 'Record', exact: true }));
    await card.getByText('Dismissed:').waitFor();
  }
}

async function judgeAll(reviewer) {
  const { page } = reviewer;
  const ids = await page.locator('.crit button.h').evaluateAll((heads) => heads.map((head) => head.id));
  assert.ok(ids.length > 0, 'criteria are asked');
  for (const id of ids) {
    const head = page.locator(`#${id}`);
    if ((await head.getAttribute('aria-expanded')) !== 'true') await reviewer.click(head);
    await reviewer.click(page.locator('.crit li.open').getByText('Met', { exact: true }));
    await head.getByText(', met').waitFor({ state: 'attached' });
  }
}
