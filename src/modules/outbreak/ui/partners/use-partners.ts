import { useOutbreakChange } from '../use-outbreak-change.ts';

/** First part of the keys of what is fetched about partners. */
export const PARTNERS_KEY = 'partners';

/** Sends a change about partners. */
export function usePartnerChange(onDone?: () => void) {
  return useOutbreakChange(PARTNERS_KEY, onDone);
}
