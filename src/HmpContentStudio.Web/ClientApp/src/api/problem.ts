import type { ProblemBody } from './types';

/** What the server refused or could not do, with the next step in its own words. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`);
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? '';
    this.body = body;
  }

  get pointers() {
    return this.body.errors ?? [];
  }
}

/** The server was not reached at all; what was typed is still on this device. */
export class Offline extends Error {
  constructor(cause: unknown) {
    super('The server did not answer.', { cause });
    this.name = 'Offline';
  }
}

export function problemOf(status: number, body: unknown): Problem {
  return new Problem(status, typeof body === 'object' && body !== null ? (body as ProblemBody) : {});
}
