// The published way of starting: no demo, no default password, a one-time token for the first administrator.
import { strict as assert } from 'node:assert';
import { launch, person } from '../lib/browser.mjs';
import { call, signIn } from '../lib/rest.mjs';
import { test } from '../lib/runner.mjs';
import { hmp, startStudio } from '../lib/studio.mjs';

const studio = await startStudio({ environment: 'Production' });
const browser = await launch();
try {
  await test('nobody can sign in with a demo password, and nothing is there to read', async () => {
    const answer = await call(studio, null, 'POST', '/api/v1/tokens', { email: 'admin@demo.example', password: 'demo' });
    assert.equal(answer.status, 401);
    assert.equal((await call(studio, null, 'GET', '/api/v1/skills')).status, 401);
    assert.doesNotMatch(studio.output, /demo\.example/);
  });

  await test('the token on the console makes the first administrator once, who adds an account that works', async () => {
    const token = studio.output.match(/first-run\?token=([\w-]+)/)?.[1] ?? studio.output.match(/token[^\n]*?\b([\w-]{20,})/i)?.[1];
    assert.ok(token, studio.output);
    const admin = await person(browser, studio);
    await admin.page.goto('/first-run');
    await admin.page.getByLabel(/token/i).fill(token);
    await admin.page.getByLabel(/name/i).first().fill('Ada Admin');
    await admin.page.getByLabel('Email address').fill('ada@example.org');
    for (const box of await admin.page.locator('input[type=password]').all()) await box.fill('correct horse battery');
    await admin.page.getByRole('button', { name: /create/i }).click();
    await admin.page.waitForURL((url) => !url.pathname.startsWith('/first-run'));

    const rest = await signIn(studio, 'ada@example.org', 'correct horse battery');
    await rest.expect(201, 'POST', '/accounts', { email: 'rex@example.org', displayName: 'Rex Reader', permissions: ['reviewer'], password: 'first password 1' });
    assert.deepEqual((await signIn(studio, 'rex@example.org', 'first password 1')).permissions, ['reviewer']);
    await admin.close();

    const again = await person(browser, studio);
    await again.page.goto('/first-run');
    assert.doesNotMatch(again.page.url(), /first-run/);
    await again.close();
  });

  await test('an administrator holds no right to decide or publish', async () => {
    const rest = await signIn(studio, 'ada@example.org', 'correct horse battery');
    assert.equal((await rest.send('POST', '/reviews/00000000-0000-0000-0000-000000000001/claim', {})).status, 403);
  });

  await test('hmp doctor finds the running studio in order', async () => {
    const run = await hmp(['doctor', '--server', studio.url]);
    assert.equal(run.code, 0, run.stdout);
    assert.match(run.stdout, /ok {3}server ready/);
  });
} finally {
  await browser.close();
  await studio.stop();
}
