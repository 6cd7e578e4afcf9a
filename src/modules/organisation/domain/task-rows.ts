import type { PlainDate } from '#kernel/plain-date.ts';

/**
 * A task of a unit's shift. `competence` does it in ordinary operation; those in `allowed` may do it where somebody with the
 * authority has decided so. `movedTo` does it on the days `[movedFrom, movedUntil)`.
 */
export interface UnitTask {
  readonly unitId: string;
  readonly shift: string;
  readonly task: string;
  readonly name: string;
  /** Minutes of the whole shift, by everybody together. */
  readonly minutes: number;
  readonly competence: string;
  readonly allowed: readonly string[];
  readonly movedTo?: string | undefined;
  readonly movedFrom?: PlainDate | undefined;
  readonly movedUntil?: PlainDate | undefined;
  /** Who decided that it may be done by others, and on what basis. */
  readonly decidedBy: string;
  readonly basis: string;
}

/** More hours a week that somebody employed part-time wishes for on the days `[from, to)`. */
export interface HoursWishRow {
  readonly staffId: string;
  readonly hoursPerWeek: number;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}
