import type { PlainDate } from '#kernel/plain-date.ts';

/** How a visit is carried out. `late`: after its window, on a day that is running late. */
export type VisitWay = 'granted' | 'shorten' | 'postpone' | 'phone' | 'other-day' | 'pause' | 'late' | 'undone';

/** One thing a carer does: a part of a visit, or the break. */
export interface DayStop {
  readonly kind: 'visit' | 'break';
  /** Empty for a break. */
  readonly visitId: string;
  /** 1, or 2 for the second of two carers. */
  readonly part: number;
  readonly startMinute: number;
  readonly minutes: number;
}

export interface DayTour {
  readonly personId: string;
  readonly stops: readonly DayStop[];
}

/** Why nobody makes a visit: every carer of the day once, under the first thing that stands in the way. */
export type UnmetCode =
  | 'away'
  | 'excluded'
  | 'skill'
  | 'training'
  | 'duty'
  | 'window'
  | 'break'
  | 'infection'
  | 'no-time'
  | 'free-alone';

export interface UnmetReason {
  readonly code: UnmetCode;
  readonly people: readonly string[];
}

export interface UnmetVisit {
  readonly visitId: string;
  readonly reasons: readonly UnmetReason[];
  /** Carers of other districts on duty who have room for it. */
  readonly mayBeLent: readonly string[];
}

/** Something that was done to the facts so that they could be planned. */
export interface DayNote {
  readonly code: 'missing-coordinates' | 'narrow-window' | 'more-than-two' | 'no-base';
  readonly id: string;
}

/** Part of a day that somebody helps another district. */
export interface Loan {
  readonly personId: string;
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly visits: number;
}

/** A day's tours as they are stored, shown and changed. */
export interface DayPlan {
  readonly date: PlainDate;
  readonly unitIds: readonly string[];
  readonly tours: readonly DayTour[];
  readonly ways: Readonly<Record<string, VisitWay>>;
  readonly unmet: readonly UnmetVisit[];
  readonly notes: readonly DayNote[];
  /** Visits that a person holds where they are. */
  readonly locks: readonly string[];
  readonly loans: readonly Loan[];
  readonly seconds: { readonly first: number; readonly total: number };
}
