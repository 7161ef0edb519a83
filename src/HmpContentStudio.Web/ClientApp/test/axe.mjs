// Runs axe on every route, in light, dark and forced colours, with each menu, dialog and picker open: node axe.mjs. Ends with 1 when anything serious is found.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { open, pages } from './places.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const modes = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }];
let runs = 0;
let serious = 0;

async function check(tab, name) {
  const result = await tab.evaluate(async () => window.axe.run(document, { resultTypes: ['violations'] }));
  runs++;
  for (const { id, impact, nodes } of result.violations) {
    serious += ['serious', 'critical'].includes(impact) ? 1 : 0;
    console.log(`${name}: ${impact} ${id} ×${nodes.length}: ${nodes[0].target.join(' ')} ${(nodes[0].any[0] ?? nodes[0].all[0] ?? nodes[0].none[0])?.message ?? ''}`);
  }
}

const only = process.argv[2];
const chosen = process.env.MODES ? modes.slice(...process.env.MODES.split(',').map(Number)) : modes;
const widths = (process.env.WIDTHS ?? '1440,390').split(',').map(Number);
for (const mode of chosen) {
  for (const width of widths) {
    const context = await browser.newContext({ ...mode, viewport: { width, height: 900 }, bypassCSP: true });
    for (const place of pages.filter((entry) => !only || entry.name.includes(only))) {
      for (const step of [null, ...(place.open ?? [])]) {
        const tab = await context.newPage();
        const name = `${place.name}${step ? `+${step}` : ''} ${width} ${mode.colorScheme}${mode.forcedColors ? ' forced' : ''}`;
        tab.on('pageerror', (error) => { serious++; console.log(`${name}: ${error.message}`); });
        await open(tab, place, step).catch((error) => { serious++; console.log(`${name}: could not open: ${error.message.split('\n')[0]}`); });
        await tab.addScriptTag({ content: axe });
        await check(tab, name);
        await tab.close();
      }
    }
    await context.close();
  }
}
await browser.close();
console.log(`${runs} runs, ${serious} serious or critical`);
process.exitCode = serious > 0 ? 1 : 0;
