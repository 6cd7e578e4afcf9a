import type { PlainDate } from '#kernel/plain-date.ts';
import type { RuleName, RuleOverrides } from '#modules/organisation/domain/municipality.ts';
import { getLimit } from './replan-limits.ts';

/** What each hard rule rests on: a dated limit, or a paragraph or a file of the municipality where it stands. */
const RULE_SOURCES: Readonly<Record<string, { readonly limit: RuleName } | { readonly stands: string }>> = {
  competence: { stands: 'competences.csv' },
  training: { stands: 'trained.csv' },
  absence: { stands: 'absences.csv' },
  'one-place': { stands: 'roster.csv' },
  consent: { stands: 'staff.csv' },
  'outbreak-in': { stands: 'unit_status.csv' },
  'outbreak-out': { stands: 'unit_status.csv' },
  'cross-site': { stands: 'unit_status.csv' },
  'one-foreign-unit': { stands: 'roster.csv' },
  'daily-rest': { limit: 'dailyRestHours' },
  'weekly-rest': { limit: 'weeklyRestHours' },
  'hours-day': { limit: 'dutyHours' },
  'hours-week': { limit: 'weekHours' },
  overtime: { limit: 'overtimeWeekHours' },
  'max-extra': { limit: 'maxExtraShifts' },
  'sunday-off': { stands: 'aml. § 10-8 (4)' },
  'night-average': { stands: 'aml. § 10-11 (6)' },
  'normal-hours': { stands: 'aml. §§ 10-4, 10-5' },
  'total-hours': { stands: 'aml. § 10-6 (8)' },
  'free-of-extra': { stands: 'aml. § 10-6 (10)' },
};

/** The law, agreement or file that a rule rests on for a shift of a day; undefined where the code is no rule. */
export function findRuleSource(overrides: RuleOverrides, rule: string, date: PlainDate): string | undefined {
  const source = RULE_SOURCES[rule];
  if (!source) return undefined;
  return 'stands' in source ? source.stands : getLimit(overrides, source.limit, date).source;
}
