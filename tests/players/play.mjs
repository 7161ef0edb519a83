// Plays packages in scorm-again inside Chromium: node play.mjs PACKAGE.zip… [--shots FOLDER] [--only PART], a part being such as wrong, suspend, look or 320
import { mkdtempSync, mkdirSync, writeFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { open } from './lib/package.mjs';
import { serve } from './lib/platform.mjs';
import { Learner } from './lib/learner.mjs';
import { Checks } from './lib/checks.mjs';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const args = process.argv.slice(2);
const option = (name) => { const at = args.indexOf(name); return at < 0 ? null : args.splice(at, 2)[1]; };
const shots = option('--shots');
const only = option('--only');
const checks = new Checks();

const scored = (course) => course.items.filter((item) => item.scored);
const questionPages = (course) => course.pages.filter((page) => page.kind === 'question');

// A fresh browser profile for each visit; whatever goes wrong in it is collected.
async function visit(browser, platform, { cmi = null, delay = 0, scheme = 'light', width = 1280, keyboard = false, policy = false } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const troubles = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) { troubles.push('console: ' + message.text()); } });
  page.on('pageerror', (error) => troubles.push('exception: ' + error.message));
  page.on('dialog', (dialog) => { troubles.push('dialog: ' + dialog.message()); dialog.dismiss(); });
  page.on('request', (request) => { const url = request.url(); if (!url.startsWith(platform.origin + '/') && !url.startsWith('data:')) { troubles.push('request outside: ' + url); } });
  page.on('response', (response) => { if (response.status() >= 400) { troubles.push(response.status() + ': ' + response.url()); } });
  await page.goto(platform.next(cmi, delay, policy));
  const frame = page.frameLocator('#sco');
  await frame.locator('article').waitFor();
  return { page, frame, troubles, learner: new Learner(page, frame, keyboard), close: () => context.close() };
}

const record = (page) => page.evaluate(() => window.kept());
const calls = (page) => page.evaluate(() => window.calls);

// Leaves the way people do: the frame goes away while the course is open.
async function leave(view) {
  await view.page.evaluate(() => { document.getElementById('sco').src = '/blank'; });
  await view.page.waitForFunction(() => window.calls.some((call) => call.name === 'LMSFinish'));
  const kept = await record(view.page);
  const log = await calls(view.page);
  checks.equal([], log.filter((call) => call.error !== '0' && call.error !== '').map((call) => `${call.name}(${call.args.join(', ')}) ${call.error}`), 'no call leaves an error code');
  checks.equal(1, log.filter((call) => call.name === 'LMSInitialize').length, 'LMSInitialize once');
  checks.equal(1, log.filter((call) => call.name === 'LMSFinish').length, 'LMSFinish once');
  checks.that(log.filter((call) => call.name === 'LMSSetValue').every((call) => call.result === 'true'), 'every LMSSetValue is taken');
  const sets = log.filter((call) => call.name === 'LMSSetValue');
  const time = sets.filter((call) => call.args[0] === 'cmi.core.session_time').map((call) => call.args[1]);
  checks.that(time.length === 1 && /^\d{4}:\d{2}:\d{2}$/.test(time[0]), 'session time once, in the right form', time.join());
  const longest = Math.max(0, ...sets.filter((call) => call.args[0] === 'cmi.suspend_data').map((call) => call.args[1].length));
  checks.that(longest > 0 && longest <= 4096, 'saved state is at most 4096 characters', String(longest));
  const exits = sets.filter((call) => call.args[0] === 'cmi.core.exit').map((call) => call.args[1]);
  checks.equal(['suspend'], exits, 'exit is suspend');
  checks.equal([], view.troubles, 'no console message, exception, dialog, missing file or request outside');
  await view.close();
  const core = kept.core;
  const state = { core: { lesson_location: core.lesson_location, lesson_status: core.lesson_status, score: core.score, entry: 'resume', credit: 'credit', lesson_mode: 'normal' }, suspend_data: kept.suspend_data };
  return { kept, state, log };
}

// Goes on from the open page to the last one and answers what is unanswered; stops before the page that stop names.
async function walk(view, course, decide, { stop = null, each = null } = {}) {
  for (;;) {
    const page = course.pages.find((entry) => entry.id === view.id);
    const open = await view.frame.locator('.question:has(.btn.primary)').evaluateAll((boxes) => boxes.map((box) => box.dataset.item));
    for (const item of open.map((id) => course.items.find((entry) => entry.id === id))) {
      const right = decide(item);
      if (each) { await each(`${view.id}-open`); }
      const { verdict, focused } = await view.learner.answer(item, right);
      const expected = ['shortAnswer', 'essay'].includes(item.type) ? 'Saved' : right ? 'Correct' : 'Not correct';
      checks.equal(expected, verdict, `feedback on ${item.id}`);
      checks.that(focused, `the focus is on the feedback of ${item.id}`);
    }
    if (each) { await each(view.id); }
    if (page === course.pages[course.pages.length - 1]) { return; }
    if (course.pages[course.pages.indexOf(page) + 1].id === stop) { return; }
    await view.learner.next();
    view.id = await view.learner.pageId();
  }
}

