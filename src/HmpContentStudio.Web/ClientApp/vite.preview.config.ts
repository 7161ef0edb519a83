import { defineConfig } from 'vite';

// The preview player: a page of its own for the preview's host name. The server shows it at /preview/{token}/, so every address in it is relative.
export default defineConfig({
  root: 'preview',
  base: './',
  build: { outDir: '../../wwwroot/preview', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
