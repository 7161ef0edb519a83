import { useEffect, useSyncExternalStore } from 'react';

export interface Crumb { label: string; to?: string }

const none: readonly Crumb[] = [];
const listeners = new Set<() => void>();
let current: readonly Crumb[] = none;

function set(next: readonly Crumb[]) {
  current = next;
  listeners.forEach((tell) => tell());
}

/** Names the page in the top bar and in the browser's title. */
export function useCrumbs(crumbs: readonly Crumb[]) {
  const key = JSON.stringify(crumbs);
  useEffect(() => {
    const parsed = JSON.parse(key) as Crumb[];
    set(parsed);
    document.title = `${parsed.at(-1)?.label ?? ''} · Content Studio`;
  }, [key]);
}

export function useCurrentCrumbs() {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, () => current);
}
