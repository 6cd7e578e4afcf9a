import type { PlainDate } from '#kernel/plain-date.ts';

/** What somebody wishes of a roster on a day: a shift, or (null) the day off. */
export interface RosterWish {
  readonly personId: string;
  readonly date: PlainDate;
  readonly shift: string | null;
  /** Points against other wishes and against holes (a nurse missing: 1500). */
  readonly weight: number;
  /** Agreed: a day off that must be kept. */
  readonly fixed: boolean;
}
