/** Whether a newer version of the program has come and waits for the person's leave. */
let isWaiting = false;
let registration: ServiceWorkerRegistration | undefined;
const listeners = new Set<() => void>();
const HOUR_MS = 3_600_000;
/** The cache of program files fetched as they are used; the worker reads and writes the same one. */
const USED_FILES = 'beredt-used';

function noteWaiting(): void {
  isWaiting = true;
  for (const listener of listeners) listener();
}

/** Whether a newer version waits, for `useSyncExternalStore`. */
export function hasNewVersion(): boolean {
  return isWaiting;
}

/** Tells when a newer version has come. */
export function followNewVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Loads the newer version; what stands unsaved on the page is gone, so only the person asks for it. */
export function loadNewVersion(): void {
  const waiting = registration?.waiting;
  if (!waiting) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}

/**
 * Starts the worker that keeps the program itself on the device, so that it opens without contact. It answers for our own
 * files only, never for `/api`. A browser without workers works as before.
 */
export async function startServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  // A page of the version before asks for a file that is no more.
  window.addEventListener('vite:preloadError', noteWaiting);
  try {
    registration = await navigator.serviceWorker.register('/sw.js');
  } catch {
    return;
  }
  // A browser that is told to have no workers answers with nothing.
  if (!registration) return;
  const current = registration;
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) noteWaiting();
    });
  if (current.waiting && navigator.serviceWorker.controller) noteWaiting();
  watch(current.installing);
  current.addEventListener('updatefound', () => watch(current.installing));
  setInterval(() => void current.update().catch(() => {}), HOUR_MS);
  await navigator.serviceWorker.ready;
  await keepUsedFiles();
}

/** Files that came before the worker was there are kept too, so that the first visit is enough. */
async function keepUsedFiles(): Promise<void> {
  const used = performance.getEntriesByType('resource').map((entry) => new URL(entry.name));
  const paths = used.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'));
  try {
    const cache = await caches.open(USED_FILES);
    await Promise.all(
      paths.map(async ({ pathname }) => {
        if (!(await caches.match(pathname))) await cache.add(pathname);
      }),
    );
  } catch {
    // Without room the program opens with contact only.
  }
}
