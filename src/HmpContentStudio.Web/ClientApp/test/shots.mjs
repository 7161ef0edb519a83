// Takes pictures of pages: node shots.mjs OUT_FOLDER URL… — each in light and dark at 1440, 768 and 390 px, and says which scroll sideways at 320 px.
import { chromium } from 'playwright-core';

const [out, ...pages] = process.argv.slice(2);
const widths = (process.env.WIDTHS ?? '1440,768,390').split(',').map(Number);
const schemes = (process.env.SCHEMES ?? 'light,dark').split(',');
const base = process.env.STUDIO ?? process.env.STUB ?? 'http://127.0.0.1:5181';
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
for (const page of pages) {
  const [path, name = path.replace(/\W+/g, '-')] = page.split('=>');
  for (const colorScheme of schemes) {
    const tab = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 900 } });
    tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && console.log(`${name}: ${message.text()}`));
    tab.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
    await tab.goto(base + path, { waitUntil: 'networkidle' });
    for (const width of widths) {
      await tab.setViewportSize({ width, height: width < 700 ? 844 : 900 });
      await tab.waitForTimeout(120);
      await tab.screenshot({ path: `${out}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
    for (const width of [320, 390, 768, 1440]) {
      await tab.setViewportSize({ width, height: 640 });
      await tab.waitForTimeout(60);
      const over = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) { console.log(`${name}: ${over} px sideways at ${width}`); }
    }
    await tab.close();
  }
}
await browser.close();
