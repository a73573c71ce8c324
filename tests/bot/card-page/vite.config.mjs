import { defineConfig } from 'vite';

// biome-ignore lint/style/noDefaultExport: vite asks for it
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'error',
  build: { emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 3000, modulePreload: false },
});
