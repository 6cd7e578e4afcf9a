import type { PlainDate } from '#kernel/plain-date.ts';
import type { PlanDecision, RuleOverrides, ShiftType } from '#modules/organisation/domain/municipality.ts';
import type { ReplanPrices } from '../../rules/replan-prices.ts';
import type { ReplanChoices } from './choices.ts';
import type { LawBook } from './index-law.ts';
import type { PinFaultCode, RowKey } from './plan.ts';

/**
 * The replan problem in integers. People, units, sites, competences and shifts are numbers counted from 0; days are counted from
 * 1970-01-01 (`day`) or from the period's first (`offset`); moments are minutes since 1970 UTC; durations are minutes.
 * A list of lists is flat: the part of `i` lies in `[start[i], start[i + 1])`.
 */

/** Everybody: first the staff in file order, then the pool. `home` is -1 in the pool. */
export interface People {
  readonly count: number;
  readonly staffCount: number;
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Index into SOURCES. */
  readonly source: Uint8Array;
  readonly competence: Int32Array;
  readonly home: Int32Array;
  readonly consent: Uint8Array;
  readonly nightWorker: Uint8Array;
  readonly outbreakTeam: Uint8Array;
  /** Own weekly norm in minutes; NaN where the rule's holds. */
  readonly ownWeekMinutes: Float64Array;
  /** Own largest number of extra shifts; -1 where the rule's holds. */
  readonly ownMaxExtra: Int32Array;
  readonly availableFrom: Float64Array;
  readonly availableTo: Float64Array;
  readonly absenceStart: Int32Array;
  readonly absenceFrom: Float64Array;
  readonly absenceTo: Float64Array;
  /** Last valid day of the training of a person in a unit, under `person × units + unit`. */
  readonly trainedTo: ReadonlyMap<number, number>;
  /** Pool people who may work anywhere. */
  readonly anyUnit: Uint8Array;
  /** Sites of a person's other workplaces; OUTSIDE_EMPLOYER for one that is no unit. */
  readonly workSites: ReadonlyMap<number, readonly number[]>;
  /** Overtime minutes of the weeks before the period, by week number. */
  readonly overtimeBefore: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

export const OUTSIDE_EMPLOYER = -1;

export interface Units {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly site: Int32Array;
  /** Bits OUTBREAK and CLOSED of a unit on a day of the period, under `unit × days + offset`. */
  readonly status: Uint8Array;
}

export const OUTBREAK = 1;
export const CLOSED = 2;

/** Published shifts of people who are there, each person's in order of start; and the times they are on call. */
export interface Standing {
  readonly start: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly minutes: Float64Array;
  readonly day: Int32Array;
  readonly unit: Int32Array;
  readonly shift: Int32Array;
  /** 1 for `normal`, 0 for extra and overtime. */
  readonly normal: Uint8Array;
  /** Times on call: no duty and no hours, but a published shift where the rules ask in which places somebody is. */
  readonly onCallStart: Int32Array;
  readonly onCallFrom: Float64Array;
  readonly onCallTo: Float64Array;
  readonly onCallDay: Int32Array;
  readonly onCallUnit: Int32Array;
  /** First and last day of the known roster, extended to hold the period. */
  readonly firstKnownDay: number;
  readonly lastKnownDay: number;
}

/**
 * Rows of the demand that are short before the plan: the first `asked`. After them, where shifts may be moved, one row with one place
 * and no price per unit's shift that people may be moved out of: taking the place keeps a second one from being moved.
 */
export interface Rows {
  readonly count: number;
  readonly asked: number;
  readonly keys: readonly RowKey[];
  readonly unit: Int32Array;
  readonly site: Int32Array;
  readonly offset: Int32Array;
  readonly day: Int32Array;
  readonly shift: Int32Array;
  readonly competence: Int32Array;
  readonly missing: Int32Array;
  readonly belowMinimum: Int32Array;
  readonly weight: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly minutes: Float64Array;
  /** 1 where so much of the shift lies at night that it has a price. */
  readonly night: Uint8Array;
}

/** Limits in minutes (maxExtra: shifts) on each day of the period; `uniform` where no limit changes within it. */
export interface Limits {
  readonly dailyRest: Float64Array;
  readonly weeklyRest: Float64Array;
  readonly duty: Float64Array;
  readonly week: Float64Array;
  readonly overtimeWeek: Float64Array;
  readonly overtimeFourWeeks: Float64Array;
  readonly overtimeYear: Float64Array;
  readonly weeklyNorm: Float64Array;
  readonly maxExtra: Float64Array;
  readonly uniform: boolean;
}

/** A leader's decision that was left out, and the rule that stands in its way. */
export interface PinFault {
  readonly decision: PlanDecision;
  readonly code: PinFaultCode;
}

/**
 * Pairs of a person and a row that the rules allow when looked at alone. A person's pairs lie together in order of the shift's
 * start. `base` is the part of the price that does not depend on the person's other shifts.
 */
export interface LegalPairs {
  readonly count: number;
  readonly personStart: Int32Array;
  readonly person: Int32Array;
  readonly row: Int32Array;
  readonly base: Float64Array;
  readonly rowStart: Int32Array;
  /** Pairs by row. */
  readonly ofRow: Int32Array;
  /** Pairs that break the daily rest against the published roster unless another shift fills the gap. */
  readonly needsFiller: Uint8Array;
  /** Row of the place that a moved shift is taken out of; -1 where nothing is moved. */
  readonly also: Int32Array;
  /** The person without the shift that is given up, as a number for the rules; -1 where nothing is moved. */
  readonly actor: Int32Array;
}

/** A person must have one of these pairs (a pin; several where the decision leaves something open). */
export interface PinGroup {
  readonly person: number;
  readonly pairs: readonly number[];
}

/** Everything the rules and prices need to judge a plan. */
export interface ReplanWorld {
  readonly municipality: string;
  readonly from: PlainDate;
  readonly firstDay: number;
  readonly days: number;
  readonly people: People;
  readonly units: Units;
  readonly competences: readonly string[];
  /** 1 where the first competence may stand on a row of the second, under `own × count + row's`; own included. */
  readonly covers: Uint8Array;
  readonly shiftTypes: readonly ShiftType[];
  readonly standing: Standing;
  readonly rows: Rows;
  readonly limits: Limits;
  readonly prices: ReplanPrices;
  readonly ruleOverrides: RuleOverrides;
  /** 00:00 Oslo of `firstMidnightDay + i`. */
  readonly midnights: Float64Array;
  readonly firstMidnightDay: number;
  readonly decisions: readonly PlanDecision[];
  readonly choices: ReplanChoices;
  /** Limits of people for whom others hold than for most. */
  readonly personLimits: ReadonlyMap<number, Limits>;
  /** Rules of working time beyond v1, where they bind. */
  readonly law?: LawBook | undefined;
  /** Minutes more in a week that people wish for, on each day of the period. */
  readonly wishes: ReadonlyMap<number, Float64Array>;
  /** Minutes of training on arrival for those who may go to a unit that they do not know; 0 for everybody else. */
  readonly arrivalMinutes: Int32Array;
  /** Published shifts that may be given up, in the order of the numbers that follow the people's. */
  readonly moves: readonly Move[];
}

/** A published shift that a person may give up for an open one, and what that leaves behind. */
export interface Move {
  readonly person: number;
  /** Number of the published shift in `standing`. */
  readonly standing: number;
  /** The person without the shift, as a number for the rules. */
  readonly actor: number;
  /** Row of the one place through which people are moved out of the unit's shift. */
  readonly place: number;
  readonly key: { readonly unitId: string; readonly date: PlainDate; readonly shift: string };
  /** Competence that is one short there then, above its minimum; undefined where nobody is missed. */
  readonly leaves: string | undefined;
  /** Price of the place left open. */
  readonly points: number;
}

/** The world with its legal pairs and the pins that hold: what the search works on. */
export interface ReplanProblem extends ReplanWorld {
  readonly pairs: LegalPairs;
  readonly pinGroups: readonly PinGroup[];
  /** Pairs that satisfy all pins together, a legal start for every search. */
  readonly pinnedPairs: readonly number[];
  readonly pinFaults: readonly PinFault[];
}
