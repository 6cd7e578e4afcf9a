import type { PlainDate } from '#kernel/plain-date.ts';

/** A shift as a person has seen it. */
export interface SeenShift {
  readonly date: PlainDate;
  readonly shift: string;
  readonly unitId: string;
}

/** What has become of somebody's shifts. `moved`: on the same day at another time or place. */
export interface ShiftChange {
  readonly kind: 'added' | 'removed' | 'moved';
  readonly now: SeenShift;
  readonly before: SeenShift | undefined;
}

/** Compares shifts with those seen before, on days that both know; in order of date. */
export function findChangedShifts(before: readonly SeenShift[], now: readonly SeenShift[]): ShiftChange[] {
  const keyOf = (one: SeenShift) => `${one.date}\n${one.shift}\n${one.unitId}`;
  const seen = new Set(before.map(keyOf));
  const standing = new Set(now.map(keyOf));
  const gone = Map.groupBy(
    before.filter((one) => !standing.has(keyOf(one))),
    (one) => one.date,
  );
  const changes: ShiftChange[] = [];
  for (const shift of now.filter((one) => !seen.has(keyOf(one)))) {
    const was = gone.get(shift.date)?.shift();
    changes.push({ kind: was ? 'moved' : 'added', now: shift, before: was });
  }
  for (const shift of [...gone.values()].flat()) changes.push({ kind: 'removed', now: shift, before: undefined });
  return changes.sort((a, b) => (a.now.date < b.now.date ? -1 : a.now.date > b.now.date ? 1 : 0));
}
