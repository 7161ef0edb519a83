import type { Session } from './types';

let held: Promise<Session['antiforgery']> | undefined;

/** The header and token every write carries; asked for once and again after a new sign-in. */
export function antiforgery(): Promise<Session['antiforgery']> {
  held ??= fetch('/api/v1/session', { headers: { accept: 'application/json' } })
    .then(async (response) => ((await response.json()) as Session).antiforgery)
    .catch((error: unknown) => {
      held = undefined;
      throw error;
    });
  return held;
}

export function rememberAntiforgery(value: Session['antiforgery']) {
  held = Promise.resolve(value);
}

export function forgetAntiforgery() {
  held = undefined;
}
