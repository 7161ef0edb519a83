import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import app from '../app/en.json';
import controls from '../controls/en.json';
import home from '../home/en.json';
import states from '../states/en.json';

/** Words of the shell and of home are there at once; every other stage brings its own with its first screen. */
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { app, controls, home, states } },
  defaultNS: 'app',
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  initAsync: false,
});

/** Called by a stage's route module before its first render. */
export function addWords(stage: string, words: Record<string, unknown>) {
  i18next.addResourceBundle('en', stage, words, true, true);
}
