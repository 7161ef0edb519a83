// Walks a waiting draft of low risk through a running server: queue, flags, questions, edit, comment, approval, library, preview, publication.
//   STUDIO=http://127.0.0.1:5080 node reviewServer.mjs [folder for pictures]      needs the demo accounts and one waiting low-risk module
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { signIn } from './session.mjs';

const base = process.env.STUDIO ?? 'http://127.0.0.1:5080';
const shots = process.argv[2];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const errors = [];
const step = async (name, run) => { await run(); console.log(`ok ${name}`); };
async function as(who) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  await signIn(context, base, who);
  const tab = await context.newPage();
  tab.setDefaultTimeout(15_000);
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return tab;
}
const shot = async (tab, name) => { if (shots) { await tab.screenshot({ path: `${shots}/${name}.png` }); } };
const tab = await as('reviewer');
const button = (name) => tab.getByRole('button', { name });
let title = '';

await step('the queue lists what waits, and claiming opens it', async () => {
  await tab.goto(`${base}/reviews?risk=low`);
  const row = tab.locator('tbody tr').filter({ hasText: 'Module' }).first();
  title = await row.locator('.t').textContent();
  await shot(tab, 'real-queue');
  await row.getByRole('button', { name: /^Claim/ }).click();
  await tab.waitForURL(/\/reviews\/[0-9a-f-]{36}/);
  await tab.getByText(/^Yours for \d+ min/).first().waitFor();
  await shot(tab, 'real-review');
});
await step('a citation shows the exact passage of the stored source', async () => {
  const cite = button(/^Source \d+: show the passage/);
  if (await cite.count() > 0) {
    await cite.first().click();
    await tab.locator('.ev mark').first().waitFor();
    assert.equal((await tab.locator('.ev mark').first().textContent()).length > 10, true);
    await shot(tab, 'real-cite');
  }
});
await step('every question is answered before its key is shown', async () => {
  for (const item of await tab.locator('.item').all()) {
    const selects = item.locator('select');
    const text = item.locator('input.input, textarea');
    const choice = item.locator('input[type=radio], input[type=checkbox]');
    if (await selects.count() > 0) {
      for (const select of await selects.all()) { await select.selectOption({ index: 1 }); }
    } else if (await choice.count() > 0) {
      await choice.first().check();
    } else if (await text.count() > 0) {
      for (const field of await text.all()) { await field.fill('10'); }
    }
    await item.getByRole('button', { name: 'Answer', exact: true }).click();
    await item.getByRole('button', { name: 'Answer', exact: true }).waitFor({ state: 'detached' });
  }
  await shot(tab, 'real-answered');
});
await step('an edit with a reason is stored and seen in the history', async () => {
  const block = tab.locator('.doc .block:has(> p)').first();
  await block.locator('p').first().click();
  await tab.keyboard.press('e');
  const form = tab.getByRole('form', { name: 'Edit' });
  const field = form.getByRole('textbox').first();
  const before = await field.inputValue();
  await field.fill(before.replace(/\.$/, '') + ' now.');
  await form.getByLabel('Reason for the change').fill('Reads more plainly.');
  await form.getByRole('button', { name: 'Save the change' }).click();
  await form.waitFor({ state: 'detached' });
  await tab.getByRole('tab', { name: 'History' }).click();
  await tab.getByText('Reads more plainly.').waitFor();
  await shot(tab, 'real-history');
  await tab.locator('.sub').getByRole('radio', { name: 'Changes' }).check();
  await tab.locator('.doc ins').first().waitFor();
  await shot(tab, 'real-changes');
  await tab.locator('.sub').getByRole('radio', { name: 'Read' }).check();
  await tab.getByRole('tab', { name: 'Evidence' }).click();
});
await step('every flag is decided with a reason', async () => {
  for (;;) {
    const open = tab.locator('.flag:has(.seg)').first();
    if (await open.count() === 0) { break; }
    const count = await tab.locator('.flag:has(.seg)').count();
    await open.getByRole('radio', { name: 'Flag is wrong' }).check();
    await open.getByRole('textbox').fill('Compared with the source; the words say the same.');
    await open.getByRole('button', { name: 'Record' }).click();
    await tab.waitForFunction((n) => document.querySelectorAll('.flag:has(.seg)').length < n, count);
  }
});
await step('each criterion is judged by one key, and approval opens', async () => {
  const asked = Number(/of (\d+)/.exec(await tab.locator('.bar .progress strong').textContent())[1]);
  const first = tab.locator('.crit .h[aria-expanded]').first();
  if (await tab.locator('.crit li.open').count() === 0) { await first.click(); }
  for (let i = 0; i < asked; i++) {
    await tab.keyboard.press('1');
    await tab.waitForFunction((n) => Number(/^(\d+) of/.exec(document.querySelector('.bar .progress strong')?.textContent ?? '')?.[1]) >= n, i + 1);
  }
  await tab.locator('.bar .btn.primary', { hasText: 'Approve' }).waitFor();
  await shot(tab, 'real-ready');
});
let version = '';
await step('approving makes the version and names what comes next', async () => {
  await tab.keyboard.press('Control+Enter');
  await tab.getByRole('dialog').waitFor();
  await tab.keyboard.press('Enter');
  await tab.getByRole('heading', { name: `Approved: ${title}` }).waitFor();
  await shot(tab, 'real-receipt');
  await tab.getByRole('link', { name: 'Open the version' }).click();
  await tab.waitForURL(/\/library\/[0-9a-f-]{36}/);
  version = new URL(tab.url()).pathname;
  await tab.locator('.diff ins').first().waitFor();
  await tab.getByText(/^Approved by /).first().waitFor();
  await shot(tab, 'real-version');
});
const publisher = await as('publisher');
await step('the package plays apart from the session and the run is recorded', async () => {
  await publisher.goto(`${base}${version}/publish`);
  await publisher.getByRole('button', { name: 'Open the preview player' }).click();
  await publisher.getByText('Launches', { exact: true }).waitFor();
  const inside = publisher.frameLocator('.player iframe').frameLocator('#package');
  await inside.locator('article').first().waitFor();
  await shot(publisher, 'real-preview');
});
await step('publishing stores the previewed bytes and hands them out', async () => {
  await publisher.getByRole('button', { name: 'Publish as SCORM 1.2' }).click();
  await publisher.getByRole('heading', { name: 'Live as SCORM 1.2' }).waitFor();
  await publisher.getByText('The bytes you previewed').waitFor();
  const [file] = await Promise.all([publisher.waitForEvent('download'), publisher.getByRole('link', { name: 'Download the zip' }).click()]);
  assert.match(file.suggestedFilename(), /-v\d+-scorm12\.zip$/);
  await shot(publisher, 'real-published');
});
assert.deepEqual(errors, []);
await browser.close();
console.log('a draft became a published package');
