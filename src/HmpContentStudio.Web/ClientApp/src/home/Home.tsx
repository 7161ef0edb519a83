import { Page } from '../app/Page';

export function Home() {
  return <Page title="My work" crumbs={[{ label: 'My work' }]}><p /></Page>;
}
