import type { DatedValue } from '#modules/organisation/domain/municipality.ts';

/** The rules of arbeidsmiljøloven chapter 10, by paragraph. */
export const LAW_RULE_IDS = [
  'aml-10-3',
  'aml-10-4-1',
  'aml-10-4-2',
  'aml-10-4-3',
  'aml-10-4-4',
  'aml-10-4-5',
  'aml-10-4-6',
  'aml-10-5-1',
  'aml-10-5-2',
  'aml-10-5-3',
  'aml-10-6-1',
  'aml-10-6-4',
  'aml-10-6-5',
  'aml-10-6-6',
  'aml-10-6-8',
  'aml-10-6-9',
  'aml-10-6-10',
  'aml-10-7',
  'aml-10-8-1',
  'aml-10-8-2',
  'aml-10-8-3',
  'aml-10-8-4',
  'aml-10-9-1',
  'aml-10-9-2',
  'aml-10-10',
  'aml-10-11-1',
  'aml-10-11-6',
  'aml-10-11-7',
  'aml-10-12-1-2',
  'aml-10-12-3',
  'aml-10-12-4',
  'aml-10-12-7',
] as const;
export type LawRuleId = (typeof LAW_RULE_IDS)[number];

/** Numbers that the law, or an agreement under it, sets. The unit is the last word of the name; shares and factors have none. */
export const LAW_PARAMETERS = [
  'workPlanNoticeDays',
  'normalDayHours',
  'normalWeekHours',
  'passiveShare',
  'passiveMostDayHours',
  'passiveMostWeekHours',
  'passiveWeekHours',
  'onCallShare',
  'sundayFactor',
  'nightFactor',
  'weightedFloorWeekHours',
  'weightedMostWeekHours',
  'averagingWeeks',
  'averagedDayHours',
  'averagedAnyWeekHours',
  'overtimeWeekHours',
  'overtimeFourWeekHours',
  'overtimeHalfYearHours',
  'overtimeYearHours',
  'totalDayHours',
  'totalWeekHours',
  'totalAverageWeeks',
  'totalAnyWeekHours',
  'dailyRestHours',
  'weeklyRestHours',
  'sundayAveragingWeeks',
  'sundayOffEveryWeeks',
  'breakFromHours',
  'longBreakFromHours',
  'breakMinutes',
  'lateBreakAfterHours',
  'lateBreakMinutes',
  'sundayStartHour',
  'sundayEndHour',
  'eveStartHour',
  'nightStartHour',
  'nightEndHour',
  'nightMoreThanHours',
  'nightRegularDuties',
  'nightAverageDayHours',
  'nightAverageWeeks',
  'nightStrainDayHours',
] as const;
export type LawParameter = (typeof LAW_PARAMETERS)[number];

/** Who has agreed to, or consented to, other limits than the law's own. */
export const AGREEMENT_BASES = ['individual', 'local_union', 'national_union', 'labour_inspection'] as const;
export type AgreementBasis = (typeof AGREEMENT_BASES)[number];

/** One value of a parameter through time. */
export interface LawParameterRow extends DatedValue {
  readonly from: NonNullable<DatedValue['from']>;
  readonly source: string;
}

/**
 * How a rule works in the program: a limit on hours or rest, a classification of hours that limits use, a basis on which an
 * agreement may move limits, a decision that people take and record, or an overview that the program gives.
 */
export type LawRuleKind = 'limit' | 'classification' | 'basis' | 'record' | 'overview';

/** One rule: what it sets, since when, on what it rests. Values of a `basis` are the outermost that an agreement may go to. */
export interface LawRule {
  readonly id: LawRuleId;
  readonly paragraph: string;
  readonly kind: LawRuleKind;
  readonly parameters: { readonly [name in LawParameter]?: readonly [LawParameterRow, ...LawParameterRow[]] };
  /** For a basis: whose agreement it takes. */
  readonly agreedBy?: readonly AgreementBasis[];
  /** Whether people must be given rest in return, or be protected in another way. */
  readonly compensation?: true;
  /** Whether a decision under the rule is recorded by people. */
  readonly recorded?: true;
}
