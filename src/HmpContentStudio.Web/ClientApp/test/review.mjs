// Walks review, library and publishing in a browser against a fresh stub: node review.mjs
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const base = process.env.STUB ?? 'http://127.0.0.1:5181';
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const tab = await context.newPage();
const errors = [];
tab.on('pageerror', (error) => errors.push(error.message));
tab.on('console', (message) => message.type() === 'error' && !/the server responded with a status of 4(09|12)/.test(message.text()) && errors.push(message.text()));
const step = async (name, run) => { await run(); console.log(`ok ${name}`); };
const button = (name) => tab.getByRole('button', { name });
const focused = () => tab.evaluate(() => document.activeElement?.id ?? '');
const judged = () => tab.locator('.bar .progress strong').textContent();

await step('the filters live in the address and survive a reload', async () => {
  await tab.goto(`${base}/reviews?as=reviewer`);
  await tab.getByRole('radio', { name: 'Mine' }).check();
  await tab.keyboard.press('/');
  await tab.keyboard.type('confined');
  await tab.waitForURL(/whose=mine.*q=confined|q=confined.*whose=mine/);
  await tab.reload();
  await tab.locator('tbody tr').first().waitFor();
  assert.equal(await tab.locator('tbody tr').count(), 1);
  await tab.goto(`${base}/reviews`);
  await tab.locator('tbody tr').first().waitFor();
});
await step('late reviews come first and j and k move the focus through them', async () => {
  assert.match(await tab.locator('tbody tr').first().textContent(), /2 days late/);
  await tab.keyboard.press('k');
  assert.match(await focused(), /^review-R-/);
  for (let i = 0; i < 12; i++) { await tab.keyboard.press('k'); }
  assert.equal(await focused(), 'review-R-2');
});
await step('a draft without flags is approved by keyboard in criteria + 3 presses, and the focus lands on the next one', async () => {
  let presses = 0;
  const press = async (key) => { presses++; await tab.keyboard.press(key); };
  await press('c');
  await tab.waitForURL(/\/reviews\/R-2/);
  await tab.getByText(/^Yours for/).first().waitFor();
  const asked = Number(/of (\d+)/.exec(await judged())[1]);
  for (let i = 0; i < asked; i++) {
    await press('1');
    await tab.waitForFunction((n) => document.querySelector('.bar .progress strong')?.textContent?.startsWith(`${n} of`), i + 1);
  }
  await tab.locator('.bar .btn.primary', { hasText: 'Approve' }).waitFor();
  await press('Control+Enter');
  await tab.getByRole('dialog').waitFor();
  assert.match(await tab.getByRole('dialog').textContent(), /Approve as Ana Ruiz/);
  await press('Enter');
  await tab.getByRole('heading', { name: /^Approved/ }).waitFor();
  await tab.waitForFunction(() => document.activeElement?.id === 'next-review');
  assert.equal(presses, asked + 3);
});
await step('approve is blocked with its reasons announced, and pressing it leads to them', async () => {
  await tab.goto(`${base}/reviews/R-1`);
  const approve = button('Approve');
  assert.equal(await approve.getAttribute('aria-disabled'), 'true');
  assert.match(await tab.locator('#approve-why[role=status]').textContent(), /GR-02 .* must be met/);
  await approve.focus();
  await tab.keyboard.press('Enter');
  await tab.getByRole('region', { name: /What is missing/ }).getByRole('button', { name: /^IT-02/ }).click();
  assert.equal(await button(/^One best key/).getAttribute('aria-expanded'), 'true');
});
await step('not met needs a note of fifteen characters', async () => {
  await tab.keyboard.press('2');
  await tab.waitForFunction(() => document.activeElement?.id === 'note-IT-02');
  await tab.keyboard.type('Too short');
  assert.equal(await button('Record not met').getAttribute('aria-disabled'), 'true');
  await tab.keyboard.type(', two keys are possible');
  await tab.keyboard.press('Control+Enter');
  await tab.waitForFunction(() => document.querySelector('.bar .progress strong')?.textContent?.startsWith('7 of'));
});
await step('a pass of the pre-check ticks nothing, a flag opens its criterion first', async () => {
  await tab.goto(`${base}/reviews/R-8`);
  await tab.locator('.crit li.open').waitFor();
  assert.equal(await tab.locator('.crit input:checked').count(), 0);
  assert.equal(await button(/^Practice before the check/).getAttribute('aria-expanded'), 'true');
});
await step('n walks the flags, single keys rest while somebody types', async () => {
  await tab.goto(`${base}/reviews/R-1`);
  await tab.locator('.flag').first().waitFor();
  await tab.keyboard.press('n');
  const first = await tab.locator('.flag.current').getAttribute('id');
  await tab.keyboard.press('n');
  assert.notEqual(await tab.locator('.flag.current').getAttribute('id'), first);
  const box = tab.locator('.flag.current');
  await box.getByRole('radio', { name: 'Flag is wrong' }).check();
  await box.getByRole('textbox').fill('');
  await box.getByRole('textbox').pressSequentially('nn11: the passage names it.');
  assert.equal(await judged(), '7 of 11 judged');
  await box.getByRole('button', { name: 'Record' }).click();
  await tab.getByText('Dismissed:').first().waitFor();
});
await step('accepting is not offered on a blocker', async () => {
  const card = (id) => tab.locator('.flag', { hasText: id });
  assert.equal(await card('AL-04').getByRole('radio', { name: 'Right, accepted' }).count(), 0);
  assert.equal(await card('IT-03').getByRole('radio', { name: 'Right, accepted' }).count(), 1);
});
await step('a citation shows its passage beside the text', async () => {
  await button('Source 1: show the passage').first().click();
  assert.equal(await tab.locator('.ev mark').first().textContent(), (await tab.locator('#block-b2 p').textContent()).replace(/\s*\d\s*$/, '').trim());
});
await step('the key of a question appears after the own answer', async () => {
  const item = tab.locator('#item-q2');
  assert.equal(await item.getByText('A mix-up leaves the crew unprotected.').count(), 0);
  await item.getByRole('radio').first().check();
  await item.getByRole('button', { name: 'Answer' }).click();
  await item.getByText('A mix-up leaves the crew unprotected.').waitFor();
  await item.getByText('Right', { exact: true }).waitFor();
});
await step('an edit with its reason reopens what read it', async () => {
  await tab.locator('#block-b2 p').click();
  await tab.keyboard.press('e');
  const form = tab.getByRole('form', { name: 'Edit' });
  await form.getByRole('textbox').first().fill('Four of nineteen entry permits were incomplete.');
  assert.equal(await form.getByRole('button', { name: 'Save the change' }).getAttribute('aria-disabled'), 'true');
  await form.getByLabel('Reason for the change').fill('Shorter, and only what the source says.');
  await form.getByRole('button', { name: 'Save the change' }).click();
  await form.waitFor({ state: 'detached' });
  await tab.getByText('5 of 11 judged').waitFor();
  assert.equal(await tab.getByText('The text changed since you opened it').count(), 0);
});
await step('a block that somebody else saved first shows both texts and overwrites nothing unseen', async () => {
  await tab.locator('#block-b6 p').click();
  await tab.keyboard.press('e');
  const form = tab.getByRole('form', { name: 'Edit' });
  await fetch(`${base}/api/v1/stub/reviews/R-1/touch/b6`, { method: 'POST' });
  await form.getByRole('textbox').first().fill('An attendant stays outside.');
  await form.getByLabel('Reason for the change').fill('Plainer.');
  await form.getByRole('button', { name: 'Save the change' }).click();
  await form.getByText('Somebody else saved first').waitFor();
  assert.match(await form.locator('.both').textContent(), /And wait\./);
  await form.getByRole('button', { name: 'Keep the saved text' }).click();
  assert.match(await tab.locator('#block-b6').textContent(), /And wait\./);
  await tab.getByText('The text changed since you opened it').waitFor();
  await button('I have read the change').click();
});
await step('a comment stays with the selected words and can be resolved', async () => {
  await tab.locator('#block-b9 p').first().click();
  await tab.locator('#block-b9 p').last().click({ clickCount: 3 });
  await tab.keyboard.press('m');
  await tab.waitForFunction(() => document.activeElement?.id === 'comment-text');
  await tab.keyboard.type('Which flange?');
  await button('Add the comment').click();
  const thread = tab.locator('.thread', { hasText: 'Which flange?' });
  await thread.getByText(/“Do not loosen a flange/).waitFor();
  await thread.getByRole('button', { name: 'Resolve' }).click();
  await thread.getByText('Resolved').waitFor();
});
await step('changes are requested with the notes of what was not met', async () => {
  await button('Request changes').click();
  const dialog = tab.getByRole('dialog');
  assert.match(await dialog.getByLabel('What must change before you would approve?').first().inputValue(), /^IT-02 One best key/);
  await dialog.getByRole('button', { name: 'Send back to its designer' }).click();
  await tab.getByRole('heading', { name: /^Sent back/ }).waitFor();
});
await step('the first of two approvals says that a second person is needed', async () => {
  await tab.goto(`${base}/reviews/R-11`);
  await tab.locator('.bar').waitFor();
  await tab.keyboard.press('Control+Enter');
  await tab.getByRole('dialog').getByText(/two different people/).waitFor();
  await button(/^Approve as/).click();
  await tab.getByRole('heading', { name: /^Your approval is recorded/ }).waitFor();
});
await step('a claim that somebody else holds is shown and not taken', async () => {
  await tab.goto(`${base}/reviews/R-3`);
  await tab.getByText('Tom Berg has it for').first().waitFor();
  assert.equal(await tab.getByRole('radio', { name: 'Met', exact: true }).first().isDisabled(), true);
});
await step('a version says what changed, a changed key first', async () => {
  await tab.goto(`${base}/library/V-4?as=publisher`);
  await tab.getByText('The key changed').waitFor();
  assert.match(await tab.locator('.diff .blk').first().textContent(), /The key changed.*removed: next.*added: first/);
  await tab.getByLabel('Compare with').selectOption({ label: 'The machine draft' });
  await tab.waitForURL(/to=draft/);
});
await step('the package plays on another origin, and what it reports is shown and ticked', async () => {
  await tab.goto(`${base}/library/V-4/publish`);
  await button('Open the preview player').click();
  const player = tab.frameLocator('.player iframe');
  await player.frameLocator('#package').getByRole('button', { name: 'Next' }).click();
  await player.frameLocator('#package').getByRole('button', { name: 'Answer right' }).click();
  await tab.getByText('Reports score 100').waitFor();
  await tab.getByText('Reports passed').waitFor();
  await player.getByRole('button', { name: 'Leave and come back' }).click();
  await tab.getByText('Resumes').waitFor();
  await player.frameLocator('#package').getByText('Page 2 of 3').waitFor();
});
await step('publishing ends in a receipt with hash, size, disclosure and the bytes', async () => {
  await button('Publish as SCORM 1.2').click();
  await tab.getByRole('heading', { name: 'Live as SCORM 1.2' }).waitFor();
  assert.equal(await focused(), 'receipt-title');
  await tab.getByText('The bytes you previewed').waitFor();
  assert.match(await tab.getByRole('link', { name: 'Download the zip' }).getAttribute('href'), /^\/api\/v1\/publications\/P-\d+\/package$/);
});
await step('without permission the page says who can do it', async () => {
  await tab.goto(`${base}/library/V-4/publish?as=reviewer`);
  await tab.getByRole('heading', { name: 'Publishers make versions live' }).waitFor();
});
assert.deepEqual(errors, []);
await browser.close();
console.log('review, library and publishing: all steps passed');
