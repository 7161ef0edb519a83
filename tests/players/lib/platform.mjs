// A small learning platform: serves the package beside a frame with scorm-again's SCORM 1.2 API on a free loopback port.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', xml: 'application/xml', xsd: 'application/xml' };

// What the strictest host would send: own scripts and styles, nothing else, nothing inline.
const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

// Every call of the content is written down with what the API answered and the error code it left.
const FRAME = (launch, mastery, cmi, delay) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Platform</title><link rel="icon" href="data:,">
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style><script src="/scorm12.js"></script></head>
<body><iframe id="sco" title="Course" src="/sco/${launch}"></iframe><script>
window.calls = [];
const api = new Scorm12API({ autocommit: false, logLevel: 4 });
const kept = ${JSON.stringify(cmi)};
api.cmi.student_data.mastery_score = ${JSON.stringify(mastery)};
if (kept) { api.loadFromJSON(kept); }
const names = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic'];
const seen = {};
names.forEach((name) => { seen[name] = (...args) => {
  const result = api[name](...args);
  if (name !== 'LMSGetLastError') { window.calls.push({ name, args, result: String(result), error: String(api.lastErrorCode) }); }
  return result;
}; });
window.kept = () => { const cmi = JSON.parse(JSON.stringify(api.renderCMIToJSONObject())); return cmi.cmi || cmi; };
setTimeout(() => { window.API = seen; }, ${delay});
if (${delay} === 0) { window.API = seen; }
</script></body></html>`;

export async function serve(pack) {
  let frame = { cmi: null, delay: 0, policy: false };
  const player = readFileSync(require.resolve('scorm-again/scorm12'));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname);
    const policy = path.startsWith('/sco/') && frame.policy ? { 'content-security-policy': STRICT } : {};
    const send = (body, type) => { response.writeHead(200, { 'content-type': type + '; charset=utf-8', 'cache-control': 'no-store', ...policy }); response.end(body); };
    if (path === '/') { send(FRAME(pack.launch, pack.mastery, frame.cmi, frame.delay), 'text/html'); return; }
    if (path === '/scorm12.js') { send(player, 'text/javascript'); return; }
    if (path === '/blank') { send('<!doctype html><title>-</title>', 'text/html'); return; }
    const file = path.startsWith('/sco/') ? pack.files[path.slice(5)] : undefined;
    if (file) { send(Buffer.from(file), TYPES[path.split('.').pop()] || 'application/octet-stream'); return; }
    response.writeHead(404);
    response.end();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = 'http://127.0.0.1:' + server.address().port;
  return { origin, next(cmi, delay = 0, policy = false) { frame = { cmi, delay, policy }; return origin + '/'; }, close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}
