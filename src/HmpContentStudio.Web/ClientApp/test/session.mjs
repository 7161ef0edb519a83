/** Signs a browser context in at a real server; the stub needs none. */
export async function signIn(context, base, who = 'designer') {
  const tab = await context.newPage();
  await tab.goto(`${base}/sign-in`);
  await tab.getByLabel(/mail|address/i).fill(`${who}@demo.example`);
  await tab.getByLabel(/password/i).fill(process.env.STUDIO_PASSWORD ?? 'demo');
  await tab.getByRole('button', { name: /sign in/i }).click();
  await tab.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await tab.close();
}
