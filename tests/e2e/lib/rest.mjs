// One signed-in program: JSON in, JSON out, problems as they come.
import { strict as assert } from 'node:assert';

export async function signIn(studio, email, password = 'demo') {
  const { status, body } = await call(studio, null, 'POST', '/api/v1/tokens', { email, password });
  assert.equal(status, 200, JSON.stringify(body));
  const send = (method, path, value, headers) => call(studio, body.accessToken, method, `/api/v1${path}`, value, headers);
  return {
    token: body.accessToken,
    permissions: body.permissions,
    send,
    // Sends and expects one status; gives the body.
    async expect(status, method, path, value, headers) {
      const answer = await send(method, path, value, headers);
      assert.equal(answer.status, status, `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)?.slice(0, 2000)}`);
      return answer.body;
    },
    async bytes(path) {
      const response = await fetch(`${studio.url}/api/v1${path}`, { headers: { authorization: `Bearer ${body.accessToken}` } });
      assert.equal(response.status, 200, path);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

export async function call(studio, token, method, path, value, headers = {}) {
  const isForm = value instanceof FormData;
  const response = await fetch(studio.url + path, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(value !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    body: value === undefined ? undefined : isForm ? value : JSON.stringify(value),
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, headers: response.headers, body: text && isJson ? JSON.parse(text) : text };
}
