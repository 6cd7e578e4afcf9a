import { useEdit } from '#modules/organisation/ui.ts';

/** The key under which placements are fetched. */
export const PLACEMENTS_KEY = 'placements';

/** Changes of placements and decisions about them, with an undo. */
export function usePlacementEdit(onDone?: () => void) {
  return useEdit(onDone, PLACEMENTS_KEY);
}
