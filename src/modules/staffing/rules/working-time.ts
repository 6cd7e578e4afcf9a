import type { DatedValue, RuleName } from '#modules/organisation/domain/municipality.ts';
import { lawRule } from './working-time-law.ts';
import type { LawParameter, LawRuleId } from './working-time-law-types.ts';

/** A dated parameter with the law, agreement or decision that it rests on. */
export interface RuleRow extends DatedValue {
  readonly source: string;
}

/** What the law itself says, as working-time-law.ts has it. */
function byLaw(ruleId: LawRuleId, parameter: LawParameter): readonly [RuleRow, ...RuleRow[]] {
  const rows = lawRule(ruleId).parameters[parameter];
  if (rows === undefined) throw new Error(`${ruleId} sets no ${parameter}`);
  return rows;
}

/**
 * The parameters of working time, oldest first; hours, except maxExtraShifts (shifts). municipality.json overrides them.
 * Source of the limits: arbeidsmiljøloven (LOV-2005-06-17-62) chapter 10, in force from 2006-01-01.
 */
export const WORKING_TIME_RULES: Readonly<Record<RuleName, readonly [RuleRow, ...RuleRow[]]>> = {
  dailyRestHours: byLaw('aml-10-8-1', 'dailyRestHours'),
  weeklyRestHours: byLaw('aml-10-8-2', 'weeklyRestHours'),
  dutyHours: byLaw('aml-10-6-8', 'totalDayHours'),
  weekHours: byLaw('aml-10-6-8', 'totalWeekHours'),
  overtimeWeekHours: byLaw('aml-10-6-4', 'overtimeWeekHours'),
  overtimeFourWeekHours: byLaw('aml-10-6-4', 'overtimeFourWeekHours'),
  overtimeYearHours: byLaw('aml-10-6-4', 'overtimeYearHours'),
  maxExtraShifts: [{ value: 4, source: 'Beredt: omplanleggingsmodellen v1' }],
  weeklyHours: [{ value: 37.5, source: 'Beredt: omplanleggingsmodellen v1 (avtalt uketimetall går foran)' }],
};
