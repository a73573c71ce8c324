import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstLoad } from './vite.first-load.ts';
import { withoutJsonSchema } from './vite.without-json-schema.ts';

// biome-ignore lint/style/noDefaultExport: Vite asks for one
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), withoutJsonSchema(), firstLoad()],
  build: {
    outDir: '../../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows scripts and pictures of our own origin only.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    license: false,
  },
});
