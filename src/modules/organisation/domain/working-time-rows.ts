import type { PlainDate } from '#kernel/plain-date.ts';

/** Rules of arbeidsmiljøloven chapter 10, by paragraph. */
export const LAW_PARAGRAPHS = [
  '10-3',
  '10-4-1',
  '10-4-2',
  '10-4-3',
  '10-4-4',
  '10-4-5',
  '10-4-6',
  '10-5-1',
  '10-5-2',
  '10-5-3',
  '10-6-1',
  '10-6-4',
  '10-6-5',
  '10-6-6',
  '10-6-8',
  '10-6-9',
  '10-6-10',
  '10-7',
  '10-8-1',
  '10-8-2',
  '10-8-3',
  '10-8-4',
  '10-9-1',
  '10-9-2',
  '10-10',
  '10-11-1',
  '10-11-6',
  '10-11-7',
  '10-12-1-2',
  '10-12-3',
  '10-12-4',
  '10-12-7',
] as const;
export type LawParagraph = (typeof LAW_PARAGRAPHS)[number];

/** Who has agreed to, or consented to, other limits of working time than the law's own. */
export const AGREEMENT_BASES = ['individual', 'local_union', 'national_union', 'labour_inspection'] as const;
export type AgreementBasis = (typeof AGREEMENT_BASES)[number];

/** Limits that an agreement may move; the unit is the last word. */
export const AGREED_PARAMETERS = [
  'workPlanNoticeDays',
  'onCallShare',
  'averagingWeeks',
  'averagedDayHours',
  'averagedAnyWeekHours',
  'overtimeWeekHours',
  'overtimeFourWeekHours',
  'overtimeHalfYearHours',
  'overtimeYearHours',
  'totalDayHours',
  'totalWeekHours',
  'totalAnyWeekHours',
  'dailyRestHours',
  'weeklyRestHours',
  'sundayAveragingWeeks',
  'sundayOffEveryWeeks',
  'nightStartHour',
  'nightEndHour',
  'nightAverageDayHours',
  'nightStrainDayHours',
] as const;
export type AgreedParameter = (typeof AGREED_PARAMETERS)[number];

/** How somebody's working hours are laid out; the law's weekly limit follows from it. */
export const ROTA_CLASSES = ['ordinary', 'rota_38', 'continuous_36', 'three_part'] as const;
export type RotaClass = (typeof ROTA_CLASSES)[number];

/** Managers and particularly independent positions stand outside most of the chapter on working time. */
export const POSITIONS = ['ordinary', 'leader', 'independent'] as const;
export type Position = (typeof POSITIONS)[number];

/** What people get in return for a departure. */
export const COMPENSATIONS = ['none', 'rest', 'pay', 'rest_and_pay', 'other'] as const;
export type Compensation = (typeof COMPENSATIONS)[number];

/** One limit of an agreement; what belongs to the whole agreement is repeated on each of its rows. Empty lists: everybody. */
export interface WorkingTimeAgreementRow {
  readonly agreementId: string;
  readonly parameter: AgreedParameter;
  readonly value: number;
  readonly title: string;
  readonly basis: AgreementBasis;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly competences: readonly string[];
  readonly reference: string;
  readonly signatories: string;
  readonly compensation: string;
}

/** What the law on working time asks about one person's employment. Hours at 100 % employment. */
export interface EmploymentTermsRow {
  readonly staffId: string;
  readonly rotaClass: RotaClass;
  readonly position: Position;
  /** Night work with particular risk or considerable strain. */
  readonly heavyStrain: boolean;
  /** Agreed hours per week of the person's own position; absent: weekly hours times employment. */
  readonly agreedWeekHours?: number | undefined;
}

/** A decision on working time that the law leaves to people, or a breach that had to happen, with the rule it is decided under. */
export interface WorkingTimeRecordRow {
  readonly recordId: string;
  readonly rule: LawParagraph;
  readonly what: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: PlainDate;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  readonly people: readonly string[];
  readonly units: readonly string[];
  readonly compensation: Compensation;
  readonly compensationNote: string;
}
