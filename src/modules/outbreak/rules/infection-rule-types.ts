import type { Instant } from '#kernel/instant.ts';

/** An illness, as a short name: `covid-19`. The municipality may add others. */
export type Illness = string;

/**
 * What a rule is about: who is ill; those of the same household, other close contacts, and other contacts; the household of
 * somebody in quarantine; what a close contact is and how far back they are sought.
 */
export const RULE_TOPICS = ['case', 'household', 'close', 'other', 'waiting', 'close_contact'] as const;
export type RuleTopic = (typeof RULE_TOPICS)[number];

export const DUTIES = ['duty', 'advice'] as const;
export type Duty = (typeof DUTIES)[number];
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
export const RULE_LEVELS = ['national', 'local'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** Whole days are counted from the first symptoms (else the sample), which is day 0; hours are elapsed. */
export interface CaseMeasure {
  readonly kind: 'case';
  readonly isolationDays: number;
  readonly feverFreeHours?: number | undefined;
  readonly symptomFreeHours?: number | undefined;
}

export const EXEMPTION_GROUNDS = ['recovered', 'fully_vaccinated', 'one_dose', 'booster'] as const;
export type ExemptionGround = (typeof EXEMPTION_GROUNDS)[number];

/** Who need not be in quarantine, and what they do instead. Windows are counted back from the last exposure. */
export interface Exemption {
  readonly ground: ExemptionGround;
  /** The illness was at most this long ago. */
  readonly monthsBack?: number | undefined;
  /** The dose was taken at least, and at most, this long ago. */
  readonly weeksFrom?: number | undefined;
  readonly weeksTo?: number | undefined;
  readonly testBetweenDays?: readonly [number, number] | undefined;
  readonly dailyTestDays?: number | undefined;
}

/** Tests asked for; days are counted from the last exposure, which is day 0. */
export interface TestPlan {
  readonly testDays?: readonly number[] | undefined;
  readonly dailyTestDays?: number | undefined;
}

/** What a contact has to do. 0 days: no quarantine. */
export interface ContactMeasure {
  readonly kind: 'contact';
  readonly quarantineDays: number | 'until_negative';
  /** A negative test of this day or later ends the quarantine. */
  readonly testOutDay?: number | undefined;
  /** After a negative test of this day or later the rest is quarantine in leisure time only. */
  readonly workAfterNegativeDay?: number | undefined;
  /** May work from the start and is in quarantine in leisure time. */
  readonly workOnly?: boolean | undefined;
  readonly tests?: TestPlan | undefined;
  readonly testsIfVaccinated?: TestPlan | undefined;
  readonly testsIfUnvaccinated?: TestPlan | undefined;
  /** Daily tests for this long where the person cannot keep apart from who is ill. */
  readonly dailyTestDaysTogether?: number | undefined;
  /** What somebody who does not want daily tests does. */
  readonly quarantineInstead?: { readonly days: number; readonly testOutDay: number } | undefined;
  readonly under18QuarantineDays?: number | undefined;
  readonly watchDays?: number | undefined;
  /** Health workers in adequate protective equipment are no close contacts. */
  readonly ppeExempt: boolean;
  readonly exempt: readonly Exemption[];
}

/** The household of somebody in quarantine waits until that person, or they themselves, have tested negative. */
export interface WaitingMeasure {
  readonly kind: 'waiting';
  readonly applies: boolean;
  /** An own test counts from this many days after the last time together. */
  readonly ownTestDay?: number | undefined;
}

/** Who is a close contact, and how far back from symptoms or sample they are sought. */
export interface CloseContactMeasure {
  readonly kind: 'close_contact';
  readonly distanceMetres: number;
  readonly minutes: number;
  readonly directContact: boolean;
  readonly secretions: boolean;
  readonly ppeExempt: boolean;
  readonly lookBackHours: number;
}

export type Measure = CaseMeasure | ContactMeasure | WaitingMeasure | CloseContactMeasure;

/** Where a rule was read. */
export interface RuleSource {
  readonly title: string;
  readonly url: string;
}

/** One rule on one topic of one illness, in force `[from, to)`; `from` null: since before what is recorded here. */
export interface InfectionRule {
  readonly id: string;
  readonly illness: Illness;
  readonly topic: RuleTopic;
  readonly level: RuleLevel;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly duty: Duty;
  /** Whether it holds for periods that were already running: so written, or following from a duty that ceased. */
  readonly appliesToOpen: 'stated' | 'inferred' | false;
  readonly measure: Measure;
  readonly sources: readonly [RuleSource, ...RuleSource[]];
  readonly confidence: Confidence;
  /** The rows of the collected material that it carries. */
  readonly covers: readonly string[];
  /** What was not seen, or contradicts itself, in the sources. */
  readonly gap?: 'start_not_seen' | 'sources_disagree' | 'own_choice' | 'window_differs' | 'announced_only' | undefined;
}

/** Something that is known to have been decided, but not what. Whoever meets it is told. */
export interface KnownGap {
  readonly id: string;
  readonly illness: Illness;
  readonly variant: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly sources: readonly [RuleSource, ...RuleSource[]];
}

/** The measures that a topic takes. */
export const MEASURE_OF_TOPIC = {
  case: 'case',
  household: 'contact',
  close: 'contact',
  other: 'contact',
  waiting: 'waiting',
  close_contact: 'close_contact',
} as const satisfies Record<RuleTopic, Measure['kind']>;
