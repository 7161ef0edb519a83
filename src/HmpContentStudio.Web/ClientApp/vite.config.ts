import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type PluginOption } from 'vite';

declare const process: { env: Record<string, string | undefined> };

// Assets live under /app/, pages at the root: the server answers every page address with wwwroot/app/index.html.
// `npm run dev` passes the server's paths on to STUDIO_SERVER, which may also be the stub in dev/.
export default defineConfig(({ command }) => ({
  base: command === 'build' ? '/app/' : '/',
  plugins: [
    { ...(optimizeLocales.vite({ locales: ['en-US', 'en-GB'] }) as object), enforce: 'pre' } as PluginOption,
    react(),
  ],
  build: {
    outDir: '../wwwroot/app',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/sign-in', '/sign-out', '/openapi'].map((path) => [
        path,
        { target: process.env.STUDIO_SERVER ?? 'http://127.0.0.1:5080', changeOrigin: false },
      ]),
    ),
  },
}));
