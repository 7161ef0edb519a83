// Answers /api/v1 from memory and serves the built client the way the host does, for work on screens without the server.
//   node dev/stub/server.mjs [port]     ?as=designer|reviewer|publisher chooses the account; /api/v1/stub/fail?path=/api/v1/briefs breaks a path.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { libraryRoutes, preview } from './library.mjs';
import { reviewRoutes } from './review.mjs';
import { briefs, drafts, readiness, roles, skills, sources, stale } from './state.mjs';

const built = fileURLToPath(new URL('../../../wwwroot/', import.meta.url));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.map': 'application/json' };
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-src http://localhost:*; frame-ancestors 'none'";
const people = { designer: ['Maya Okafor', ['designer']], reviewer: ['Ana Ruiz', ['reviewer']], publisher: ['Jo Nilsson', ['publisher']] };
const operations = new Map();
const broken = new Map();
let who = 'designer';
let serial = 300;

const problem = (status, code, detail, more = {}) => ({ status, body: { type: `urn:problem:${code}`, title: code, status, code, detail, traceId: '7c1e-04b9', ...more } });
const page = (items, url) => ({ body: { items: items.slice(0, Number(url.searchParams.get('limit') ?? 50)), next: null } });
const matches = (q, ...texts) => !q || q.toLowerCase().split(/\s+/).every((word) => texts.join(' ').toLowerCase().includes(word));
const tag = (value) => `"${Buffer.from(JSON.stringify(value)).toString('base64url').length}-${value?.updatedAt ?? value?.version ?? 1}"`;
const stages = ['ground', 'compose', 'check', 'queue'];

function operationNow(operation) {
  if (operation.state === 'cancelled') { return operation; }
  const passed = (Date.now() - operation.startedAt) / 1000;
  const at = Math.min(stages.length, Math.floor(passed / operation.pace));
  const done = at >= stages.length;
  return {
    id: operation.id, state: done ? 'succeeded' : 'running', stage: done ? null : stages[at], percent: Math.round((at / stages.length) * 100), draftId: done ? 'D-0231' : null, briefId: operation.briefId, problem: null,
    createdAt: new Date(operation.startedAt).toISOString(),
    stages: stages.map((name, i) => (i < at ? { name, state: 'done', startedAt: new Date(operation.startedAt + i * operation.pace * 1000).toISOString(), finishedAt: new Date(operation.startedAt + (i + 1) * operation.pace * 1000).toISOString(), durationMs: operation.pace * 1000 } : { name, state: i === at ? 'running' : 'waiting', startedAt: null, finishedAt: null, durationMs: null })),
  };
}

function events(res, operation) {
  res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  let last = '';
  let id = 0;
  const timer = setInterval(() => {
    const now = operationNow(operation);
    const text = JSON.stringify(now);
    if (text !== last) { last = text; res.write(`id: ${++id}\nevent: operation\ndata: ${text}\n\n`); }
    if (now.state !== 'running') { clearInterval(timer); res.end(); }
  }, 200);
  res.on('close', () => clearInterval(timer));
}

const formsOf = (skill) => { const forms = [{ path: 'title', status: 'ok', preview: `You ${(skill.title ?? '').toLowerCase()}.` }, ...(skill.commonErrors ?? []).slice(0, 2).map((e, i) => ({ path: `commonErrors/${e.id}/error`, status: i ? 'refused' : 'ok', preview: e.error, message: i ? 'Start with a verb, as an instruction.' : null }))]; return { usable: 2, refused: 1, forms }; };

