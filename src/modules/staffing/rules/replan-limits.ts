import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { DatedValue, RuleName, RuleOverrides } from '#modules/organisation/domain/municipality.ts';

/** A default limit of the replan model with what it rests on and the days it holds, `to` exclusive. */
export interface ReplanLimit {
  readonly name: RuleName;
  readonly value: number;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  readonly source: string;
}

const ACT_IN_FORCE = plainDate('2006-01-01');
const MODEL = plainDate('1970-01-01');

/**
 * Hours, except maxExtraShifts (shifts). The Working Environment Act (arbeidsmiljøloven, LOV-2005-06-17-62, chapter 10) holds
 * where no agreement is recorded; agreements and dispensations are dated overrides of a municipality. The last two are not law:
 * they are parameters of the model, to be set from the local agreement.
 */
export const REPLAN_LIMITS: readonly ReplanLimit[] = [
  { name: 'dailyRestHours', value: 11, from: ACT_IN_FORCE, source: 'aml. § 10-8 (1)' },
  { name: 'weeklyRestHours', value: 35, from: ACT_IN_FORCE, source: 'aml. § 10-8 (2)' },
  { name: 'dutyHours', value: 13, from: ACT_IN_FORCE, source: 'aml. § 10-6 (8)' },
  { name: 'weekHours', value: 48, from: ACT_IN_FORCE, source: 'aml. § 10-6 (8)' },
  { name: 'overtimeWeekHours', value: 10, from: ACT_IN_FORCE, source: 'aml. § 10-6 (4)' },
  { name: 'overtimeFourWeekHours', value: 25, from: ACT_IN_FORCE, source: 'aml. § 10-6 (4)' },
  { name: 'overtimeYearHours', value: 200, from: ACT_IN_FORCE, source: 'aml. § 10-6 (4)' },
  { name: 'maxExtraShifts', value: 4, from: MODEL, source: 'replan model v1' },
  { name: 'weeklyHours', value: 37.5, from: MODEL, source: 'replan model v1' },
];

/** The one of several dated values that is in force on a day: the latest to have begun that has not ended. */
function inForce<T extends DatedValue>(values: readonly T[], date: PlainDate): T | undefined {
  let found: T | undefined;
  for (const candidate of values) {
    if (candidate.from !== undefined && candidate.from > date) continue;
    if (candidate.to !== undefined && candidate.to <= date) continue;
    if (found === undefined || (candidate.from ?? '') >= (found.from ?? '')) found = candidate;
  }
  return found;
}

/** The limit in force on a day with its source: the municipality's own, else the default; before a law's first day its first value. */
export function getLimit(overrides: RuleOverrides, name: RuleName, date: PlainDate): { value: number; source: string } {
  const override = overrides[name];
  if (typeof override === 'number') return { value: override, source: 'municipality.json' };
  const dated = override ? inForce(override, date) : undefined;
  if (dated) return { value: dated.value, source: dated.source ?? 'municipality.json' };
  const defaults = REPLAN_LIMITS.filter((limit) => limit.name === name);
  const limit = inForce(defaults, date) ?? defaults[0];
  if (!limit) throw new RangeError(`no default for the limit ${name}`);
  return { value: limit.value, source: limit.source };
}
