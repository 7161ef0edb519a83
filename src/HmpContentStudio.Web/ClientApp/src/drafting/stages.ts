import type { Operation } from '../api/types';

export interface StageLine { name: string; state: 'done' | 'now' | 'open'; seconds: number | null }

const order = ['ground', 'plan', 'compose', 'assess', 'check', 'queue'];

function secondsOf(run: NonNullable<Operation['stages']>[number] | undefined, now: number): number | null {
  if (!run) {
    return null;
  }
  if (run.durationMs != null) {
    return run.durationMs / 1000;
  }
  if (run.seconds != null) {
    return run.seconds;
  }
  return run.startedAt ? ((run.finishedAt ? Date.parse(run.finishedAt) : now) - Date.parse(run.startedAt)) / 1000 : null;
}

/** The stages in their order, with what the server has said about each; stages it names in addition come where it put them. */
export function stageLines(operation: Operation, now: number): StageLine[] {
  const runs = new Map((operation.stages ?? []).map((run) => [run.name, run]));
  const names = [...order, ...[...runs.keys(), operation.stage ?? ''].filter((name) => name !== '' && !order.includes(name))];
  const at = operation.stage ? names.indexOf(operation.stage) : operation.state === 'succeeded' ? names.length : -1;
  return names.map((name, index) => {
    const run = runs.get(name);
    const done = Boolean(run?.finishedAt) || run?.state === 'succeeded' || (at >= 0 && index < at);
    const state = operation.stage === name && operation.state === 'running' ? 'now' : done ? 'done' : 'open';
    return { name, state, seconds: state === 'open' ? null : secondsOf(run, now) };
  });
}
