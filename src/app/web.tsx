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
