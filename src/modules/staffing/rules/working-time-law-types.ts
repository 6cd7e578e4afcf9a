import type { DatedValue } from '#modules/organisation/domain/municipality.ts';
import type { AgreementBasis, LawParagraph } from '#modules/organisation/domain/working-time-rows.ts';
import { LAW_PARAGRAPHS } from '#modules/organisation/domain/working-time-rows.ts';

/** Names of the rules of arbeidsmiljøloven chapter 10. */
export type LawRuleId = `aml-${LawParagraph}`;
export const LAW_RULE_IDS: readonly LawRuleId[] = LAW_PARAGRAPHS.map((paragraph) => `aml-${paragraph}` as const);

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
