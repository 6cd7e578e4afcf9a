import type { PlainDate } from '#kernel/plain-date.ts';
import type { RuleName, RuleOverrides } from '#modules/organisation/domain/municipality.ts';
import { getLimit } from './replan-limits.ts';

/** What each hard rule rests on: a dated limit, or a file of the municipality where the fact stands. */
const RULE_SOURCES: Readonly<Record<string, { readonly limit: RuleName } | { readonly file: string }>> = {
  competence: { file: 'competences.csv' },
  training: { file: 'trained.csv' },
  absence: { file: 'absences.csv' },
  'one-place': { file: 'roster.csv' },
  consent: { file: 'staff.csv' },
  'outbreak-in': { file: 'unit_status.csv' },
  'outbreak-out': { file: 'unit_status.csv' },
  'cross-site': { file: 'unit_status.csv' },
  'one-foreign-unit': { file: 'roster.csv' },
  'daily-rest': { limit: 'dailyRestHours' },
  'weekly-rest': { limit: 'weeklyRestHours' },
  'hours-day': { limit: 'dutyHours' },
  'hours-week': { limit: 'weekHours' },
  overtime: { limit: 'overtimeWeekHours' },
  'max-extra': { limit: 'maxExtraShifts' },
};

/** The law, agreement or file that a rule rests on for a shift of a day; undefined where the code is no rule. */
export function findRuleSource(overrides: RuleOverrides, rule: string, date: PlainDate): string | undefined {
  const source = RULE_SOURCES[rule];
  if (!source) return undefined;
  return 'file' in source ? source.file : getLimit(overrides, source.limit, date).source;
}