async function begin(browser, platform, options) {
  const view = await visit(browser, platform, options);
  view.id = await view.learner.pageId();
  return view;
}

async function allRight(browser, platform, pack) {
  checks.scope = `${pack.name}, all right by keyboard`;
  const view = await begin(browser, platform, { keyboard: true });
  await walk(view, pack.course, () => true);
  const { kept, state, log } = await leave(view);
  const some = scored(pack.course).length > 0;
  checks.equal(some ? 'passed' : 'completed', kept.core.lesson_status, 'lesson status');
  checks.equal(some ? '100' : '', String(kept.core.score.raw), 'score');
  if (some) {
    checks.equal(['0', '100'], [String(kept.core.score.min), String(kept.core.score.max)], 'score range');
    const statuses = log.filter((call) => call.args[0] === 'cmi.core.lesson_status' && call.name === 'LMSSetValue').map((call) => call.args[1]);
    checks.equal(['incomplete', 'passed'], statuses, 'incomplete until all scored items are answered');
    const ids = log.filter((call) => call.name === 'LMSSetValue' && /^cmi\.interactions\.\d+\.id$/.test(call.args[0])).map((call) => call.args[1]);
    checks.equal(pack.course.pages.flatMap((page) => page.blocks.flatMap((block) => block.items).concat(page.items)), ids, 'each answer is reported once');
    checks.that(ids.every((id) => /^[A-Za-z0-9_-]{1,60}$/.test(id)), 'interaction ids are plain');
  }
  return { state, last: view.id };
}

// Goes back after completion: the page is remembered, and nothing falls.
async function goBack(browser, platform, pack, done) {
  checks.scope = `${pack.name}, back after completion`;
  const again = await begin(browser, platform, { cmi: done.state });
  checks.equal(done.last, again.id, 'opens where it was left');
  await again.frame.locator(`.contents [data-to="${pack.course.pages[1].id}"]`).click();
  const second = await again.learner.pageId();
  const first = await leave(again);
  const third = await begin(browser, platform, { cmi: first.state });
  checks.equal(second, third.id, 'a page visited after completion is remembered too');
  const { kept } = await leave(third);
  checks.equal([done.state.core.lesson_status, String(done.state.core.score.raw)], [kept.core.lesson_status, String(kept.core.score.raw)], 'status and score stay');
}

async function someWrong(browser, platform, pack) {
  const all = scored(pack.course);
  if (all.length === 0) { return; }
  checks.scope = `${pack.name}, some wrong by pointer under a strict content security policy`;
  const wrong = new Set(all.filter((_, index) => index % 2 === 0).map((item) => item.id));
  const expected = Math.round((100 * (all.length - wrong.size)) / all.length);
  const view = await begin(browser, platform, { policy: true });
  await walk(view, pack.course, (item) => !wrong.has(item.id));
  await view.frame.locator('.contents [data-to="results"]').click();
  checks.equal(expected + ' %', (await view.frame.locator('.score').textContent()).trim(), 'the results page shows the score');
  const { kept } = await leave(view);
  checks.equal([expected >= Number(pack.mastery) ? 'passed' : 'failed', String(expected)], [kept.core.lesson_status, String(kept.core.score.raw)], 'status and score');
}

async function suspend(browser, platform, pack) {
  checks.scope = `${pack.name}, left in the middle`;
  const middle = pack.course.pages[Math.floor(pack.course.pages.length / 2)];
  const view = await begin(browser, platform, {});
  await walk(view, pack.course, () => true, { stop: middle.id });
  const at = view.id;
  const left = await leave(view);
  checks.equal('incomplete', left.kept.core.lesson_status, 'status is incomplete in the middle');
  checks.equal('', String(left.kept.core.score.raw), 'no score in the middle');
  const again = await begin(browser, platform, { cmi: left.state });
  checks.equal(at, again.id, 'resumes at the same page');
  for (const page of questionPages(pack.course).slice(0, questionPages(pack.course).findIndex((entry) => entry.id === at) + 1)) {
    await again.frame.locator(`.contents [data-to="${page.id}"]`).click();
    checks.equal(1, await again.frame.locator('.feedback').count(), `the answer on ${page.id} is kept`);
  }
  await again.frame.locator(`.contents [data-to="${at}"]`).click();
  again.id = at;
  await walk(again, pack.course, () => true);
  const { kept } = await leave(again);
  checks.equal(scored(pack.course).length > 0 ? ['passed', '100'] : ['completed', ''], [kept.core.lesson_status, String(kept.core.score.raw)], 'finished after the break');
}

