import type { Facts } from '#kernel/finding.ts';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Confidence, Duty, Illness, RuleLevel, RuleTopic } from '../../rules/infection-rule-types.ts';

/** What keeps somebody from work, strictest first, and then what does not. */
export const PERIOD_KINDS = ['isolation', 'quarantine', 'work_only', 'test', 'none'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
export type StageKind = Extract<PeriodKind, 'isolation' | 'quarantine' | 'work_only'>;

/** A part of a period, `[from, to)`; `to` null: no end is known yet. */
export interface Stage {
  readonly kind: StageKind;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** The rule behind a date: enough to name it and to find it. */
export interface RuleRef {
  readonly id: string;
  readonly illness: Illness;
  readonly topic: RuleTopic;
  /** Name of the source, and its address. */
  readonly title: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly level: RuleLevel;
  readonly from: Instant | null;
}

/** Why a period is as it is, or what would end it: a code of the texts with its facts. */
export interface PeriodReason {
  readonly code: string;
  readonly facts: Facts;
}

/**
 * What follows for one person. `kind` is the strictest of its stages; `from` and `to` reach over all of them (for tests: over
 * the tests). Whole days: `to` is the first day free, whatever the hour.
 */
export interface InfectionPeriod {
  readonly kind: PeriodKind;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly stages: readonly Stage[];
  readonly testDays: readonly PlainDate[];
  readonly duty: Duty;
  /** The rule that decides the end. Absent: no rule was in force. */
  readonly rule: RuleRef | null;
  /** Every rule that took part. */
  readonly ruleIds: readonly string[];
  readonly because: readonly PeriodReason[];
  readonly endsWhen: readonly PeriodReason[];
}
