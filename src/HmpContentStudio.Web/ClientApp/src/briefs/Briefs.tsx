import { Page } from '../app/Page';

export function Briefs() {
  return <Page title="Briefs" crumbs={[{ label: 'Briefs' }]}><p /></Page>;
}
