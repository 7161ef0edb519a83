// Versions, publications and the preview in memory.
import { createReadStream, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { content } from './content.mjs';

const built = fileURLToPath(new URL('../../../wwwroot/preview/', import.meta.url));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.xml': 'text/xml' };
const hash = '7f3a91c2d4e8b6a05c1f9e2d8b7a6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1fe04b';

const version = (id, number, approvedAt, state, more = {}) => ({
  id, contentId: 'c-7f3a91c2', number, title: content.title, skill: content.skill, format: 'module', contentHash: hash, state, approvers: ['Ana Ruiz', 'Tom Berg'], approvedAt,
  lineage: {
    brief: { id: 'B-0231', owner: 'designer' }, draft: { id: 'D-0231', revision: 2, contentHash: hash, runId: 'r' }, taxonomy: { skill: 'SAF-CSE', version: '3', hash: 'a1b2c3d4' }, criteriaHash: 'c3d4e5f60718293a4b5c6d7e8f901234',
    sources: [{ name: 'confined-space-entry', title: 'Confined space entry, procedure 3.1', hash: 'b2' }], composer: { generator: 'offline-composer', version: '1', provider: 'Offline', model: '' }, shareEdited: 0.18,
    reviewers: [{ account: 'reviewer', name: 'Ana Ruiz', reviewId: 'R-10', at: approvedAt }, { account: 'tom', name: 'Tom Berg', reviewId: 'R-10', at: approvedAt }],
    edits: [{ revision: 2, by: 'Ana Ruiz', at: approvedAt, reason: 'The source says twenty minutes.', changedIds: ['b10'] }],
  }, ...more,
});
const versions = [
  version('V-4', 4, '2026-11-19T14:20:00Z', 'approved'), version('V-3', 3, '2026-09-02T09:00:00Z', 'published'), version('V-2', 2, '2026-01-14T09:00:00Z', 'superseded', { approvers: ['Ana Ruiz'] }),
  version('V-9', 1, '2026-10-01T09:00:00Z', 'approved', { contentId: 'c-bch', title: 'Decide on a booking change', skill: 'CUS-BCH', approvers: ['Ana Ruiz'] }),
];
const publications = [{ id: 'P-1', versionId: 'V-3', format: 'scorm12', sha256: hash, sizeBytes: 412_000, state: 'live', publishedAt: '2026-09-02T09:30:00Z', publishedBy: 'Jo Nilsson' }];

const same = (text) => ({ op: 'same', text });
const gone = (text) => ({ op: 'removed', text });
const come = (text) => ({ op: 'added', text });
const diff = (from) => ({
  before: { name: from, number: 1, contentHash: 'a', at: '2026-11-18T09:00:00Z' }, after: { name: 'V-4', number: 4, contentHash: hash, at: '2026-11-19T14:20:00Z' }, keysHidden: false,
  changes: {
    textChanges: 4, structuralChanges: 1, fields: [],
    blocks: [
      { id: 'b2', change: 'changed', role: 'problem', type: 'paragraph', words: [same('In the first half of this year, four of '), gone('twenty'), come('nineteen'), same(' entry permits were incomplete'), come(', and a gas alarm sounded twice after entry'), same('.')] },
      { id: 'b14', change: 'added', role: 'practice', type: 'reflection', words: [come('Which of the steps would you have skipped under time pressure, and what would have happened?')] },
    ],
    items: [
      { id: 'q3', change: 'changed', type: 'multipleChoice', keyChanged: false, parts: [{ at: 'options/q3a/rationale', words: [same('Option A is right: '), gone('pressure is dangerous.'), come('the air at the top says nothing about the bottom.')] }] },
      { id: 'q2', change: 'changed', type: 'singleChoice', keyChanged: true, parts: [{ at: 'stem', words: [same('The tank number on the plate and the number on the permit differ. What do you do '), gone('next'), come('first'), same('?')] }] },
    ],
  },
});

export function libraryRoutes({ problem, page, me }) {
  const find = (id, run) => { const held = versions.find((entry) => entry.id === id); return held ? run(held) : problem(404, 'version.not-found', 'There is no such version.'); };
  const matches = (entry, q) => !q || `${entry.title} ${entry.skill}`.toLowerCase().includes(q.toLowerCase());
  return {
    'GET /versions': ({ url }) => page(versions.filter((entry) => matches(entry, url.searchParams.get('q')) && (!url.searchParams.get('skill') || entry.skill === url.searchParams.get('skill')) && (!url.searchParams.get('state') || entry.state === url.searchParams.get('state')) && (!url.searchParams.get('contentId') || entry.contentId === url.searchParams.get('contentId'))).map(({ lineage, ...row }) => row), url),
    'GET /versions/:id': ({ id }) => find(id, (held) => ({ body: held, etag: '"1"' })),
    'GET /versions/:id/content': ({ id }) => find(id, (held) => ({ body: { ...content, title: held.title, version: { number: held.number, contentHash: held.contentHash, approvedAt: held.approvedAt, approvers: held.approvers, signature: 'MEUCIQ' } } })),
    'GET /versions/:id/diff': ({ url }) => ({ body: diff(url.searchParams.get('to')) }),
    'POST /versions/:id/previews': ({ req }) => ({ status: 201, body: { url: `http://localhost:${req.socket.localPort}/preview/stub-token/`, expiresAt: new Date(Date.now() + 15 * 60_000).toISOString(), sha256: hash } }),
    'POST /versions/:id/publications': ({ id, body }) => { const made = { id: `P-${publications.length + 1}`, versionId: id, format: body.format, sha256: hash, sizeBytes: 412_311, fileName: 'check-a-confined-space-before-entry-v4-scorm12.zip', state: 'live', publishedAt: new Date().toISOString(), publishedBy: me() }; publications.unshift(made); return { status: 201, body: made }; },
    'GET /publications': ({ url }) => page(publications.filter((entry) => !url.searchParams.get('versionId') || entry.versionId === url.searchParams.get('versionId')), url),
  };
}

const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest identifier="m" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"><organizations default="o"><organization identifier="o"><title>${content.title}</title><item identifier="i" identifierref="r"><title>${content.title}</title><adlcp:masteryscore>80</adlcp:masteryscore></item></organization></organizations><resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"/></resources></manifest>`;
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Package</title></head><body><h1>${content.title}</h1><p>Page <span id="n">1</span> of 3</p><button id="next">Next</button> <button id="right">Answer right</button><script src="sco.js"></script></body></html>`;
const sco = `const api = (function find(w) { for (let i = 0; i < 8 && w; i++) { if (w.API) { return w.API; } if (w === w.parent) { return null; } w = w.parent; } return null; })(window.parent);
api.LMSInitialize(''); let at = Number(api.LMSGetValue('cmi.core.lesson_location') || 1); document.getElementById('n').textContent = at; if (api.LMSGetValue('cmi.core.entry') !== 'resume') { api.LMSSetValue('cmi.core.lesson_status', 'incomplete'); }
document.getElementById('next').onclick = () => { at = Math.min(3, at + 1); document.getElementById('n').textContent = at; api.LMSSetValue('cmi.core.lesson_location', String(at)); api.LMSSetValue('cmi.suspend_data', JSON.stringify({ at })); api.LMSCommit(''); };
document.getElementById('right').onclick = () => { api.LMSSetValue('cmi.core.score.raw', '100'); api.LMSSetValue('cmi.core.lesson_status', 'passed'); api.LMSCommit(''); };
addEventListener('pagehide', () => { api.LMSSetValue('cmi.core.exit', 'suspend'); api.LMSFinish(''); });`;
const packed = { 'imsmanifest.xml': manifest, 'index.html': page, 'sco.js': sco };
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self' http://127.0.0.1:*";

/** The player and the package's files below one signed path, as the server lays them out. */
export function preview(url, res) {
  const path = url.pathname.replace(/^\/preview\/[^/]+\//, '');
  const inPackage = /^package\/(.+)$/.exec(path)?.[1];
  if (inPackage) {
    res.writeHead(packed[inPackage] ? 200 : 404, { 'content-type': types[extname(inPackage)] ?? 'text/plain', 'content-security-policy': csp });
    res.end(packed[inPackage] ?? '');
    return;
  }
  const asset = /^(assets\/.+)$/.exec(path)?.[1];
  const file = join(built, asset ?? 'index.html');
  if (!existsSync(file)) { res.writeHead(404); res.end('not built'); return; }
  res.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-security-policy': csp });
  createReadStream(file).pipe(res);
}
