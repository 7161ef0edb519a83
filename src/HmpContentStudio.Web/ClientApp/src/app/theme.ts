import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark' | 'system';
const key = 'studio.theme';
const listeners = new Set<() => void>();

function read(): Theme {
  const held = document.documentElement.dataset.theme;
  return held === 'light' || held === 'dark' ? held : 'system';
}

export function setTheme(theme: Theme) {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(key);
  } else {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(key, theme);
  }
  listeners.forEach((tell) => tell());
}

export function useTheme(): Theme {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, read);
}
