import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface Shortcut {
  /** As `KeyboardEvent.key` gives it; `mod` adds Ctrl or Command. */
  key: string;
  mod?: boolean;
  /** What it does, for the list under `?`. */
  label: string;
  run: () => void;
}

const storageKey = 'studio.singleKeys';
const listeners = new Set<() => void>();
let pageKeys: readonly Shortcut[] = [];
let on = localStorage.getItem(storageKey) !== 'off';

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => { listeners.delete(tell); };
};
const tellAll = () => listeners.forEach((tell) => tell());

export const useSingleKeys = () => useSyncExternalStore(subscribe, () => on);
export const usePageKeys = () => useSyncExternalStore(subscribe, () => pageKeys);

export function setSingleKeys(next: boolean) {
  on = next;
  localStorage.setItem(storageKey, next ? 'on' : 'off');
  tellAll();
}

// A radio button or a checkbox takes no letters, so keys work on from there.
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || (/^(input|textarea|select)$/i.test(target.tagName) && !/^(radio|checkbox)$/.test((target as HTMLInputElement).type)));
const dialogOpen = () => document.querySelector('[role=dialog],[role=alertdialog],[role=menu]') !== null;

function onKey(event: KeyboardEvent, keys: readonly Shortcut[]) {
  const mod = event.ctrlKey || event.metaKey;
  const hit = keys.find((shortcut) => shortcut.key === event.key && Boolean(shortcut.mod) === mod);
  if (!hit || event.altKey || event.defaultPrevented || (!hit.mod && (!on || typing(event.target) || dialogOpen()))) {
    return;
  }
  if (hit.mod && hit.key === 'Enter' && dialogOpen()) {
    return;
  }
  event.preventDefault();
  hit.run();
}

/** Keys of the page that calls it; they are listed under `?` while it is shown. */
export function usePageShortcuts(keys: readonly Shortcut[]) {
  const latest = useRef(keys);
  latest.current = keys;
  const names = keys.map((shortcut) => `${shortcut.key}:${shortcut.label}`).join('|');
  useEffect(() => {
    pageKeys = latest.current;
    tellAll();
    const listen = (event: KeyboardEvent) => onKey(event, latest.current);
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
      pageKeys = [];
      tellAll();
    };
  }, [names]);
}

/** Keys of the shell, on every page. */
export function useShellShortcuts(keys: readonly Shortcut[]) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event, latest.current);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
