import { Page } from '../app/Page';

export function NewBrief() {
  return <Page title="New brief" crumbs={[{ label: 'New brief' }]}><p /></Page>;
}
