import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offlineWorker } from './scripts/offline-worker.ts';
import { webIcons } from './scripts/web-icons.ts';

const serverPort = process.env.PORT ?? '3000';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [react(), webIcons(), offlineWorker()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Small assets would be inlined as data: addresses, which the content security policy need not allow.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs comes in two files instead of forty; grids and tables come with the pages that show them.
          groups: [
            {
              name: 'vendor',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(?!.*virtual)|intl-messageformat|@formatjs)/,
            },
            {
              name: 'kit',
              test: /src\/(kernel|platform\/(texts|web-client|ui-kit\/(?!Roster|roster|use-roster|DataTable|Table|table)))/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': `http://localhost:${serverPort}` } },
});
