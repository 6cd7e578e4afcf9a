import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const serverPort = process.env.PORT ?? '3000';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Small assets would be inlined as data: addresses, which the content security policy need not allow.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': `http://localhost:${serverPort}` } },
});
