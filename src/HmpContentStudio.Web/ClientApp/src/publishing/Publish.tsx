import { Page } from '../app/Page';

export function Publish() {
  return <Page title="Publish" crumbs={[{ label: 'Publish' }]}><p /></Page>;
}
