// A test is a sentence and a function. Failures are printed with their reason; the last line counts.
const counts = { passed: 0, failed: 0, skipped: 0 };

export async function test(name, body) {
  const started = Date.now();
  try {
    await body();
    counts.passed++;
    console.log(`ok      ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    counts.failed++;
    console.log(`FAIL    ${name}\n${indent(error?.stack ?? String(error))}`);
  }
}

export function finish() {
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

const indent = (text) => text.split('\n').map((line) => `        ${line}`).join('\n');
