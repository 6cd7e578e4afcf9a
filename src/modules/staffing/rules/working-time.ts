import { plainDate } from '#kernel/plain-date.ts';
import type { DatedValue, RuleName } from '#modules/organisation/domain/municipality.ts';

/** A dated parameter with the law, agreement or decision that it rests on. */
export interface RuleRow extends DatedValue {
  readonly source: string;
}

const AML_IN_FORCE = plainDate('2006-01-01');

/**
 * The parameters of working time, oldest first; hours, except maxExtraShifts (shifts). municipality.json overrides them.
 * Source of the limits: arbeidsmiljøloven (LOV-2005-06-17-62) chapter 10, in force from 2006-01-01.
 */
export const WORKING_TIME_RULES: Readonly<Record<RuleName, readonly [RuleRow, ...RuleRow[]]>> = {
  dailyRestHours: [{ value: 11, from: AML_IN_FORCE, source: 'aml. § 10-8 (1)' }],
  weeklyRestHours: [{ value: 35, from: AML_IN_FORCE, source: 'aml. § 10-8 (2)' }],
  dutyHours: [{ value: 13, from: AML_IN_FORCE, source: 'aml. § 10-6 (8)' }],
  weekHours: [{ value: 48, from: AML_IN_FORCE, source: 'aml. § 10-6 (8)' }],
  overtimeWeekHours: [{ value: 10, from: AML_IN_FORCE, source: 'aml. § 10-6 (4)' }],
  overtimeFourWeekHours: [{ value: 25, from: AML_IN_FORCE, source: 'aml. § 10-6 (4)' }],
  overtimeYearHours: [{ value: 200, from: AML_IN_FORCE, source: 'aml. § 10-6 (4)' }],
  maxExtraShifts: [{ value: 4, source: 'Beredt: omplanleggingsmodellen v1' }],
  weeklyHours: [{ value: 37.5, source: 'Beredt: omplanleggingsmodellen v1 (avtalt uketimetall går foran)' }],
};