const routes = {
  'GET /session': () => ({ body: { id: who, name: people[who][0], email: `${who}@demo.example`, permissions: people[who][1], antiforgery: { header: 'X-CSRF-TOKEN', token: 'stub' }, provider: 'Offline', demo: true } }),
  'GET /skills': ({ url }) => page(skills.filter((s) => matches(url.searchParams.get('q'), s.id, s.title, s.definition)).map((s) => ({ id: s.id, version: s.version, status: s.status, title: s.title, hazard: s.hazard, owner: s.owner, reviewBy: s.reviewBy, definition: s.definition, criteria: s.performanceCriteria.length })), url),
  'GET /skills/:id': ({ id }) => { const skill = skills.find((s) => s.id === id); return skill ? { body: skill, etag: tag(skill) } : problem(404, 'taxonomy.no-such-skill', `There is no skill ${id}.`); },
  'PUT /skills/:id': ({ id, body, req }) => { const i = skills.findIndex((s) => s.id === id); if (req.headers['if-match'] && i >= 0 && req.headers['if-match'] !== tag(skills[i])) { return problem(412, 'taxonomy.stale', 'Somebody saved first. Load again.'); } if (!body.title) { return problem(400, 'taxonomy.invalid', 'Give the skill a title.', { errors: [{ pointer: '/title', message: 'Give the skill a title.' }] }); } if (i >= 0) { skills[i] = body; } else { skills.push(body); } return { body, etag: tag(body) }; },
  'GET /skills/:id/forms': ({ id }) => { const skill = skills.find((s) => s.id === id); return { body: formsOf(skill) }; },
  'POST /skills/forms': ({ body }) => ({ body: formsOf(body) }),
  'GET /roles': ({ url }) => page(roles.filter((r) => matches(url.searchParams.get('q'), r.id, r.title)).map((r) => ({ ...r, stale: stale(r) })), url),
  'GET /roles/:id': ({ id }) => { const role = roles.find((r) => r.id === id); return role ? { body: { ...role, stale: stale(role) }, etag: tag(role) } : problem(404, 'taxonomy.no-such-role', `There is no role ${id}.`); },
  'PUT /roles/:id': ({ id, body }) => { const i = roles.findIndex((r) => r.id === id); roles[i] = { ...roles[i], ...body }; return { body: roles[i], etag: tag(roles[i]) }; },
  'POST /taxonomy/imports': () => ({ body: { added: 0, changed: 0, unchanged: 4, refused: [{ file: 'skills.csv', line: 7, reason: 'Column "titel" is not known. Did you mean "title"?' }, { file: 'steps.csv', line: 31, reason: 'Step S4 names the skill SAF-XXX, which is not in the file or the taxonomy.' }] } }),
  'GET /briefs': ({ url }) => page([...briefs.values()].filter((b) => matches(url.searchParams.get('q'), b.title, b.id) && (!url.searchParams.get('state') || b.state === url.searchParams.get('state'))), url),
  'POST /briefs': ({ body }) => { const id = `B-0${++serial}`; const brief = { ...body, id, state: 'draft', owner: 'designer', createdAt: new Date().toISOString(), updatedAt: new Date().toISOString(), draftId: null }; briefs.set(id, brief); return { status: 201, body: { ...brief, readiness: readiness(brief) }, etag: tag(brief), location: `/api/v1/briefs/${id}` }; },
  'GET /briefs/:id': ({ id }) => { const b = briefs.get(id); return b ? { body: { ...b, readiness: readiness(b) }, etag: tag(b) } : problem(404, 'brief.not-found', 'There is no such brief.'); },
  'PUT /briefs/:id': ({ id, body, req }) => { const held = briefs.get(id); if (req.headers['if-match'] !== tag(held)) { return problem(412, 'brief.stale', 'Somebody else saved this brief first.'); } const b = { ...held, ...body, id, state: held.state, updatedAt: new Date().toISOString() }; b.state = readiness(b).every((r) => r.ok) ? 'ready' : 'draft'; briefs.set(id, b); return { body: { ...b, readiness: readiness(b) }, etag: tag(b) }; },
  'POST /briefs/:id/submission': ({ id, body }) => {
    const b = briefs.get(id);
    const failing = readiness(b).filter((r) => !r.ok && (r.level === 'required' || !body.acknowledgements?.[r.rule]));
    if (failing.length > 0) { return problem(409, 'brief.not-ready', 'Complete what is missing, then submit again.', { errors: failing.map((r) => ({ pointer: r.pointer, message: r.message })) }); }
    const op = { id: `op-${++serial}`, briefId: id, startedAt: Date.now(), pace: Number(process.env.STUB_PACE ?? 2), state: 'running' };
    operations.set(op.id, op);
    Object.assign(b, { state: 'submitted', operationId: op.id });
    return { status: 202, body: operationNow(op), location: `/api/v1/operations/${op.id}` };
  },
  'GET /sources': ({ url }) => page(sources.filter((s) => matches(url.searchParams.get('q'), s.name, s.title)).map(({ text, ...rest }) => rest), url),
  'GET /sources/:id': ({ id }) => { const source = sources.find((s) => s.id === id); return source ? { body: source, etag: '"1"' } : problem(404, 'sources.not-found', 'There is no such source.'); },
  'POST /sources': () => { const source = { id: `src-${++serial}`, name: 'added', fileName: 'added.md', title: 'Added source', owner: 'EHS', licence: 'internal', date: '2026-11-20', quotable: true, sizeBytes: 900, text: 'Added.' }; sources.push(source); return { status: 201, body: source }; },
  'GET /operations/:id': ({ id }) => (operations.has(id) ? { body: operationNow(operations.get(id)) } : problem(404, 'operation.not-found', 'There is no such operation.')),
  'DELETE /operations/:id': ({ id }) => { Object.assign(operations.get(id), { state: 'cancelled', stage: null, stages: [] }); return { status: 204 }; },
  'GET /drafts': ({ url }) => page([...drafts.values()].map((d) => ({ id: d.id, briefId: d.briefId, title: d.content.title, format: d.content.format, skill: d.content.skill, state: d.state, revision: d.revision, updatedAt: new Date().toISOString(), reviewId: d.reviewId, flags: d.findings.length })), url),
  'GET /drafts/:id': ({ id }) => { const d = drafts.get(id); return d ? { body: d, etag: `"${d.revision}"` } : problem(404, 'draft.not-found', 'There is no such draft.'); },
  'PATCH /drafts/:id/blocks/:part': ({ id, part, body }) => { const d = drafts.get(id); const block = d.content.blocks.find((b) => b.id === part); block.sentences = body.sentences; d.revision++; return { body: { revision: d.revision, contentHash: 'new' }, etag: '"2"' }; },
  'POST /drafts/:id/resubmission': ({ id }) => { const d = drafts.get(id); d.state = 'inReview'; return { body: { revision: d.revision, reviewId: d.reviewId } }; },
  ...reviewRoutes({ problem, page, me: () => people[who][0] }),
  ...libraryRoutes({ problem, page, me: () => people[who][0] }),
};

