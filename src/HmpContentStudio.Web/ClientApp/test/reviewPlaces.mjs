// The places of review, library and publishing for the checks, with everything that can be opened there. They leave the stub's state as it is.
const press = (name) => (tab) => tab.getByRole('button', { name }).first().click();
const narrow = (tab) => tab.viewportSize().width < 1100;
const pane = async (tab, name) => { if (narrow(tab)) { await tab.locator('.mtabs button', { hasText: name }).click(); } };
const decide = (name) => async (tab) => { await press('More')(tab); await tab.getByRole('menuitem', { name }).click(); await tab.getByRole('dialog').waitFor(); };

export const reviewSteps = {
  queueRisk: async (tab) => { if (!narrow(tab)) { await press(/^Risk/)(tab); await tab.getByRole('menu').waitFor(); } },
  notMet: async (tab) => { await pane(tab, 'Criteria'); await tab.getByRole('button', { name: /^One best key/ }).click(); await tab.getByRole('radio', { name: 'Not met' }).check(); await tab.getByLabel(/What is wrong/).fill('Too short'); },
  flag: async (tab) => { await tab.keyboard.press('n'); await tab.keyboard.press('n'); await pane(tab, 'Evidence'); await tab.locator('.flag .seg').first().getByRole('radio', { name: 'Flag is wrong' }).check(); },
  passage: async (tab) => press('Source 1: show the passage')(tab),
  comments: async (tab) => { await tab.keyboard.press('j'); await tab.keyboard.press('m'); await tab.locator('#comment-text').fill('Which plate?'); },
  history: async (tab) => { await pane(tab, 'Evidence'); await tab.getByRole('tab', { name: 'History' }).click(); },
  edit: async (tab) => { await tab.keyboard.press('j'); await tab.keyboard.press('j'); await tab.keyboard.press('e'); await tab.getByRole('form', { name: 'Edit' }).waitFor(); },
  changesShown: async (tab) => { if (!narrow(tab)) { await tab.getByRole('radio', { name: 'Changes' }).check(); await tab.waitForTimeout(400); } },
  more: async (tab) => { await press('More')(tab); await tab.getByRole('menu').waitFor(); },
  lacking: async (tab) => { await tab.keyboard.press('Control+Enter'); await tab.getByRole('region', { name: /What is missing/ }).waitFor(); },
  request: async (tab) => { await press('Request changes')(tab); await tab.getByRole('dialog').waitFor(); },
  reject: decide('Reject the draft'),
  escalate: decide('Escalate to somebody'),
  approve: async (tab) => { await tab.keyboard.press('Control+Enter'); await tab.getByRole('dialog').waitFor(); },
  versionContent: async (tab) => { await tab.getByRole('tab', { name: 'Content' }).click(); await press('Source 1: show the passage')(tab); },
  play: async (tab) => { await press('Open the preview player')(tab); await tab.frameLocator('.player iframe').locator('#facts dd').first().waitFor(); },
};

export const reviewPages = [
  { name: 'queue', path: '/reviews?as=reviewer', open: ['queueRisk', 'help'] },
  { name: 'queue-empty', path: '/reviews?as=reviewer&q=nothing-like-this' },
  { name: 'review', path: '/reviews/R-1?as=reviewer', open: ['notMet', 'flag', 'passage', 'comments', 'history', 'edit', 'changesShown', 'more', 'lacking', 'request', 'reject', 'escalate', 'help'] },
  { name: 'review-ready', path: '/reviews/R-11?as=reviewer', open: ['approve'] },
  { name: 'review-held', path: '/reviews/R-3?as=reviewer' },
  { name: 'review-waiting', path: '/reviews/R-5?as=reviewer' },
  { name: 'review-decided', path: '/reviews/R-10?as=reviewer' },
  { name: 'review-reading', path: '/reviews/R-1?as=designer' },
  { name: 'review-missing', path: '/reviews/none?as=reviewer' },
  { name: 'library', path: '/library?as=publisher' },
  { name: 'library-empty', path: '/library?as=publisher&q=nothing-like-this' },
  { name: 'version', path: '/library/V-4?as=publisher', open: ['versionContent'] },
  { name: 'publish', path: '/library/V-4/publish?as=publisher', open: ['play'] },
  { name: 'publish-reading', path: '/library/V-3/publish?as=reviewer' },
];
