import { Page } from '../app/Page';

export function Library() {
  return <Page title="Library" crumbs={[{ label: 'Library' }]}><p /></Page>;
}
