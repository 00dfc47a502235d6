/** @file Builds the two window hosts and the window. No preload: nothing is exposed to the window. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Native addons, and what reads its own files at run time, stay outside the bundle. */
const OUTSIDE = ['electron', 'better-sqlite3', '@node-rs/argon2', 'pdfkit', 'fontkit'];

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        external: [...OUTSIDE, /^node:/],
        input: {
          main: resolve('electron/hosts/desktop/main.ts'),
          'workers/application': resolve('electron/workers/application.ts'),
          'workers/packet': resolve('electron/workers/packet.ts'),
          'workers/pdf': resolve('electron/workers/pdf.ts'),
          'workers/read-back': resolve('electron/workers/read-back.ts'),
          'workers/rekey': resolve('electron/workers/rekey.ts'),
          'workers/text': resolve('electron/workers/text.ts'),
        },
        // CommonJS: the entry takes the host in at once. Electron answers import() only after it is ready, half a second late.
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: resolve('out/renderer'),
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0,
      // Nothing is downloaded: the files lie beside the application.
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: resolve('renderer/index.html'), viewer: resolve('renderer/viewer/index.html') },
        // In one file with what it sets up, so that no schema is made before zod knows that it may not compile.
        output: { codeSplitting: { groups: [{ name: 'csp', test: /renderer\/app\/csp\.ts$|node_modules\/(zod|get-nonce)\// }] } },
      },
    },
  },
});
