import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { LawParameterRow, LawRule, LawRuleId } from './working-time-law-types.ts';

/** Arbeidsmiljøloven in force, and the days from which changed wordings of chapter 10 hold. */
const IN_FORCE = plainDate('2006-01-01');
/** Lov 19 juni 2009 nr. 39: three-part rotas. */
const CHANGED_2010 = plainDate('2010-01-01');
/** Lov 24 april 2015 nr. 21: averaging, overtime by agreement, Sundays. */
const CHANGED_2015 = plainDate('2015-07-01');

/** Where the wording can be read. */
export const LAW_TEXT_URL = 'https://www.arbeidstilsynet.no/regelverk/lover/arbeidsmiljoloven--aml/';

/** Spots where the law leaves the way of counting open, and how the program reads them. */
const READING = 'Beredt: tolkning, kan endres';

type Rows = readonly [LawParameterRow, ...LawParameterRow[]];

function since(from: PlainDate, value: number, source: string): Rows {
  return [{ value, from, source }];
}

/**
 * The rules of arbeidsmiljøloven (LOV-2005-06-17-62) chapter 10 as dated data; hours unless the name says otherwise. Wording
 * read 2026-11-22; the latest change noted in the chapter is of 18 March 2022.
 */
export const LAW_RULES: readonly LawRule[] = [
  {
    id: 'aml-10-3',
    paragraph: '§ 10-3',
    kind: 'limit',
    parameters: { workPlanNoticeDays: since(IN_FORCE, 14, 'aml. § 10-3') },
    agreedBy: ['local_union', 'national_union'],
    recorded: true,
  },
  {
    id: 'aml-10-4-1',
    paragraph: '§ 10-4 (1)',
    kind: 'limit',
    parameters: {
      normalDayHours: since(IN_FORCE, 9, 'aml. § 10-4 (1)'),
      normalWeekHours: since(IN_FORCE, 40, 'aml. § 10-4 (1)'),
    },
  },
  {
    id: 'aml-10-4-2',
    paragraph: '§ 10-4 (2)',
    kind: 'limit',
    parameters: {
      passiveShare: since(IN_FORCE, 1 / 2, 'aml. § 10-4 (2)'),
      passiveMostDayHours: since(IN_FORCE, 2, 'aml. § 10-4 (2)'),
      passiveMostWeekHours: since(IN_FORCE, 10, 'aml. § 10-4 (2)'),
      passiveWeekHours: since(IN_FORCE, 48, 'aml. § 10-4 (2)'),
    },
    agreedBy: ['labour_inspection'],
  },
  {
    id: 'aml-10-4-3',
    paragraph: '§ 10-4 (3)',
    kind: 'limit',
    parameters: { onCallShare: since(IN_FORCE, 1 / 7, 'aml. § 10-4 (3)') },
    agreedBy: ['local_union', 'labour_inspection'],
  },
  {
    id: 'aml-10-4-4',
    paragraph: '§ 10-4 (4)',
    kind: 'limit',
    parameters: {
      normalDayHours: since(IN_FORCE, 9, 'aml. § 10-4 (4)'),
      normalWeekHours: since(IN_FORCE, 38, 'aml. § 10-4 (4)'),
    },
  },
  {
    id: 'aml-10-4-5',
    paragraph: '§ 10-4 (5)',
    kind: 'limit',
    parameters: {
      normalDayHours: since(IN_FORCE, 9, 'aml. § 10-4 (5)'),
      normalWeekHours: since(IN_FORCE, 36, 'aml. § 10-4 (5)'),
    },
  },
  {
    id: 'aml-10-4-6',
    paragraph: '§ 10-4 (6)',
    kind: 'limit',
    parameters: {
      sundayFactor: since(CHANGED_2010, 70 / 60, 'aml. § 10-4 (6)'),
      nightFactor: since(CHANGED_2010, 75 / 60, 'aml. § 10-4 (6)'),
      weightedFloorWeekHours: since(CHANGED_2010, 36, 'aml. § 10-4 (6)'),
      weightedMostWeekHours: since(CHANGED_2010, 38, 'aml. § 10-4 (6)'),
      normalDayHours: since(CHANGED_2010, 9, 'aml. § 10-4 (6)'),
    },
  },
  {
    id: 'aml-10-5-1',
    paragraph: '§ 10-5 (1)',
    kind: 'basis',
    agreedBy: ['individual'],
    parameters: {
      averagingWeeks: since(CHANGED_2015, 52, 'aml. § 10-5 (1)'),
      averagedDayHours: since(CHANGED_2015, 10, 'aml. § 10-5 (1)'),
      averagedAnyWeekHours: since(CHANGED_2015, 50, 'aml. § 10-5 (1)'),
    },
  },
  {
    id: 'aml-10-5-2',
    paragraph: '§ 10-5 (2)',
    kind: 'basis',
    agreedBy: ['local_union'],
    parameters: {
      averagingWeeks: since(CHANGED_2015, 52, 'aml. § 10-5 (2)'),
      averagedDayHours: since(CHANGED_2015, 12.5, 'aml. § 10-5 (2)'),
      averagedAnyWeekHours: since(CHANGED_2015, 54, 'aml. § 10-5 (2)'),
    },
  },
  {
    id: 'aml-10-5-3',
    paragraph: '§ 10-5 (3)',
    kind: 'basis',
    agreedBy: ['labour_inspection'],
    parameters: {
      averagingWeeks: since(CHANGED_2015, 26, 'aml. § 10-5 (3)'),
      averagedDayHours: since(CHANGED_2015, 13, 'aml. § 10-5 (3)'),
    },
  },
  { id: 'aml-10-6-1', paragraph: '§ 10-6 (1)', kind: 'record', parameters: {}, recorded: true },
  {
    id: 'aml-10-6-4',
    paragraph: '§ 10-6 (4)',
    kind: 'limit',
    parameters: {
      overtimeWeekHours: since(IN_FORCE, 10, 'aml. § 10-6 (4)'),
      overtimeFourWeekHours: since(IN_FORCE, 25, 'aml. § 10-6 (4)'),
      overtimeYearHours: since(IN_FORCE, 200, 'aml. § 10-6 (4)'),
    },
  },
  {
    id: 'aml-10-6-5',
    paragraph: '§ 10-6 (5)',
    kind: 'basis',
    agreedBy: ['local_union'],
    recorded: true,
    parameters: {
      overtimeWeekHours: since(CHANGED_2015, 20, 'aml. § 10-6 (5)'),
      overtimeFourWeekHours: since(CHANGED_2015, 50, 'aml. § 10-6 (5)'),
      overtimeYearHours: since(CHANGED_2015, 300, 'aml. § 10-6 (5)'),
    },
  },
  {
    id: 'aml-10-6-6',
    paragraph: '§ 10-6 (6)',
    kind: 'basis',
    agreedBy: ['labour_inspection'],
    parameters: {
      overtimeWeekHours: since(CHANGED_2015, 25, 'aml. § 10-6 (6)'),
      overtimeHalfYearHours: since(CHANGED_2015, 200, 'aml. § 10-6 (6)'),
    },
  },
  {
    id: 'aml-10-6-8',
    paragraph: '§ 10-6 (8)',
    kind: 'limit',
    parameters: {
      totalDayHours: since(IN_FORCE, 13, 'aml. § 10-6 (8)'),
      totalWeekHours: since(IN_FORCE, 48, 'aml. § 10-6 (8)'),
      totalAverageWeeks: since(IN_FORCE, 8, 'aml. § 10-6 (8)'),
      totalAnyWeekHours: since(CHANGED_2015, 69, 'aml. § 10-6 (8)'),
    },
  },
  {
    id: 'aml-10-6-9',
    paragraph: '§ 10-6 (9)',
    kind: 'basis',
    agreedBy: ['local_union'],
    compensation: true,
    parameters: { totalDayHours: since(IN_FORCE, 16, 'aml. § 10-6 (9)') },
  },
  { id: 'aml-10-6-10', paragraph: '§ 10-6 (10)', kind: 'record', parameters: {}, recorded: true },
  { id: 'aml-10-7', paragraph: '§ 10-7', kind: 'overview', parameters: {} },
  {
    id: 'aml-10-8-1',
    paragraph: '§ 10-8 (1)',
    kind: 'limit',
    parameters: { dailyRestHours: since(IN_FORCE, 11, 'aml. § 10-8 (1)') },
  },
  {
    id: 'aml-10-8-2',
    paragraph: '§ 10-8 (2)',
    kind: 'limit',
    parameters: { weeklyRestHours: since(IN_FORCE, 35, 'aml. § 10-8 (2)') },
  },
  {
    id: 'aml-10-8-3',
    paragraph: '§ 10-8 (3)',
    kind: 'basis',
    agreedBy: ['local_union'],
    compensation: true,
    recorded: true,
    parameters: {
      dailyRestHours: since(IN_FORCE, 8, 'aml. § 10-8 (3)'),
      weeklyRestHours: since(IN_FORCE, 28, 'aml. § 10-8 (3)'),
    },
  },
  {
    id: 'aml-10-8-4',
    paragraph: '§ 10-8 (4)',
    kind: 'limit',
    agreedBy: ['individual'],
    parameters: {
      sundayAveragingWeeks: since(CHANGED_2015, 26, 'aml. § 10-8 (4)'),
      sundayOffEveryWeeks: since(CHANGED_2015, 4, 'aml. § 10-8 (4)'),
    },
  },
  {
    id: 'aml-10-9-1',
    paragraph: '§ 10-9 (1)',
    kind: 'limit',
    parameters: {
      breakFromHours: since(IN_FORCE, 5.5, 'aml. § 10-9 (1)'),
      longBreakFromHours: since(IN_FORCE, 8, 'aml. § 10-9 (1)'),
      breakMinutes: since(IN_FORCE, 30, 'aml. § 10-9 (1)'),
    },
  },
  {
    id: 'aml-10-9-2',
    paragraph: '§ 10-9 (2)',
    kind: 'limit',
    parameters: {
      lateBreakAfterHours: since(IN_FORCE, 2, 'aml. § 10-9 (2)'),
      lateBreakMinutes: since(IN_FORCE, 30, 'aml. § 10-9 (2)'),
    },
  },
  {
    id: 'aml-10-10',
    paragraph: '§ 10-10 (1)',
    kind: 'classification',
    parameters: {
      sundayStartHour: since(IN_FORCE, 18, 'aml. § 10-10 (1)'),
      sundayEndHour: since(IN_FORCE, 22, 'aml. § 10-10 (1)'),
      eveStartHour: since(IN_FORCE, 15, 'aml. § 10-10 (1)'),
    },
  },
  {
    id: 'aml-10-11-1',
    paragraph: '§ 10-11 (1)',
    kind: 'classification',
    agreedBy: ['local_union'],
    parameters: {
      nightStartHour: since(IN_FORCE, 21, 'aml. § 10-11 (1)'),
      nightEndHour: since(IN_FORCE, 6, 'aml. § 10-11 (1)'),
    },
  },
  {
    id: 'aml-10-11-6',
    paragraph: '§ 10-11 (6)',
    kind: 'limit',
    agreedBy: ['local_union'],
    compensation: true,
    parameters: {
      nightMoreThanHours: since(IN_FORCE, 3, 'aml. § 10-11 (6)'),
      nightAverageDayHours: since(IN_FORCE, 8, 'aml. § 10-11 (6)'),
      nightAverageWeeks: since(IN_FORCE, 4, 'aml. § 10-11 (6)'),
      nightRegularDuties: since(IN_FORCE, 4, READING),
    },
  },
  {
    id: 'aml-10-11-7',
    paragraph: '§ 10-11 (7)',
    kind: 'limit',
    agreedBy: ['local_union'],
    compensation: true,
    parameters: { nightStrainDayHours: since(IN_FORCE, 8, 'aml. § 10-11 (7)') },
  },
  { id: 'aml-10-12-1-2', paragraph: '§ 10-12 (1)(2)', kind: 'classification', parameters: {} },
  {
    id: 'aml-10-12-3',
    paragraph: '§ 10-12 (3)',
    kind: 'record',
    parameters: {},
    compensation: true,
    recorded: true,
  },
  {
    id: 'aml-10-12-4',
    paragraph: '§ 10-12 (4)',
    kind: 'basis',
    agreedBy: ['national_union'],
    parameters: {},
    compensation: true,
    recorded: true,
  },
  {
    id: 'aml-10-12-7',
    paragraph: '§ 10-12 (7)',
    kind: 'basis',
    agreedBy: ['labour_inspection'],
    parameters: {},
    compensation: true,
  },
];

const BY_ID: ReadonlyMap<LawRuleId, LawRule> = new Map(LAW_RULES.map((rule) => [rule.id, rule]));

/** The rule with an id. */
export function lawRule(id: LawRuleId): LawRule {
  const rule = BY_ID.get(id);
  if (rule === undefined) throw new Error(`no such rule: ${id}`);
  return rule;
}
