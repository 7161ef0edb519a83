import { Page } from '../app/Page';

export function Queue() {
  return <Page title="Review queue" crumbs={[{ label: 'Review queue' }]}><p /></Page>;
}
