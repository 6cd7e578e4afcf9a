import '#platform/ui-kit/styles/beredt.css';
import { createRoot } from 'react-dom/client';
import { startAppearance } from './web/appearance.ts';
import { loadTemporal } from './web/load-temporal.ts';
import { modulePages } from './web/module-pages.ts';
import { WebApp } from './web/WebApp.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

startAppearance();
await loadTemporal();
createRoot(root).render(<WebApp pages={modulePages} />);

// Only the built program keeps itself on the device, and only when its first page has what it needs.
if (import.meta.env.PROD) {
  const start = () =>
    void Promise.all([import('#platform/offline/app-version.ts'), import('#platform/offline/kept-copies.ts')]).then(
      ([{ startServiceWorker }, { forgetOldCopies }]) => Promise.all([startServiceWorker(), forgetOldCopies()]),
    );
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}
