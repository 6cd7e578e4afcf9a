import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, weekdayOf } from '#kernel/plain-date.ts';
import type { FrameMunicipality } from './frame/read-frame.ts';
import { readFrame } from './frame/read-frame.ts';

/** The three moments of the demo, in the order in which things get worse. */
export const MOMENTS = ['calm', 'first-case', 'outbreak'] as const;
export type DemoMoment = (typeof MOMENTS)[number];

/** What decides a demo municipality; the same options give the same municipality. */
export interface DemoOptions {
  /** A number of the historical frame; size and geography are taken from it. Default 5406. */
  readonly municipality?: string | undefined;
  readonly seed?: number | undefined;
  /** People employed; default by population and inhabitants aged 80+. */
  readonly staff?: number | undefined;
  /** Units that people work in (the sectors above them not counted); default by the number of staff. */
  readonly units?: number | undefined;
  /** Length of the published roster in whole weeks' days; default 42. */
  readonly days?: number | undefined;
  /** The Monday on which demand, visits and the days ahead begin. */
  readonly from: PlainDate;
  /** The day on which it is now, in the week of `from`; default `from`. */
  readonly today?: PlainDate | undefined;
  readonly moment?: DemoMoment | undefined;
}

/** The options with every default filled in, and the days that follow from them. */
export interface DemoFrame {
  readonly place: FrameMunicipality;
  readonly seed: number;
  readonly staffCount: number;
  readonly unitCount: number;
  /** First day of the published roster. */
  readonly rosterFrom: PlainDate;
  readonly rosterDays: number;
  /** The Monday from which demand stands. */
  readonly from: PlainDate;
  /** Days with demand: from `from` to the end of the roster. */
  readonly daysAhead: number;
  readonly today: PlainDate;
  readonly moment: DemoMoment;
}

const DEFAULT_MUNICIPALITY = '5406';
const STAFF_PER_80PLUS = 0.6;
const STAFF_PER_INHABITANT = 0.0138;
const STAFF_PER_UNIT = 17.1;
const FEWEST_STAFF_PER_UNIT = 6;
const FEWEST_UNITS = 3;
const MOST_DAYS_BACK = 14;

/** An option that no municipality can be made of; `expected` says in plain words what would have been right. */
export class DemoOptionRefused extends Error {
  readonly option: keyof DemoOptions;

  constructor(option: keyof DemoOptions, value: string | number, expected: string) {
    super(`${option} ${value}: expected ${expected}`);
    this.name = 'DemoOptionRefused';
    this.option = option;
  }
}

function wholeNumber(option: keyof DemoOptions, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new DemoOptionRefused(option, value, `a whole number from ${least} to ${most}`);
  return value;
}

/**
 * Fills in what the options leave open. A third of the roster, in whole weeks and at most two, lies before `from`
 * as published history; the rest lies ahead. Refuses what no municipality can be made of.
 */
export function resolveDemoOptions(options: DemoOptions): DemoFrame {
  const number = options.municipality ?? DEFAULT_MUNICIPALITY;
  const place = readFrame().get(number);
  if (!place)
    throw new DemoOptionRefused(
      'municipality',
      number,
      'a number of four digits in use from 2020 to 2023, such as 5406',
    );
  if (weekdayOf(options.from) !== 1) throw new DemoOptionRefused('from', options.from, 'a Monday');
  const today = options.today ?? options.from;
  if (today < options.from || today > addDays(options.from, 6))
    throw new DemoOptionRefused('today', today, `a day in the week from ${options.from}`);
  const byPopulation = place.aged80plus * STAFF_PER_80PLUS + place.population * STAFF_PER_INHABITANT;
  const unitsAsked = options.units ?? 0;
  const leastStaff = Math.max(FEWEST_UNITS, unitsAsked) * FEWEST_STAFF_PER_UNIT;
  const staffCount = wholeNumber(
    'staff',
    options.staff ?? Math.max(leastStaff, Math.round(byPopulation)),
    leastStaff,
    40_000,
  );
  const unitCount = options.units ?? Math.max(FEWEST_UNITS, Math.round(staffCount / STAFF_PER_UNIT));
  wholeNumber('units', unitCount, FEWEST_UNITS, 4000);
  const rosterDays = wholeNumber('days', options.days ?? 42, 7, 364);
  const daysBack = Math.min(MOST_DAYS_BACK, Math.floor(rosterDays / 21) * 7);
  return {
    place,
    seed: wholeNumber('seed', options.seed ?? 1, 0, 2 ** 31),
    staffCount,
    unitCount,
    rosterFrom: addDays(options.from, -daysBack),
    rosterDays,
    from: options.from,
    daysAhead: rosterDays - daysBack,
    today,
    moment: options.moment ?? 'calm',
  };
}
