import { defineConfig } from 'vite';

/** `MES_LOGIN=admin:password npm run dev` serves the page beside a running server. */
const server = { target: 'http://127.0.0.1:8080', auth: process.env.MES_LOGIN };

export default defineConfig({
  build: { outDir: 'target/classes/static', emptyOutDir: true, license: { fileName: 'licenses.md' } },
  server: { proxy: { '/api': server } },
});
