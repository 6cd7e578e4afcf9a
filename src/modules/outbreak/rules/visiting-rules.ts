import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';

/** What bounds limits on visits, from a day. */
export interface VisitingRule {
  readonly from: PlainDate;
  /** A limit is looked at anew within so many days. */
  readonly reviewWithinDays: number;
  /** A limit ends by itself after at most so many days, and is decided anew if it is still needed. */
  readonly longestDays: number;
  /** Days that a visitor's name is kept for tracing. */
  readonly visitorsKeptDays: number;
  readonly source: string;
}

/**
 * The law asks that measures are necessary, proportional and no longer than needed (smittevernloven § 1-5) without naming days; the
 * days of review are this program's own, the days of the list follow the incubation time used for tracing.
 */
export const VISITING_RULES: readonly [VisitingRule, ...VisitingRule[]] = [
  {
    from: plainDate('2020-03-12'),
    reviewWithinDays: 14,
    longestDays: 28,
    visitorsKeptDays: 14,
    source: 'smittevernloven § 1-5; pasient- og brukerrettighetsloven § 2-1 a; personvernforordningen art. 5',
  },
];

/** The bounds in force on a day. */
export function getVisitingRule(day: PlainDate): VisitingRule {
  return VISITING_RULES.findLast((rule) => rule.from <= day) ?? VISITING_RULES[0];
}
