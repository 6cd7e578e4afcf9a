import type { PlainDate } from '#kernel/plain-date.ts';

/** Numbers of the law, or of agreements in its place, that bind what a plan gives where `lawRules` is open. */
export const LAW_NUMBERS = [
  /** Weeks over which Sundays and holidays off are averaged; none: every other one is off. */
  'sundayWeeks',
  /** With averaging: one off at least in every so many weeks. */
  'sundayEvery',
  'totalDay',
  'totalWeek',
  'averageWeeks',
  'totalAverage',
  'nightWeeks',
  'nightDuties',
  /** A duty with more at night than this is night work. */
  'nightMore',
  /** Most ordinary work in `nightWeeks` of somebody who has `nightDuties` in them. */
  'nightMost',
  'nightFromHour',
  'nightToHour',
  'normalDay',
  'normalWeek',
  'normalWeeks',
  'normalAverage',
] as const;
export type LawNumber = (typeof LAW_NUMBERS)[number];

/** What holds for a group of people on each day of the period: minutes, weeks, hours of the clock, counts; null: no such limit. */
export type LawNumbers = { readonly [name in LawNumber]: readonly (number | null)[] };

/** A Sunday or holiday, from the evening before on: minutes since 1970 and its first day. */
export interface FreeStretch {
  readonly from: number;
  readonly to: number;
  readonly day: number;
}

/** What the law says of the people of a plan, as numbers. */
export interface LawFacts {
  /** Public holidays that are not Sundays, around the roster and the period. */
  readonly holidays: readonly PlainDate[];
  /** In order; stretches that touch are one. */
  readonly stretches: readonly FreeStretch[];
  readonly groups: readonly LawNumbers[];
  /** Number of the group of each person inside the chapter on working time. */
  readonly groupOf: ReadonlyMap<string, number>;
  /** Days `[from, to)` on which somebody has asked to be free of extra work. */
  readonly freeOfExtra: readonly {
    readonly personId: string;
    readonly from: PlainDate;
    readonly to?: PlainDate | undefined;
  }[];
}
