import { lazy, Suspense, useSyncExternalStore } from 'react';

const Region = lazy(() => import('./ToastRegion'));
const listeners = new Set<() => void>();
let wanted = false;

/** Says what was done, in the past tense; with `undo` it stays ten seconds. */
export async function toast(text: string, undo?: () => void) {
  wanted = true;
  listeners.forEach((tell) => tell());
  const { queue } = await import('./ToastRegion');
  queue.add({ text, undo, undoSeconds: 10 }, { timeout: undo ? 10_000 : 6_000 });
}

/** The region loads with the first message. */
export function Toasts() {
  const on = useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, () => wanted);
  return on ? <Suspense><Region /></Suspense> : null;
}