// axe on each page before and after answering, sideways scrolling, pictures.
async function look(browser, platform, pack, scheme, width) {
  checks.scope = `${pack.name}, ${scheme} at ${width} px`;
  const view = await begin(browser, platform, { scheme, width });
  await view.page.addScriptTag({ path: axe });
  const sco = () => view.page.frames().find((frame) => frame.url().includes('/sco/'));
  await sco().addScriptTag({ path: axe });
  let number = 0;
  const each = async (name) => {
    const found = await sco().evaluate(async () => (await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
      .filter((violation) => ['serious', 'critical'].includes(violation.impact)).map((violation) => violation.id + ': ' + violation.nodes[0].html.slice(0, 140) + ' ' + (violation.nodes[0].any[0]?.message || '')));
    checks.equal([], found, `axe on ${name}`);
    const sideways = await sco().evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
    checks.that(sideways <= 0, `nothing scrolls sideways on ${name}`, String(sideways));
    const odd = await sco().evaluate(() => document.body.innerText.match(/\[object|undefined|\{\d\}|NaN/g));
    checks.equal(null, odd, `no leftover of the program in the text of ${name}`);
    const stamped = await view.frame.locator('.stamp').isVisible();
    checks.equal(!pack.course.approved, stamped, `the preview stamp on ${name}`);
    if (shots) { await view.page.screenshot({ path: join(shots, `${pack.name}-${scheme}-${width}-${String((number += 1)).padStart(2, '0')}-${name}.png`) }); }
  };
  await walk(view, pack.course, (item) => item.id.length % 2 === 1 || item.type !== 'singleChoice', { each });
  await view.close();
}

async function latePlatform(browser, platform, pack) {
  checks.scope = `${pack.name}, platform ready after the content`;
  const view = await begin(browser, platform, { delay: 1200 });
  await view.page.waitForFunction(() => window.calls.some((call) => call.name === 'LMSCommit'));
  const { kept } = await leave(view);
  checks.equal('incomplete', kept.core.lesson_status, 'the late platform is found and told');
}

async function saveAndExit(browser, platform, pack) {
  checks.scope = `${pack.name}, save and exit`;
  const view = await begin(browser, platform, { keyboard: true });
  await view.learner.press(view.frame.locator('#exit-button'));
  checks.equal('Your progress is saved. You can close this window now.', (await view.frame.locator('article p').textContent()).trim(), 'says that it is saved');
  await leave(view);
}

// From a folder, without platform and without network: readable, answerable, and it says that nothing is recorded.
async function fromFolder(browser, pack) {
  checks.scope = `${pack.name}, from a folder without a platform`;
  const folder = mkdtempSync(join(tmpdir(), 'hmp-play-'));
  try {
    for (const [name, bytes] of Object.entries(pack.files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const context = await browser.newContext({ offline: true, viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    const troubles = [];
    page.on('console', (message) => { if (message.type() === 'error') { troubles.push(message.text()); } });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('dialog', (dialog) => { troubles.push('dialog'); dialog.dismiss(); });
    page.on('request', (request) => { if (!request.url().startsWith('file:') && !request.url().startsWith('data:')) { troubles.push(request.url()); } });
    await page.goto(pathToFileURL(join(folder, pack.launch)).href);
    await page.locator('#lms', { hasText: 'nothing is recorded' }).waitFor({ timeout: 15000 });
    checks.that(true, 'says that nothing is recorded');
    const view = { page, frame: page, learner: new Learner(page, page, false), id: await page.locator('article').getAttribute('data-page') };
    await walk(view, pack.course, () => true);
    checks.equal(pack.course.pages[pack.course.pages.length - 1].id, view.id, 'the last page is reached');
    checks.equal([], troubles, 'no console error, dialog or request');
    await context.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PARTS = [
  ['right, then back', async (browser, platform, pack) => goBack(browser, platform, pack, await allRight(browser, platform, pack))],
  ['wrong', someWrong],
  ['suspend', suspend],
  ['late', latePlatform],
  ['exit', saveAndExit],
  ['folder', (browser, _, pack) => fromFolder(browser, pack)],
  ...[['light', 1280], ['dark', 1280], ['dark', 390], ['light', 320]].map(([scheme, width]) => [`look ${scheme} ${width}`, (browser, platform, pack) => look(browser, platform, pack, scheme, width)]),
];

async function play(browser, path) {
  const pack = { ...open(path), name: basename(path, '.zip') };
  const platform = await serve(pack);
  try {
    for (const [name, part] of PARTS) {
      if (only === null || name.includes(only)) { await part(browser, platform, pack); }
    }
  } finally {
    await platform.close();
  }
}

if (args.length === 0) {
  console.error('usage: node play.mjs PACKAGE.zip… [--shots FOLDER] [--only PART]');
  process.exit(2);
}
if (shots) { mkdirSync(shots, { recursive: true }); }
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
if (!executablePath) {
  checks.scope = 'players';
  checks.skip('Chromium is not installed');
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit(0);
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
try {
  for (const path of args) {
    try { await play(browser, path); } catch (error) { checks.that(false, 'was played to the end', error.stack.split('\n').slice(0, 3).join(' ')); }
  }
} finally {
  await browser.close();
}
process.exit(checks.end());
