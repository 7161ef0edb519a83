// The command line against a running studio: taxonomy, brief, queue, and the way back in without mail.
import { strict as assert } from 'node:assert';
import { call } from '../lib/rest.mjs';
import { test } from '../lib/runner.mjs';
import { hmp, startStudio } from '../lib/studio.mjs';
import { samplePath } from '../lib/walk.mjs';

const studio = await startStudio();
const env = { HMP_SERVER: studio.url, HMP_EMAIL: 'designer@demo.example', HMP_PASSWORD: 'demo' };
try {
  await test('hmp imports a taxonomy, and a second time nothing changes', async () => {
    assert.equal((await hmp(['taxonomy', 'import', 'samples/taxonomy'], { env })).code, 0);
    const again = await hmp(['taxonomy', 'import', 'samples/taxonomy'], { env });

    assert.deepEqual([again.code, again.stdout], [0, '0 added, 0 changed, 9 unchanged, 0 refused\n']);
  });

  await test('hmp submits a brief, follows it to its draft, and finds it in the queue', async () => {
    const run = await hmp(['brief', 'submit', samplePath('LEA-RTW-module'), '--wait', '--json'], { env });

    assert.equal(run.code, 0, run.stderr);
    const { operation } = JSON.parse(run.stdout);
    assert.equal(operation.state, 'succeeded');
    const queue = await hmp(['queue', '--json'], { env });
    assert.ok(JSON.parse(queue.stdout).items.some((task) => task.draftId === operation.draftId));
  });

  await test('a rule that needs a reason ends with 4 and names it, and with the reason the draft is made', async () => {
    const path = samplePath('SEC-UPA-assessment');
    const refused = await hmp(['brief', 'submit', path, '--wait'], { env });
    const acknowledged = await hmp(['brief', 'submit', path, '--wait', '--acknowledge', 'no-similar-content=for another site'], { env });

    assert.equal(refused.code, 4);
    assert.match(refused.stderr, /no-similar-content: /);
    assert.equal(acknowledged.code, 0, acknowledged.stderr);
  });

  await test('a wrong password ends with 3, and a lost one is replaced on the machine itself', async () => {
    assert.equal((await hmp(['queue'], { env: { ...env, HMP_PASSWORD: 'wrong' } })).code, 3);
    const reset = await hmp(['admin', 'reset-password', env.HMP_EMAIL, '--data', studio.directory]);
    const password = reset.stdout.match(/: (\w{20})\n$/)?.[1];

    assert.ok(password, reset.stdout + reset.stderr);
    assert.equal((await call(studio, null, 'POST', '/api/v1/tokens', { email: env.HMP_EMAIL, password: 'demo' })).status, 401);
    assert.equal((await call(studio, null, 'POST', '/api/v1/tokens', { email: env.HMP_EMAIL, password })).status, 200);
  });
} finally {
  await studio.stop();
}
