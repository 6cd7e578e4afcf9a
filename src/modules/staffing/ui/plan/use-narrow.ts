import { useSyncExternalStore } from 'react';

/** Below this the page is one column and a hole opens where it stands. In em, so that large text counts as a small screen. */
const NARROW = '(max-width: 64em)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the page is too narrow for panels side by side. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}
