import { Page } from '../app/Page';

export function VersionPage() {
  return <Page title="Version" crumbs={[{ label: 'Version' }]}><p /></Page>;
}
