import type { Instant } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Absence } from '#modules/organisation/domain/municipality.ts';

/** That a person is away on `[from, to)` (to null: no end known), or may work at home only; never why. */
export interface Availability {
  readonly availabilityId: number;
  readonly personId: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly workOnly: boolean;
  readonly recordedAt: Instant;
}

/** A stretch away that is tried or asked about. */
export type Away = Pick<Availability, 'personId' | 'from' | 'to'>;

/**
 * Absences as the plan's rules know them. The cause is not known here: everything but work-only is `other`, which the rules
 * treat alike.
 */
export function absencesOf(availability: Iterable<Away & { readonly workOnly?: boolean }>): Absence[] {
  return [...availability].map(({ personId, from, to, workOnly }) => ({
    staffId: personId,
    from,
    to: to ?? undefined,
    kind: workOnly ? 'work_only' : 'other',
  }));
}

/** Whether somebody is away in any minute of a shift (minutes since 1970 UTC). */
export function isAwayDuring(
  stretches: readonly { readonly from: PlainDate; readonly to: PlainDate | null; readonly workOnly?: boolean }[],
  fromMinute: number,
  toMinute: number,
): boolean {
  return stretches.some(
    (one) =>
      !one.workOnly &&
      osloEpochMinutes(one.from, 0) < toMinute &&
      (one.to === null || fromMinute < osloEpochMinutes(one.to, 0)),
  );
}

/** Whether a day lies in a stretch. */
export function isOn(one: { readonly from: PlainDate; readonly to: PlainDate | null }, date: PlainDate): boolean {
  return one.from <= date && (one.to === null || date < one.to);
}
