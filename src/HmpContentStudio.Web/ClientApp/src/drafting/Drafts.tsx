import { Page } from '../app/Page';

export function Drafts() {
  return <Page title="Drafts" crumbs={[{ label: 'Drafts' }]}><p /></Page>;
}
