// axe on the real studio: the server's own pages and every route of the client, in light and dark. Dialogs, menus and pickers open: ClientApp/test.
import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { launch, person } from '../lib/browser.mjs';
import { signIn } from '../lib/rest.mjs';
import { test } from '../lib/runner.mjs';
import { startStudio } from '../lib/studio.mjs';
import { draft } from '../lib/walk.mjs';

// Evaluated by the debugger, so that the page's own content security policy stays as it is.
const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const studio = await startStudio();
const fresh = await startStudio({ environment: 'Production' });
const browser = await launch();

async function violations(page) {
  await page.evaluate(source);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.filter((one) => ['serious', 'critical'].includes(one.impact)).map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

try {
  const designer = await signIn(studio, 'designer@demo.example');
  const brief = (await designer.expect(200, 'GET', '/briefs?state=ready')).items.find((one) => one.skill === 'CUS-BCH');
  const made = await draft(designer, await designer.expect(200, 'GET', `/briefs/${brief.id}`));
  const other = (await designer.expect(200, 'GET', '/briefs?state=ready')).items[0];
  const version = (await designer.expect(200, 'GET', '/versions')).items[0];
  const places = {
    designer: ['/', '/taxonomy', '/taxonomy/CUS-BCH', '/briefs', '/briefs/new', `/briefs/${other.id}`, '/drafts', `/drafts/${made.id}`, '/no-such-page'],
    reviewer: ['/', '/reviews', `/reviews/${made.reviewId}`],
    publisher: ['/', '/library', `/library/${version.id}`, `/library/${version.id}/publish`],
    admin: ['/admin/accounts'],
  };
  for (const scheme of ['light', 'dark']) {
    await test(`the server's own pages have no serious finding in ${scheme}`, async () => {
      for (const [server, path] of [[studio, '/sign-in'], [fresh, '/first-run']]) {
        const one = await person(browser, server, { scheme });
        await one.page.goto(path);
        assert.deepEqual(await violations(one.page), [], path);
        await one.close();
      }
    });
    for (const [who, paths] of Object.entries(places)) {
      await test(`the pages of the ${who} have no serious finding in ${scheme} and do not scroll sideways on a phone`, async () => {
        const one = await person(browser, studio, { scheme });
        await one.signIn(`${who}@demo.example`);
        for (const path of paths) {
          await one.page.setViewportSize({ width: 1440, height: 900 });
          await one.page.goto(path);
          await one.page.getByRole('heading', { level: 1 }).first().waitFor();
          await one.page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
          assert.deepEqual(await violations(one.page), [], path);
          await one.page.setViewportSize({ width: 320, height: 640 });
          const wider = await one.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(wider <= 0, `${path} is ${wider} px too wide at 320 px`);
        }
        await one.close();
      });
    }
  }
} finally {
  await browser.close();
  await studio.stop();
  await fresh.stop();
}
