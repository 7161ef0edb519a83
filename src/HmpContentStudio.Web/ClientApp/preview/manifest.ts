export interface Launch { href: string; title: string; mastery: string }

const first = (root: Document, name: string) => [...root.getElementsByTagName('*')].find((node) => node.localName === name);

/** What a platform reads before it starts a SCORM 1.2 package: the first item's page, its title and its mastery score. */
export function readManifest(xml: string): Launch {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const all = [...manifest.getElementsByTagName('*')];
  const item = all.find((node) => node.localName === 'item' && node.hasAttribute('identifierref'));
  const reference = item?.getAttribute('identifierref');
  const resource = all.find((node) => node.localName === 'resource' && node.getAttribute('identifier') === reference);
  const href = resource?.getAttribute('href');
  if (!item || !href) {
    throw new Error('The manifest names no page to start with.');
  }
  return {
    href,
    title: [...item.children].find((node) => node.localName === 'title')?.textContent ?? 'Package',
    mastery: first(manifest, 'masteryscore')?.textContent?.trim() ?? '',
  };
}
