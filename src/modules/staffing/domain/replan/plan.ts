import type { Facts, Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { PlanDecision, PoolSource, ShiftType } from '#modules/organisation/domain/municipality.ts';
import type { ChoiceFacts, ReplanChoices } from './choices.ts';

/** The hard rules in the order in which they are tried; the first that is broken is the reason given. */
export const HARD_RULES = [
  'competence',
  'training',
  'absence',
  'one-place',
  'consent',
  'outbreak-in',
  'outbreak-out',
  'cross-site',
  'one-foreign-unit',
  'daily-rest',
  'weekly-rest',
  'hours-day',
  'hours-week',
  'overtime',
  'max-extra',
  'sunday-off',
  'night-average',
  'normal-hours',
  'total-hours',
  'free-of-extra',
] as const;
export type HardRule = (typeof HARD_RULES)[number];

/** Why a person does not stand on an uncovered row: refused by a leader, a hard rule, or legal but dearer than the hole. */
export type HoleReasonCode = 'refused' | HardRule | 'cost';

/** Why a pin was left out; `over-covered` where no shift is open (any more) for it. */
export type PinFaultCode = 'unknown-person' | 'refused' | HardRule | 'over-covered';

/** Parts of an assignment's price, in points. */
export const COST_TERMS = [
  'same-site',
  'other-site',
  'over-qualified',
  'night',
  'source',
  'extra-shift',
  'overtime',
  'wanted-hours',
  'arrival-training',
  'response-team',
  'moved-shift',
  'borrowed',
  'left-open',
] as const;
export type CostTermCode = (typeof COST_TERMS)[number];

export interface CostTerm {
  readonly code: CostTermCode;
  readonly points: number;
}

/** What speaks for the person of an assignment; every code is a key in the texts. */
export const BECAUSE_CODES = [
  'pinned',
  'below-minimum',
  'home-unit',
  'trained-until',
  'pool-unit',
  'own-competence',
  'covers-competence',
  'consented',
  'outbreak-own-staff',
  'outbreak-team',
  'rest-before',
  'rest-after',
  'weekly-rest',
  'week-hours',
  'overtime-hours',
  'extra-shift-number',
  'only-candidate',
  'cheapest-candidate',
  'needed-for-whole',
  'price',
  'wanted-hours',
  'arrival-training',
  'response-team',
  'moved-shift',
  'borrowed',
  'part-of-shift',
  'long-rotation',
] as const;
export type BecauseCode = (typeof BECAUSE_CODES)[number];

export interface Because {
  readonly code: BecauseCode;
  readonly facts: Facts;
}

export type Source = 'own' | PoolSource;

/** A row of the demand: a unit's shift on a day in one competence. */
export interface RowKey {
  readonly unitId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly competence: string;
}

/** A row that is short of people before the plan. */
export interface OpenRow extends RowKey {
  readonly missing: number;
  readonly belowMinimum: number;
}

/** A shift that the plan gives; `cost` holds all terms of it, the person's shifts taken in order of start. */
export interface Assignment extends RowKey {
  readonly personId: string;
  readonly source: Source;
  readonly cost: number;
  readonly because: readonly Because[];
  /** The published shift that is given up for it, and the competence that is one short there then, above its minimum. */
  readonly insteadOf?: GivenUpShift | undefined;
}

export interface GivenUpShift {
  readonly unitId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly leaves?: string | undefined;
}

export interface HoleReason {
  readonly code: HoleReasonCode;
  readonly people: number;
}

/** A row that stays short after the plan; its reasons count every person not assigned to it exactly once. */
export interface UncoveredRow extends OpenRow {
  readonly reasons: readonly HoleReason[];
}

/** A finding of the plan; `decision` where it is about a leader's pin or refusal. */
export interface PlanFinding extends Finding {
  readonly decision?: PlanDecision['decision'];
}

/** `plan.json` of `replan`. Costs in points; `bound` is a proven lower bound of any legal plan's cost, null where none is known. */
export interface Plan {
  readonly municipality: string;
  readonly from: PlainDate;
  readonly days: number;
  readonly status: 'optimal' | 'feasible';
  readonly cost: number;
  readonly bound: number | null;
  readonly seconds: { readonly first: number; readonly total: number };
  readonly open: readonly OpenRow[];
  readonly assignments: readonly Assignment[];
  readonly uncovered: readonly UncoveredRow[];
  readonly findings: readonly PlanFinding[];
  /** What was opened for beyond model v1; absent where nothing was. */
  readonly choices?: ReplanChoices | undefined;
  /** Shifts that rows were asked for in parts of. */
  readonly parts?: readonly ShiftType[] | undefined;
  readonly visits?: unknown;
  readonly supplies?: unknown;
  readonly messages?: readonly unknown[];
}

/** What to plan and how long to search. `decisions` come on top of the municipality's own. */
export interface ReplanOptions {
  readonly from?: PlainDate | undefined;
  /** Dates from `from` on; 14 where absent. */
  readonly days?: number | undefined;
  /** Wall seconds of solving; 10 where absent. */
  readonly timeLimitSeconds?: number | undefined;
  readonly seed?: number | undefined;
  /** Rounds of ruin and recreate; with it the result does not depend on the clock. */
  readonly maxIterations?: number | undefined;
  readonly decisions?: readonly PlanDecision[] | undefined;
  /** What is opened for beyond model v1, and what that draws on. */
  readonly choices?: ReplanChoices | undefined;
  readonly facts?: ChoiceFacts | undefined;
}

export type ReplanPhase = 'compile' | 'greedy' | 'prices' | 'search' | 'exact' | 'explain';

/** How far a search is; `cost` of the best plan so far, `gap` = cost − bound where a bound is known. */
export interface ReplanProgress {
  readonly phase: ReplanPhase;
  readonly seconds: number;
  readonly cost: number | null;
  readonly bound: number | null;
  readonly uncovered: number | null;
  readonly iterations: number;
}

/** Listeners of a search. The first legal plan comes at once and is complete; abort the signal to get the best so far. */
export interface ReplanEvents {
  readonly onProgress?: ((progress: ReplanProgress) => void) | undefined;
  readonly onFirstPlan?: ((plan: Plan) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One rule tried on one person and shift; facts carry their unit in the name (`restHours`, `weekHours`, `trainedUntil`). */
export interface RuleCheck {
  readonly rule: HardRule;
  readonly ok: boolean;
  readonly facts: Facts;
  /** The law, agreement or file that the rule rests on. */
  readonly source?: string | undefined;
}

/** A person seen as a candidate for one shift on top of the plan. `addedCost` is what the total of assignment prices grows by. */
export interface Candidate {
  readonly personId: string;
  readonly source: Source;
  readonly competence: string;
  readonly possible: boolean;
  /** The first thing that forbids it; absent where possible. */
  readonly reason?: HoleReasonCode | undefined;
  readonly addedCost: number;
  readonly terms: readonly CostTerm[];
  readonly checks: readonly RuleCheck[];
}

/** Who may take a shift, cheapest first, and who may not, by the first rule in the way. */
export interface CandidateRanking {
  readonly row: RowKey;
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly {
    readonly code: HoleReasonCode;
    readonly people: number;
    readonly personIds: readonly string[];
  }[];
  /** Smallest sets of rules that keep people from the row and could be lifted. */
  readonly lifts: readonly { readonly rules: readonly HardRule[]; readonly personIds: readonly string[] }[];
}
