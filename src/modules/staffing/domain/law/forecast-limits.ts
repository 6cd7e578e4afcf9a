import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, plainDateAt } from '#kernel/plain-date.ts';
import type { LawRuleId } from '../../rules/working-time-law-types.ts';
import { personWorksOf } from './assess-law.ts';
import type { OvertimeSpan } from './assess-legal-overtime.ts';
import { overtimeWindows } from './assess-legal-overtime.ts';
import { nightDuties, nightLimitHours } from './assess-night-work.ts';
import { sundaysOf } from './assess-sundays.ts';
import { totalWindows } from './assess-total-hours.ts';
import type { LawWorld } from './law-world.ts';
import type { PersonWork } from './person-work.ts';

/** Limits that people come near by and by. */
export const FORECAST_LIMITS = [
  'overtimeWeek',
  'overtimeFourWeeks',
  'overtimeYear',
  'averageWeek',
  'sundays',
  'nights',
] as const;
export type ForecastLimit = (typeof FORECAST_LIMITS)[number];

/** How near one person comes to one limit in the published roster. Hours, for Sundays the number worked in a row. */
export interface LimitForecast {
  readonly personId: string;
  readonly limit: ForecastLimit;
  readonly used: number;
  readonly most: number;
  readonly left: number;
  /** The last day of the window in which most is used. */
  readonly on: PlainDate;
  /** The first day on which the limit is passed in the published roster. */
  readonly reachedOn?: PlainDate | undefined;
  /** For the year's overtime: when the limit is passed if the last eight weeks go on. */
  readonly expectedOn?: PlainDate | undefined;
  readonly ruleId: LawRuleId;
  readonly source: string;
}

/** Share of a limit from which somebody is told of; a full position alone comes to three quarters of the weekly and night ones. */
const NEAR: Readonly<Record<ForecastLimit, number>> = {
  overtimeWeek: 0.7,
  overtimeFourWeeks: 0.7,
  overtimeYear: 0.7,
  averageWeek: 0.85,
  sundays: 0.9,
  nights: 0.85,
};
const PACE_WEEKS = 8;

/** Who comes near which limit, the nearest first; windows that end on the days `[from, to)` of the world's options. */
export function forecastLimits(world: LawWorld): LimitForecast[] {
  const near = personWorksOf(world).flatMap((work) => forecastsOf(work, world.options.from, world.options.to));
  return near
    .filter(({ limit, used, most }) => used >= most * NEAR[limit])
    .sort((a, b) => b.used / b.most - a.used / a.most || (a.personId < b.personId ? -1 : 1));
}

type Point = { readonly on: PlainDate; readonly used: number };

function forecastsOf(work: PersonWork, from: PlainDate, to: PlainDate): LimitForecast[] {
  const near = (limit: ForecastLimit, points: readonly Point[], mostOn: (on: PlainDate) => Most): LimitForecast[] => {
    const inside = points.filter(({ on }) => from <= on && on < to);
    const top = inside.reduce<Point | undefined>(
      (best, one) => (best && best.used >= one.used ? best : one),
      undefined,
    );
    if (top === undefined || top.used <= 0) return [];
    const most = mostOn(top.on);
    const reached = inside.find(({ on, used }) => used > mostOn(on).value + 1e-9);
    const { personId } = work.person;
    return [
      {
        personId,
        limit,
        used: top.used,
        most: most.value,
        left: most.value - top.used,
        on: top.on,
        reachedOn: reached?.on,
        ruleId: most.ruleId,
        source: most.source,
      },
    ];
  };
  const year = near('overtimeYear', overtimePoints(work, 'year'), work.limits.rule('overtimeYearHours'));
  return [
    ...near('overtimeWeek', overtimePoints(work, 'sevenDays'), work.limits.rule('overtimeWeekHours')),
    ...near('overtimeFourWeeks', overtimePoints(work, 'fourWeeks'), work.limits.rule('overtimeFourWeekHours')),
    ...year.map((one) => ({ ...one, expectedOn: expectedOn(work, one) })),
    ...near('averageWeek', averagesOfWeeks(work), work.limits.rule('totalWeekHours')),
    ...near('sundays', sundaysInARow(work), (on) => ({
      value: (work.limits.on('sundayOffEveryWeeks', on)?.value ?? 2) - 1,
      ruleId: 'aml-10-8-4',
      source: work.limits.on('sundayAveragingWeeks', on)?.source ?? 'aml. § 10-8 (4)',
    })),
    ...near('nights', nightHoursOfFourWeeks(work), (on) => ({
      ...work.limits.rule('nightAverageDayHours')(on),
      value: nightLimitHours(work, on),
    })),
  ];
}

interface Most {
  readonly value: number;
  readonly ruleId: LawRuleId;
  readonly source: string;
}

function overtimePoints(work: PersonWork, span: OvertimeSpan): Point[] {
  return overtimeWindows(work, span).flatMap(({ shifts, found }) => {
    const on = shifts.at(-1)?.date;
    return on === undefined ? [] : [{ on, used: found }];
  });
}

/** When the year's limit is passed if overtime goes on as in the weeks before the end of the roster. */
function expectedOn(work: PersonWork, { left, on, reachedOn }: LimitForecast): PlainDate | undefined {
  if (reachedOn !== undefined || left <= 0) return undefined;
  const recent = overtimeWindows(work, 'eightWeeks').at(-1)?.found ?? 0;
  if (recent <= 0) return undefined;
  const days = Math.ceil((left / (recent / PACE_WEEKS)) * 7);
  return days > 364 ? undefined : addDays(on, days);
}

function averagesOfWeeks(work: PersonWork): Point[] {
  const last = work.work.at(-1)?.date;
  if (last === undefined) return [];
  return totalWindows(work, work.limits.rule('totalAverageWeeks')(last).value).flatMap(({ shifts, found }) => {
    const on = shifts.at(-1)?.date;
    return on === undefined ? [] : [{ on, used: found }];
  });
}

function sundaysInARow(work: PersonWork): Point[] {
  let row = 0;
  return sundaysOf(work).map(({ stretch, shifts }) => {
    row = shifts.length > 0 ? row + 1 : 0;
    return { on: stretch.date, used: row };
  });
}

function nightHoursOfFourWeeks(work: PersonWork): Point[] {
  const nights = nightDuties(work).flatMap(({ shifts }) => shifts.map(({ day }) => day));
  if (nights.length === 0) return [];
  return [...new Set(work.work.map(({ day }) => day))].flatMap((end) => {
    const inside = (day: number): boolean => end - 28 < day && day <= end;
    const on = plainDateAt(end);
    if (nights.filter(inside).length < work.limits.rule('nightRegularDuties')(on).value) return [];
    const hours = work.work.filter(({ day, kind }) => kind === 'normal' && inside(day));
    return [{ on, used: hours.reduce((sum, shift) => sum + shift.hours, 0) }];
  });
}
