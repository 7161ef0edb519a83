import { Page } from '../app/Page';

export function BriefPage() {
  return <Page title="Brief" crumbs={[{ label: 'Brief' }]}><p /></Page>;
}
