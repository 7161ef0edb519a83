import { Page } from '../app/Page';

export function Patterns() {
  return <Page title="Patterns" crumbs={[{ label: 'Patterns' }]}><p /></Page>;
}
