import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CarerAtWork } from '../../domain/visit-plan/day-facts.ts';

/** Who is on duty in some units (absent: all) on a day, those who are away marked. */
export type CarersAtWork = (
  work: Work,
  date: PlainDate,
  unitIds?: readonly string[] | undefined,
) => Promise<readonly CarerAtWork[]>;

/** A unit's own people with a competence who are neither on duty nor away on a day. */
export type MayBeAsked = (
  work: Work,
  date: PlainDate,
  unitId: string,
  competence: string,
) => Promise<readonly { readonly personId: string; readonly name: string }[]>;

/** What the day's plan asks of whoever keeps the rosters; services stands beside staffing, so app/ joins them. */
export interface CarersPort {
  readonly carersAtWork: CarersAtWork;
  readonly mayBeAsked: MayBeAsked;
}