const compiled = Object.entries(routes).map(([key, run]) => {
  const [method, path] = key.split(' ');
  return { method, run, shape: new RegExp(`^/api/v1${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`) };
});

async function read(req) {
  const chunks = [];
  for await (const chunk of req) { chunks.push(chunk); }
  const text = Buffer.concat(chunks).toString('utf8');
  return (req.headers['content-type'] ?? '').includes('json') && text ? JSON.parse(text) : text;
}

async function answer(req, res) {
  const url = new URL(req.url, 'http://stub');
  if (url.searchParams.has('as')) { who = url.searchParams.get('as'); }
  if (url.pathname === '/api/v1/stub/fail') { broken.clear(); broken.set(url.searchParams.get('path'), Number(url.searchParams.get('status') ?? 500)); res.end('ok'); return; }
  const stream = /^\/api\/v1\/operations\/([^/]+)\/events$/.exec(url.pathname);
  if (stream && operations.has(stream[1])) { events(res, operations.get(stream[1])); return; }
  if (url.pathname.startsWith('/preview/')) { preview(url, res); return; }
  if (!url.pathname.startsWith('/api/')) { file(url.pathname, res); return; }
  const body = await read(req);
  const hit = compiled.find((route) => route.method === req.method && route.shape.test(url.pathname));
  const status = broken.get(url.pathname);
  const result = status ? problem(status, status === 403 ? 'access.denied' : 'server.failed', status === 403 ? 'Only designers may do this. Maya Okafor can.' : 'The server took longer than 20 seconds. What you saved is safe.')
    : hit ? hit.run({ ...hit.shape.exec(url.pathname).groups, url, body, req }) : problem(404, 'stub.no-route', `${req.method} ${url.pathname} is not in the stub.`);
  const headers = { 'content-type': (result.status ?? 200) < 400 ? 'application/json' : 'application/problem+json', ...(result.etag ? { etag: result.etag } : {}), ...(result.location ? { location: result.location } : {}) };
  res.writeHead(result.status ?? 200, headers);
  res.end(result.body === undefined ? undefined : JSON.stringify(result.body));
}

function file(path, res) {
  const wanted = join(built, path);
  const known = path.startsWith('/app/') && extname(path) && existsSync(wanted);
  const target = known ? wanted : join(built, 'app/index.html');
  res.writeHead(200, { 'content-type': types[extname(target)] ?? 'application/octet-stream', 'content-security-policy': csp, 'cache-control': 'no-store' });
  createReadStream(target).pipe(res);
}

const port = Number(process.argv[2] ?? 5181);
createServer((req, res) => void answer(req, res).catch((error) => { res.writeHead(500, { 'content-type': 'application/problem+json' }); res.end(JSON.stringify({ detail: String(error) })); }))
  .listen(port, '127.0.0.1', () => console.log(`stub at http://127.0.0.1:${port}`));
