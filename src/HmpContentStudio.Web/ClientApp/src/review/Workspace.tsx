import { Page } from '../app/Page';

export function Workspace() {
  return <Page title="Review" crumbs={[{ label: 'Review' }]}><p /></Page>;
}
