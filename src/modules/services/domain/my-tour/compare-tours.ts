/** A visit of a list, by when it begins. */
export interface ListedVisit {
  readonly visitId: string;
  readonly startMinute: number;
}

/** What has become of a carer's list since it was last seen. */
export interface TourChanges {
  readonly added: ReadonlySet<string>;
  /** When visits that stayed began before. */
  readonly moved: ReadonlyMap<string, number>;
  readonly gone: readonly ListedVisit[];
}

/** A start moved by less is the same time to whoever waits. Minutes. */
const SAME_TIME = 10;

/** Compares a list with the one seen before it. */
export function compareTours(before: readonly ListedVisit[], now: readonly ListedVisit[]): TourChanges {
  const startBefore = new Map(before.map((one) => [one.visitId, one.startMinute]));
  const still = new Set(now.map((one) => one.visitId));
  return {
    added: new Set(now.filter(({ visitId }) => !startBefore.has(visitId)).map(({ visitId }) => visitId)),
    moved: new Map(
      now.flatMap(({ visitId, startMinute }) => {
        const start = startBefore.get(visitId);
        return start !== undefined && Math.abs(start - startMinute) >= SAME_TIME ? [[visitId, start] as const] : [];
      }),
    ),
    gone: before.filter(({ visitId }) => !still.has(visitId)),
  };
}
