import { createServer } from 'vite';

let server;

/** Loads a module of src/ the way Vite reads it, without a browser. */
export async function load(path) {
  server ??= await createServer({ configFile: false, logLevel: 'error', server: { middlewareMode: true, hmr: false, ws: false }, optimizeDeps: { noDiscovery: true }, appType: 'custom' });
  return server.ssrLoadModule(`/src/${path}`);
}

export const stop = () => server?.close();
