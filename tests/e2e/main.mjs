import { readdirSync } from 'node:fs';
import { finish } from './lib/runner.mjs';

const wanted = process.argv.slice(2);
const suites = readdirSync(new URL('./suites', import.meta.url)).filter((name) => name.endsWith('.mjs')).sort()
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
for (const suite of suites) {
  console.log(`-- ${suite}`);
  await import(`./suites/${suite}`);
}
finish();
