import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { VisitImportance } from '../domain/visit.ts';
import type { ServiceClass } from './service-classes.ts';

/** What may be done for a short time when no assessor can be had, and by whom. Times in minutes; clock times after midnight. */
export interface NightRule {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | undefined;
  readonly source: string;
  /** Longest that a visit may be moved. Medicine that must be given has a limit of its own. */
  readonly movedAtMost: Readonly<Record<VisitImportance, number>>;
  readonly medicineMovedAtMost: number;
  /** Phone now and visit at this clock time; for services of these importances, medicine and wounds aside. */
  readonly phoneThenVisitAt: number;
  readonly phoneFor: readonly VisitImportance[];
  readonly neverByPhone: readonly ServiceClass[];
  /** Clock time at which the assessment must be there: the next one after the action began. */
  readonly assessmentDueAt: number;
  /** Competences of those who may decide it. */
  readonly competences: readonly string[];
}

/** Professional norm, the program's proposal; a municipality's own stricter row goes after this one. */
export const NIGHT_RULES: readonly NightRule[] = [
  {
    validFrom: plainDate('2012-01-01'),
    validTo: undefined,
    source: 'hol. § 4-1, hpl. § 4',
    movedAtMost: { must: 120, should: 240, can_wait: 240 },
    medicineMovedAtMost: 60,
    phoneThenVisitAt: 8 * 60,
    phoneFor: ['should', 'can_wait', 'must'],
    neverByPhone: ['medicine', 'wound'],
    assessmentDueAt: 10 * 60,
    competences: ['nurse', 'doctor', 'health_worker'],
  },
];

/** The rule of a day. */
export function nightRuleOn(date: PlainDate): NightRule {
  const rule = NIGHT_RULES.find((one) => one.validFrom <= date && (one.validTo === undefined || date < one.validTo));
  if (!rule) throw new Error(`no rule says what may be done at night on ${date}`);
  return rule;
}
