// Every place the checks go to, and what can be opened there. STUDIO is the server; without it the stub of dev/.
import { reviewPages, reviewSteps } from './reviewPlaces.mjs';

const base = process.env.STUDIO ?? process.env.STUB ?? 'http://127.0.0.1:5181';
const press = (name) => (tab) => tab.getByRole('button', { name }).first().click();

export const steps = {
  palette: async (tab) => { await tab.keyboard.press('Control+k'); await tab.getByRole('dialog').waitFor(); await tab.keyboard.type('bri'); await tab.waitForTimeout(400); },
  help: async (tab) => { await tab.keyboard.press('?'); await tab.getByRole('dialog').waitFor(); },
  account: async (tab) => { await press(/^Account of/)(tab); await tab.getByRole('menu').waitFor(); },
  drawer: async (tab) => { if (tab.viewportSize().width < 1100) { await press('Open navigation')(tab); await tab.getByRole('dialog').waitFor(); } },
  why: async (tab) => { if (tab.viewportSize().width > 1100) { await press('Why?')(tab); await tab.getByRole('dialog').waitFor(); } },
  filter: async (tab) => { await press(/any$/)(tab); await tab.getByRole('menu').waitFor(); },
  import: async (tab) => { await press('Import')(tab); await tab.getByRole('dialog').waitFor(); await tab.getByLabel('Files').setInputFiles({ name: 'skills.csv', mimeType: 'text/csv', buffer: Buffer.from('id,titel\n') }); await press(/^Import 1/)(tab); await tab.getByText('refused').first().waitFor(); },
  picker: async (tab) => { await press('Change: Skill')(tab); await tab.getByRole('combobox', { name: 'Skill' }).fill('talk'); await tab.waitForTimeout(600); await tab.keyboard.press('ArrowDown'); },
  source: async (tab) => press('Add source')(tab),
  missing: async (tab) => { await tab.keyboard.press('Control+Enter'); await tab.getByRole('alert').waitFor(); },
  withdraw: async (tab) => { await press('Withdraw')(tab); await tab.getByRole('dialog').waitFor(); },
  cite: async (tab) => press('Source 1: show the passage')(tab),
  editBlock: async (tab) => press(/^Edit block/)(tab),
  editItem: async (tab) => press(/^Edit question/)(tab),
  resubmit: async (tab) => { await press('Send back to review')(tab); await tab.getByRole('dialog').waitFor(); },
  ...reviewSteps,
  rows: async (tab) => tab.locator('.rows summary').first().click(),
};

const designer = '?as=designer';
export const pages = [
  { name: 'home-designer', path: `/${designer}`, open: ['palette', 'help', 'account', 'drawer', 'why'] },
  { name: 'home-reviewer', path: '/?as=reviewer' },
  { name: 'taxonomy', path: `/taxonomy${designer}`, open: ['import'] },
  { name: 'skill', path: `/taxonomy${designer}&skill=SAF-CSE` },
  { name: 'skill-edit', path: `/taxonomy${designer}&skill=SAF-CSE&edit=true`, open: ['rows'] },
  { name: 'role', path: `/taxonomy${designer}&tab=roles&role=maintenance-technician` },
  { name: 'role-edit', path: `/taxonomy${designer}&tab=roles&role=maintenance-technician&edit=true` },
  { name: 'briefs', path: `/briefs${designer}`, open: ['filter'] },
  { name: 'brief-new', path: `/briefs/new${designer}`, open: ['missing'] },
  { name: 'brief', path: `/briefs/B-0233${designer}`, open: ['picker', 'source', 'missing'] },
  { name: 'brief-submitted', path: `/briefs/B-0231${designer}`, open: ['withdraw'] },
  { name: 'drafts', path: `/drafts${designer}` },
  { name: 'draft', path: `/drafts/D-0231${designer}`, open: ['cite'] },
  { name: 'revise', path: `/drafts/D-0234${designer}`, open: ['editBlock', 'editItem', 'resubmit'] },
  ...reviewPages,
  { name: 'lost', path: '/nowhere' },
  { name: 'missing-draft', path: '/drafts/none' },
];

export async function open(tab, place, step) {
  await tab.goto(base + place.path, { waitUntil: 'load' });
  await tab.locator('h1').first().waitFor();
  await tab.waitForFunction(() => !document.querySelector('[aria-busy=true]'), undefined, { timeout: 5000 });
  if (step) {
    await steps[step](tab);
    await tab.waitForTimeout(150);
  }
}
