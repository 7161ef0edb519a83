// Takes the README's pictures from a studio with demo data: node tests/e2e/pictures.mjs. Run it when a screen changes; it writes docs/pictures.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, person } from './lib/browser.mjs';
import { signIn } from './lib/rest.mjs';
import { root, startStudio } from './lib/studio.mjs';
import { draft } from './lib/walk.mjs';

const folder = join(root, 'docs/pictures');
await mkdir(folder, { recursive: true });
const studio = await startStudio();
const browser = await launch();
const shot = async (one, name) => { await one.page.waitForTimeout(800); await one.page.screenshot({ path: join(folder, `${name}.png`) }); };
try {
  const designer = await person(browser, studio, { width: 1280, height: 800 });
  await designer.signIn('designer@demo.example');
  const rest = await signIn(studio, 'designer@demo.example');
  const brief = (await rest.expect(200, 'GET', '/briefs?state=ready')).items.find((one) => one.skill === 'CUS-BCH');
  await shot(designer, 'home');
  await designer.page.goto(`/briefs/${brief.id}`);
  await designer.page.getByRole('button', { name: 'Submit brief' }).waitFor();
  await shot(designer, 'brief');

  const reviewer = await person(browser, studio, { width: 1280, height: 800 });
  await reviewer.signIn('reviewer@demo.example');
  await reviewer.page.goto('/reviews');
  await reviewer.page.getByRole('heading', { level: 1 }).waitFor();
  await shot(reviewer, 'queue');
  const made = await draft(rest, await rest.expect(200, 'GET', `/briefs/${brief.id}`));
  await reviewer.page.goto(`/reviews/${made.reviewId}`);
  await reviewer.click(reviewer.page.getByRole('button', { name: 'Claim this draft' }).first());
  await reviewer.page.getByRole('button', { name: 'Release' }).waitFor();
  await reviewer.click(reviewer.page.getByRole('button', { name: /^Source 1/ }).first());
  await shot(reviewer, 'review');

  const publisher = await person(browser, studio, { width: 1280, height: 800 });
  await publisher.signIn('publisher@demo.example');
  const version = (await (await signIn(studio, 'publisher@demo.example')).expect(200, 'GET', '/versions')).items[0];
  await publisher.page.goto(`/library/${version.id}`);
  await publisher.page.getByRole('heading', { level: 1 }).waitFor();
  await shot(publisher, 'version');
  await publisher.page.goto(`/library/${version.id}/publish`);
  await publisher.click(publisher.page.getByRole('button', { name: 'Open the preview player' }));
  const course = publisher.page.frameLocator('iframe').frameLocator('iframe');
  await course.getByRole('heading').first().waitFor();
  await publisher.page.locator('iframe').scrollIntoViewIfNeeded();
  await shot(publisher, 'publish');

  const dark = await person(browser, studio, { width: 1280, height: 800, scheme: 'dark' });
  await dark.signIn('designer@demo.example');
  await shot(dark, 'home-dark');
  const phone = await person(browser, studio, { width: 390, height: 844 });
  await phone.signIn('reviewer@demo.example');
  await phone.page.goto('/reviews');
  await shot(phone, 'phone');
} finally {
  await browser.close();
  await studio.stop();
}
