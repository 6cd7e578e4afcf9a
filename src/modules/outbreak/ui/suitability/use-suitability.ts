import { useOutbreakChange } from '../use-outbreak-change.ts';

/** First part of the keys of what is fetched about buildings. */
export const SUITABILITY_KEY = 'suitability';

/** Sends a change about buildings. */
export function useSuitabilityChange(onDone?: () => void) {
  return useOutbreakChange(SUITABILITY_KEY, onDone);
}
