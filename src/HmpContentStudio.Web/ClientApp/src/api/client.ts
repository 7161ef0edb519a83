import createClient, { type Middleware } from 'openapi-fetch';
import { antiforgery, forgetAntiforgery } from './antiforgery';
import type { paths } from './paths';
import { Offline, problemOf } from './problem';
import { signIn } from './signIn';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

async function codeOf(response: Response): Promise<string | undefined> {
  const answer = (await response.clone().json().catch(() => null)) as { code?: string } | null;
  return answer?.code;
}

const guard: Middleware = {
  async onRequest({ request }) {
    if (!safe.has(request.method)) {
      const { header, token } = await antiforgery();
      request.headers.set(header, token);
    }
    return request;
  },
  async onResponse({ response }) {
    if (response.status === 401) {
      forgetAntiforgery();
      signIn();
    }
    if (response.status === 403 && (await codeOf(response)) === 'session.antiforgery-missing') {
      // Somebody signed in again in another tab; the next try asks for the new token.
      forgetAntiforgery();
    }
  },
  onError({ error }) {
    return new Offline(error);
  },
};

/** Every call to the server goes through here; screens call it inside `read` or `send`. */
export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
api.use(guard);

interface Answered<T> { data?: T; error?: unknown; response: Response }

/** The body and the entity tag of a successful answer; everything else is thrown as a `Problem`. */
export async function full<T>(call: Promise<Answered<T>>): Promise<{ data: T; etag: string | null; location: string | null }> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw problemOf(response.status, error);
  }
  return { data: data as T, etag: response.headers.get('etag'), location: response.headers.get('location') };
}

/** The body of a successful answer. */
export async function body<T>(call: Promise<Answered<T>>): Promise<T> {
  return (await full(call)).data;
}

/** The header that makes a write conditional on the state it was started from. */
export function ifMatch(etag: string | null | undefined): Record<string, string> {
  return etag ? { 'If-Match': etag } : {};
}

/** openapi-fetch sends `FormData` as it is when told so. */
export const asForm = { bodySerializer: (form: FormData) => form };
