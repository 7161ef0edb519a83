import { Page } from '../app/Page';

export function Taxonomy() {
  return <Page title="Skills" crumbs={[{ label: 'Skills' }]}><p /></Page>;
}
