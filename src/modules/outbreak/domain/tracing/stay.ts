/** How near people come to each other in a kind of place, nearest first. */
export const CLOSENESS = ['household', 'car', 'care', 'room', 'break', 'visit', 'unit', 'handover'] as const;
export type Closeness = (typeof CLOSENESS)[number];

/**
 * Somebody in a place for a stretch of time, in minutes since 1970 UTC, half-open. A place is a text of its own kind:
 * a unit, a room, a car on a day, a user's visit. Two who are in one place at once have been near each other.
 */
export interface Stay {
  readonly who: string;
  readonly place: string;
  readonly closeness: Closeness;
  readonly from: number;
  readonly to: number;
}

/** Whether the first is nearer than the second. */
export function isNearer(a: Closeness, b: Closeness): boolean {
  return CLOSENESS.indexOf(a) < CLOSENESS.indexOf(b);
}
