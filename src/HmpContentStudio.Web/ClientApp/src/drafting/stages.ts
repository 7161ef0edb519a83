import type { Operation } from '../api/types';

export interface StageLine { name: string; state: 'done' | 'now' | 'open'; seconds: number | null }

/** Used until the server has said which stages this run has. */
const order = ['ground', 'compose', 'check', 'queue'];

/** A running stage has worked since the one before it ended. */
function secondsOf(runs: NonNullable<Operation['stages']>, index: number, operation: Operation, now: number): number | null {
  const run = runs[index];
  if (!run) {
    return null;
  }
  if (run.durationMs != null) {
    return run.durationMs / 1000;
  }
  const from = run.startedAt ?? runs[index - 1]?.finishedAt ?? operation.createdAt;
  return from ? ((run.finishedAt ? Date.parse(run.finishedAt) : now) - Date.parse(from)) / 1000 : null;
}

/** The stages in the server's order, each with what it has said about it. */
export function stageLines(operation: Operation, now: number): StageLine[] {
  const runs = operation.stages ?? [];
  const named = runs.length > 0 ? runs.map((run) => run.name) : order;
  const names = operation.stage && !named.includes(operation.stage) ? [...named, operation.stage] : named;
  const at = operation.stage ? names.indexOf(operation.stage) : operation.state === 'succeeded' ? names.length : -1;
  return names.map((name, index) => {
    const run = runs[index];
    const done = Boolean(run?.finishedAt) || index < at;
    const state = operation.stage === name && operation.state === 'running' ? 'now' : done ? 'done' : 'open';
    return { name, state, seconds: state === 'open' ? null : secondsOf(runs, index, operation, now) };
  });
}
