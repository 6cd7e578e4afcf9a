/**
 * What the roster engine works on: plain data that can cross threads. People, shifts, skills and teams are named by their index
 * in the problem's lists; days count from 0; durations are minutes.
 */
export interface RosterProblem {
  readonly name: string;
  readonly days: number;
  /** The days of each weekend within the period, in order; worked when a shift starts on one of them. */
  readonly weekends: readonly (readonly number[])[];
  readonly skills: readonly string[];
  readonly teams: readonly string[];
  readonly shifts: readonly RosterShift[];
  /**
   * `[before, after]`: shifts with too little rest between them when one day off lies between; a weekly rest of 35 hours is
   * written like this. Next to `RosterShift.forbiddenNext`, which is about the day after.
   */
  readonly forbiddenAcrossDayOff: readonly (readonly [before: number, after: number])[];
  readonly employees: readonly RosterEmployee[];
  readonly demand: readonly RosterDemand[];
  readonly requests: readonly RosterRequest[];
}

/** A type of shift. */
export interface RosterShift {
  readonly id: string;
  /** Working time that counts towards a person's total. */
  readonly minutes: number;
  /** Shifts that may not be worked on the day after. */
  readonly forbiddenNext: readonly number[];
}

/** Price of each step a limit is passed by; `hard`: may not be passed at all. */
export type LimitWeight = number | 'hard';

export interface RosterLimit {
  readonly value: number;
  readonly weight: LimitWeight;
}

/** Limits on one person's roster; an absent one does not bind. Runs at the end of the period may go on after it: no minimum is missed by them. */
export interface RosterRules {
  /** Weights are per minute. */
  readonly minMinutes?: RosterLimit;
  readonly maxMinutes?: RosterLimit;
  readonly minShifts?: RosterLimit;
  readonly maxShifts?: RosterLimit;
  readonly minConsecutiveShifts?: RosterLimit;
  readonly maxConsecutiveShifts?: RosterLimit;
  readonly minConsecutiveDaysOff?: RosterLimit;
  readonly maxConsecutiveDaysOff?: RosterLimit;
  /** Runs of one and the same shift. */
  readonly consecutiveOfShift?: readonly {
    readonly shift: number;
    readonly min?: RosterLimit;
    readonly max?: RosterLimit;
  }[];
  readonly maxWeekends?: RosterLimit;
  /** All days of a weekend or none; the price is per broken weekend. */
  readonly completeWeekends?: LimitWeight;
  /** Most shifts of a type in the period; always hard. */
  readonly maxOfShift?: readonly { readonly shift: number; readonly value: number }[];
}

/** What came right before day 0. */
export interface RosterHistory {
  /** Shift worked on the day before; null: a day off. */
  readonly lastShift: number | null;
  /** Days worked in a row up to day 0, and those of `lastShift` in a row. */
  readonly consecutiveShifts: number;
  readonly consecutiveOfShift: number;
  readonly consecutiveDaysOff: number;
  /** Counted with the period's own against the totals. */
  readonly shifts: number;
  readonly minutes: number;
  readonly weekends: number;
}

export interface RosterEmployee {
  readonly id: string;
  /** Skills the person can stand in with, one per shift; empty where the problem has none. */
  readonly skills: readonly number[];
  readonly team: number | null;
  readonly rules: RosterRules;
  /** Null: unknown; runs that begin on day 0 miss no minimum, and largest runs are counted from day 0. */
  readonly history: RosterHistory | null;
  readonly daysOff: readonly number[];
  /** Shifts that the person cannot take on a day. */
  readonly unavailable: readonly { readonly day: number; readonly shift: number }[];
  /** Shifts that the person must have; `shift` null: some shift. */
  readonly fixed: readonly { readonly day: number; readonly shift: number | null }[];
}

/**
 * People wanted on a shift of a day. Counted are those who stand in with `skill` (null: any) and belong to `team` (null: any);
 * several lines may count the same person. Fewer than `minimum` is a hard violation per person; then each person below `wanted`
 * costs `underWeight`, each above it `overWeight`.
 */
export interface RosterDemand {
  readonly day: number;
  readonly shift: number;
  readonly skill: number | null;
  readonly team: number | null;
  readonly minimum: number;
  readonly wanted: number;
  readonly underWeight: number;
  readonly overWeight: number;
}

/** A wish: `on` costs its weight when the person does not work the shift, `off` when they do; `shift` null: any shift. */
export interface RosterRequest {
  readonly employee: number;
  readonly day: number;
  readonly shift: number | null;
  readonly kind: 'on' | 'off';
  readonly weight: number;
}
