import { useOutbreakChange } from '../use-outbreak-change.ts';

/** First part of the keys of what is fetched about special units. */
export const SPECIAL_KEY = 'special';

/** Sends a change about special units. */
export function useSpecialChange(onDone?: () => void) {
  return useOutbreakChange(SPECIAL_KEY, onDone);
}
