// Starts the built studio on a free loopback port with a data directory of its own, and ends it by its process id.
import { spawn, execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = resolve(fileURLToPath(import.meta.url), '../../../..');
const web = join(root, 'artifacts/bin/HmpContentStudio.Web/debug/HmpContentStudio.Web.dll');
const hmpPath = join(root, 'artifacts/bin/HmpContentStudio.Cli/debug/hmp');

export async function startStudio({ environment = 'Development', data, settings = {} } = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const directory = data ?? (await mkdtemp(join(tmpdir(), 'studio-e2e-')));
  const child = spawn('dotnet', [web, '--urls', url], {
    cwd: join(root, 'src/HmpContentStudio.Web'),
    env: { ...cleanEnvironment(), ASPNETCORE_ENVIRONMENT: environment, Studio__DataDirectory: directory, ...settings },
  });
  const studio = { url, directory, pid: child.pid, output: '' };
  child.stdout.on('data', (chunk) => (studio.output += chunk));
  child.stderr.on('data', (chunk) => (studio.output += chunk));
  const ended = new Promise((done) => child.once('exit', done));
  studio.kill = async (signal = 'SIGKILL') => { child.kill(signal); await ended; };
  studio.stop = async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, pause(10_000).then(() => child.kill('SIGKILL'))]);
    if (!data) await rm(directory, { recursive: true, force: true });
  };
  await ready(studio, child);
  return studio;
}

async function ready(studio, child) {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`the studio ended with ${child.exitCode}:\n${studio.output}`);
    const answer = await fetch(`${studio.url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`the studio was not ready within 60 s:\n${studio.output}`);
}

// Runs hmp and gives its exit code and output, whatever the code is.
export async function hmp(args, { env = {}, cwd = root } = {}) {
  try {
    const { stdout, stderr } = await promisify(execFile)(hmpPath, args, { cwd, env: { ...cleanEnvironment(), ...env }, maxBuffer: 64e6 });
    return { code: 0, stdout, stderr };
  } catch (error) {
    if (typeof error.code !== 'number') throw error;
    return { code: error.code, stdout: error.stdout, stderr: error.stderr };
  }
}

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// What the machine's own settings say must not decide what the tests see.
const cleanEnvironment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(Studio__|HMP_|ASPNETCORE_|DOTNET_ENVIRONMENT)/.test(name)));

const freePort = () => new Promise((done, fail) => {
  const server = createServer();
  server.once('error', fail);
  server.listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => done(port)); });
});
