import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type PluginOption } from 'vite';

declare const process: { env: Record<string, string | undefined> };

// Assets live under /app/, pages at the root: the server answers every page address with wwwroot/app/index.html.
// STUDIO_STUB=1 answers /api/v1 from dev/stub instead of a running server; nothing of it is part of the build.
export default defineConfig(async ({ command }) => ({
  base: command === 'build' ? '/app/' : '/',
  plugins: [
    { ...(optimizeLocales.vite({ locales: ['en-US', 'en-GB'] }) as object), enforce: 'pre' } as PluginOption,
    react(),
    ...(command === 'serve' && process.env.STUDIO_STUB ? [await stub()] : []),
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

async function stub(): Promise<PluginOption> {
  const { answer } = (await import('./dev/stub/server.mjs' as string)) as { answer: (req: unknown, res: unknown, next: () => void) => void };
  return { name: 'studio-stub', configureServer: (server) => void server.middlewares.use(answer as never) };
}
