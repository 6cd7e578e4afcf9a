import type { PlainDate } from '#kernel/plain-date.ts';
import type { LawRuleId } from '../../rules/working-time-law-types.ts';

/** What people get in return for a departure. */
export const COMPENSATIONS = ['none', 'rest', 'pay', 'rest_and_pay', 'other'] as const;
export type Compensation = (typeof COMPENSATIONS)[number];

/**
 * A decision that the law leaves to people, or a breach that had to happen: what, why, who decided, for whom and on which days
 * `[from, to)`, and what is given in return. `ruleId` is the rule decided under. Empty lists mean everybody, all units.
 */
export interface WorkingTimeRecord {
  readonly recordId: string;
  readonly ruleId: LawRuleId;
  readonly what: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: PlainDate;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  readonly people: readonly string[];
  readonly units: readonly string[];
  readonly compensation: Compensation;
  /** In words: how many hours of rest and when, which pay, which other protection. */
  readonly compensationNote: string;
}
