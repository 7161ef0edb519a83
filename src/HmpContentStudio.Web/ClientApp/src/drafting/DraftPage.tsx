import { Page } from '../app/Page';

export function DraftPage() {
  return <Page title="Draft" crumbs={[{ label: 'Draft' }]}><p /></Page>;
}
