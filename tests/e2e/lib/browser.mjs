// Chromium with an empty profile; counts what a person would do and collects what should not happen.
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });

// One person at one screen.
export async function person(browser, studio, { scheme = 'light', width = 1440, height = 900 } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, baseURL: studio.url, acceptDownloads: true });
  const page = await context.newPage();
  const self = { context, page, interactions: 0, troubles: [] };
  page.on('pageerror', (error) => self.troubles.push(`exception: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error') self.troubles.push(`console: ${message.text()}`); });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !['127.0.0.1', 'localhost'].includes(hostname)) self.troubles.push(`request outside: ${request.url()}`);
  });
  self.click = async (locator) => { self.interactions++; await locator.click(); };
  self.fill = async (locator, text) => { self.interactions++; await locator.fill(text); };
  self.choose = async (locator, value) => { self.interactions++; await locator.selectOption(value); };
  self.button = (name, scope = page) => scope.getByRole('button', { name });
  self.signIn = async (email, password = 'demo') => {
    await page.goto('/sign-in');
    await self.fill(page.getByLabel('Email address'), email);
    await self.fill(page.getByLabel('Password'), password);
    await self.click(page.getByRole('button', { name: 'Sign in' }));
    await page.getByRole('navigation', { name: 'Main' }).or(page.getByRole('button', { name: 'Open navigation' })).first().waitFor();
  };
  self.close = () => context.close();
  return self;
}
