// Walks the brief wizard in a browser: create, save, reload, lost server, conflict, missing fields, submit, watch, stop. node wizard.mjs
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { signIn } from './session.mjs';

const base = process.env.STUDIO ?? process.env.STUB ?? 'http://127.0.0.1:5181';
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
if (process.env.STUDIO) { await signIn(context, base); }
const tab = await context.newPage();
const errors = [];
tab.on('pageerror', (error) => errors.push(error.message));
tab.on('console', (message) => message.type() === 'error' && !/ERR_|Failed to load/.test(message.text()) && errors.push(message.text()));
const step = async (name, run) => { await run(); console.log(`ok ${name}`); };

await step('a skill picked by keyboard makes the brief and keeps the page', async () => {
  await tab.goto(`${base}/briefs/new?as=designer`);
  await tab.getByRole('combobox', { name: 'Skill' }).fill('return');
  await tab.waitForTimeout(700);
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Enter');
  await tab.waitForURL(/\/briefs\/(?!new)/, { timeout: 10_000 });
  assert.equal(await tab.locator('#brief-title').inputValue(), 'Hold a return-to-work talk');
  assert.equal(await tab.evaluate(() => document.activeElement.id), 'brief-title');
});
await step('submitting with missing fields leads to a summary whose entries lead to their fields', async () => {
  await tab.keyboard.press('Control+Enter');
  await tab.getByRole('alert').waitFor();
  assert.match(await tab.evaluate(() => document.activeElement.className), /summary/);
  await tab.getByRole('alert').getByRole('link').first().click();
  assert.match(await tab.evaluate(() => document.activeElement.id), /^brief-/);
});
await step('what is typed survives a reload', async () => {
  await tab.locator('#brief-businessGoal-problem').fill('Talks start late in four of ten cases.');
  await tab.reload();
  await tab.locator('#brief-businessGoal-problem').waitFor();
  assert.equal(await tab.locator('#brief-businessGoal-problem').inputValue(), 'Talks start late in four of ten cases.');
});
await step('without the server the text is kept on the device and sent later', async () => {
  await context.setOffline(true);
  await tab.locator('#brief-businessGoal-owner').fill('Head of people');
  await tab.getByText('Saved on this device').waitFor();
  await context.setOffline(false);
  await tab.getByText('The server has what you typed offline').waitFor({ timeout: 10_000 });
});
await step('somebody else saving first is shown, and the own text can be kept', async () => {
  const id = new URL(tab.url()).pathname.split('/').at(-1);
  const other = await context.newPage();
  await other.goto(`${base}/briefs/${id}`);
  await other.locator('#brief-minutes').fill('25');
  await other.getByText(/^Saved,/).waitFor();
  await other.waitForTimeout(1200);
  await other.close();
  await tab.locator('#brief-businessGoal-owner').fill('Head of talks');
  await tab.getByText('Somebody else saved this brief first').waitFor();
  await tab.getByRole('button', { name: 'Keep mine' }).click();
  await tab.getByText('Somebody else saved this brief first').waitFor({ state: 'detached' });
  assert.equal(await tab.locator('#brief-businessGoal-owner').inputValue(), 'Head of talks');
});
await step('a complete brief is submitted with Ctrl+Enter and its drafting watched', async () => {
  await tab.locator('#brief-role').selectOption('team-lead');
  await tab.locator('#brief-deriveObjectives').check();
  await tab.locator('#brief-businessGoal-kpi').selectOption({ index: 1 });
  await tab.locator('#brief-businessGoal-baseline').fill('40');
  await tab.locator('#brief-businessGoal-target').fill('10');
  await tab.getByText('Saving').waitFor({ state: 'detached' });
  const reasons = tab.getByLabel('Why is it right anyway?');
  for (let index = await reasons.count() - 1; index >= 0; index--) { await reasons.nth(index).fill('Agreed with the owner of the figure.'); }
  await tab.keyboard.press('Control+Enter');
  await tab.waitForURL(/\/drafts\//);
});
await step('the run shows its stages and can be left to the draft', async () => {
  await tab.waitForURL(/\/drafts\/(?!new)/, { timeout: 90_000 });
  await tab.getByRole('heading', { level: 1 }).waitFor();
});
assert.deepEqual(errors, []);
await browser.close();
