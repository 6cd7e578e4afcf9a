import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { dayNumberOf, plainDateAt } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Municipality, PlanDecision, RuleName, ShiftType } from '#modules/organisation/domain/municipality.ts';
import { getLimit } from '../../rules/replan-limits.ts';
import { NIGHT, pricesWith, REPLAN_PRICES } from '../../rules/replan-prices.ts';
import { withMoves } from './add-moves.ts';
import type { ChoiceFacts, ReplanChoices } from './choices.ts';
import type { DemandLine } from './find-open-rows.ts';
import { createLeavingEffects, demandLines, findFirstDate, matchStanding } from './find-open-rows.ts';
import { indexChoices } from './index-choices.ts';
import { indexPeople, minutesOfHours } from './index-people.ts';
import { indexStanding } from './index-standing.ts';
import type { Limits, ReplanWorld, Rows, Units } from './problem.ts';
import { CLOSED, OUTBREAK } from './problem.ts';
import { createRuleEngine } from './rule-engine.ts';
import type { ShiftTimes } from './shift-times.ts';
import { createShiftTimes } from './shift-times.ts';
import { findSplitRows, splitShift } from './split-rows.ts';

export const DEFAULT_DAYS = 14;
/** Longest stretch in days that a window of the rules reaches beyond the period. */
const WINDOW_DAYS = 8;

export interface CompileOptions {
  readonly from?: PlainDate | undefined;
  readonly days?: number | undefined;
  readonly decisions?: readonly PlanDecision[] | undefined;
  readonly choices?: ReplanChoices | undefined;
  readonly facts?: ChoiceFacts | undefined;
}

interface Period {
  readonly firstDay: number;
  readonly days: number;
}

/** Brings a municipality folder into the integers that rules, prices and search work on. */
export function compileWorld(municipality: Municipality, options: CompileOptions): ReplanWorld {
  const from = options.from ?? findFirstDate(municipality) ?? refuse('staffing.replan.no-dates');
  const days = options.days ?? DEFAULT_DAYS;
  if (!Number.isInteger(days) || days < 1) refuse('staffing.replan.days-below-one', { days });
  const period: Period = { firstDay: dayNumberOf(from), days };
  const competences: string[] = [];
  const competenceIndex = new Map<string, number>();
  const competenceOf = (name: string): number => {
    const found = competenceIndex.get(name);
    if (found !== undefined) return found;
    competenceIndex.set(name, competences.length);
    return competences.push(name) - 1;
  };
  for (const row of municipality.competences) {
    competenceOf(row.competence);
    row.covers.forEach(competenceOf);
  }
  for (const row of municipality.demand ?? []) competenceOf(row.competence);
  const units = indexUnits(municipality, period);
  const people = indexPeople(municipality, units, competenceOf);
  const covers = indexCovers(municipality, competences, competenceOf);
  const shifts = municipality.shifts.map((shift) => shift.shift);
  const shiftIndex = new Map(shifts.map((shift, index) => [shift, index]));
  const timesOf = createShiftTimes(municipality.shifts);
  const standing = indexStanding(municipality, people, units, shiftIndex, timesOf, period);
  const weightOf = createWeights(municipality, competences);
  const lines = demandLines(municipality, { competenceOf, shiftIndex, units, people }, period);
  const ranking = {
    weightOf,
    covers: (own: number, rows: number) => covers[own * competences.length + rows] === 1,
    nameOf: (competence: number) => competences[competence] ?? '',
  };
  matchStanding(lines, standing, people, period, ranking);
  const choices = options.choices ?? {};
  const limits = indexLimits(municipality, period);
  const midnightCount = days + 2 * WINDOW_DAYS + 2;
  const firstMidnightDay = period.firstDay - WINDOW_DAYS;
  const world: ReplanWorld = {
    municipality: municipality.number,
    from,
    firstDay: period.firstDay,
    days,
    people,
    units,
    competences,
    covers,
    shiftTypes: municipality.shifts,
    standing,
    rows: rowsOf(
      lines.map((line) => ({ line, weight: weightOf(line.competence) })),
      { period, units, competences, shifts, timesOf },
    ),
    limits,
    prices: pricesWith(municipality.policy),
    ruleOverrides: municipality.rules,
    midnights: Float64Array.from({ length: midnightCount }, (_, i) =>
      osloEpochMinutes(plainDateAt(firstMidnightDay + i), 0),
    ),
    firstMidnightDay,
    decisions: [...municipality.decisions, ...(options.decisions ?? [])],
    choices,
    ...indexChoices(municipality, people, limits, choices, options.facts ?? {}, period),
    moves: [],
  };
  const parted = choices.split ? withParts(world, choices.split.leastHours) : world;
  if (!choices.moveShifts && !choices.borrow) return parted;
  const effects = createLeavingEffects(lines, standing, people, ranking);
  return withMoves(parted, (unit, day, shift, competence) => {
    const left = effects(unit, day, shift, competence);
    if (left?.leaves === undefined) return left && { leaves: undefined, points: 0 };
    return { leaves: competences[left.leaves], points: weightOf(left.leaves) };
  });
}

/** The world in which places on long shifts that nobody may take whole are asked for in two parts, each at half the price. */
function withParts(world: ReplanWorld, leastHours: number): ReplanWorld {
  const { rows } = world;
  const split = new Map(findSplitRows(world, createRuleEngine(world), leastHours).map((one) => [one.row, one]));
  if (split.size === 0) return world;
  const shiftTypes = [...world.shiftTypes];
  const firstPart = new Map<number, number>();
  const partNumbers = (shift: number): readonly [number, number] => {
    const known = firstPart.get(shift) ?? shiftTypes.length;
    if (known === shiftTypes.length) shiftTypes.push(...splitShift(shiftTypes[shift] as ShiftType));
    firstPart.set(shift, known);
    return [known, known + 1];
  };
  const asked: PricedLine[] = [];
  for (let row = 0; row < rows.count; row++) {
    const place = {
      unit: rows.unit[row] as number,
      day: rows.day[row] as number,
      competence: rows.competence[row] as number,
      covered: 0,
    };
    const shift = rows.shift[row] as number;
    const { places, below } = split.get(row) ?? { places: 0, below: 0 };
    const normal = (rows.missing[row] as number) - places;
    const minimum = (rows.belowMinimum[row] as number) - below;
    const weight = rows.weight[row] as number;
    if (normal > 0) asked.push({ line: { ...place, shift, normal, minimum }, weight });
    if (places === 0) continue;
    for (const part of partNumbers(shift))
      asked.push({ line: { ...place, shift: part, normal: places, minimum: below }, weight: weight / 2 });
  }
  const { units, competences } = world;
  const period = { firstDay: world.firstDay, days: world.days };
  const tables = {
    period,
    units,
    competences,
    shifts: shiftTypes.map((type) => type.shift),
    timesOf: createShiftTimes(shiftTypes),
  };
  return { ...world, shiftTypes, rows: rowsOf(asked, tables) };
}

function indexUnits(municipality: Municipality, period: Period): Units {
  const ids = municipality.units.map((unit) => unit.unitId);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const siteIndex = new Map<string, number>();
  const site = Int32Array.from(municipality.units, (unit) => {
    const found = siteIndex.get(unit.siteId) ?? siteIndex.size;
    siteIndex.set(unit.siteId, found);
    return found;
  });
  const status = new Uint8Array(ids.length * period.days);
  for (const row of municipality.unitStatus) {
    const unit = indexOf.get(row.unitId);
    if (unit === undefined) continue;
    const first = Math.max(0, dayNumberOf(row.from) - period.firstDay);
    const end = row.to === undefined ? period.days : Math.min(period.days, dayNumberOf(row.to) - period.firstDay);
    const bit = row.status === 'outbreak' ? OUTBREAK : CLOSED;
    for (let offset = first; offset < end; offset++) {
      const at = unit * period.days + offset;
      status[at] = (status[at] as number) | bit;
    }
  }
  return { ids, indexOf, site, status };
}

function indexCovers(
  municipality: Municipality,
  competences: readonly string[],
  competenceOf: (name: string) => number,
): Uint8Array {
  const covers = new Uint8Array(competences.length ** 2);
  for (let c = 0; c < competences.length; c++) covers[c * competences.length + c] = 1;
  for (const row of municipality.competences) {
    for (const other of row.covers) covers[competenceOf(row.competence) * competences.length + competenceOf(other)] = 1;
  }
  return covers;
}

/** Price of a hole by competence: the policy's, else competences.csv's, else the model's. */
export function createWeights(
  municipality: Municipality,
  competences: readonly string[],
): (competence: number) => number {
  const policy = new Map(Object.entries(municipality.policy.weights ?? {}));
  const model = new Map(Object.entries(REPLAN_PRICES.weights));
  const own = new Map(municipality.competences.map((row) => [row.competence, row.weight]));
  const weights = competences.map(
    (name) => policy.get(name) ?? own.get(name) ?? model.get(name) ?? REPLAN_PRICES.otherWeight,
  );
  return (competence) => weights[competence] ?? REPLAN_PRICES.otherWeight;
}

interface RowTables {
  readonly period: Period;
  readonly units: Units;
  readonly competences: readonly string[];
  readonly shifts: readonly string[];
  readonly timesOf: (shift: number, day: number) => ShiftTimes;
}

interface PricedLine {
  readonly line: DemandLine;
  readonly weight: number;
}

/** The lines that are short, in order of start. */
function rowsOf(lines: readonly PricedLine[], tables: RowTables): Rows {
  const { period, units, competences, shifts, timesOf } = tables;
  const open = lines
    .filter(({ line }) => line.normal > line.covered)
    .map(({ line, weight }) => ({
      line,
      weight,
      times: timesOf(line.shift, line.day),
      key: {
        unitId: units.ids[line.unit] ?? '',
        date: plainDateAt(line.day),
        shift: shifts[line.shift] ?? '',
        competence: competences[line.competence] ?? '',
      },
    }))
    .sort(
      (a, b) =>
        a.times.from - b.times.from ||
        compare(a.key.shift, b.key.shift) ||
        compare(a.key.unitId, b.key.unitId) ||
        compare(a.key.competence, b.key.competence),
    );
  return {
    count: open.length,
    asked: open.length,
    keys: open.map((row) => row.key),
    unit: Int32Array.from(open, (row) => row.line.unit),
    site: Int32Array.from(open, (row) => units.site[row.line.unit] ?? -1),
    offset: Int32Array.from(open, (row) => row.line.day - period.firstDay),
    day: Int32Array.from(open, (row) => row.line.day),
    shift: Int32Array.from(open, (row) => row.line.shift),
    competence: Int32Array.from(open, (row) => row.line.competence),
    missing: Int32Array.from(open, (row) => row.line.normal - row.line.covered),
    belowMinimum: Int32Array.from(open, (row) => Math.max(0, row.line.minimum - row.line.covered)),
    weight: Float64Array.from(open, (row) => row.weight),
    from: Float64Array.from(open, (row) => row.times.from),
    to: Float64Array.from(open, (row) => row.times.to),
    minutes: Float64Array.from(open, (row) => row.times.minutes),
    night: Uint8Array.from(open, (row) => (row.times.night > NIGHT.overMinutes ? 1 : 0)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function indexLimits(municipality: Municipality, period: Period): Limits {
  const on = (name: RuleName, unit: (value: number) => number) =>
    Float64Array.from({ length: period.days }, (_, offset) =>
      unit(getLimit(municipality.rules, name, plainDateAt(period.firstDay + offset)).value),
    );
  const limits = {
    dailyRest: on('dailyRestHours', minutesOfHours),
    weeklyRest: on('weeklyRestHours', minutesOfHours),
    duty: on('dutyHours', minutesOfHours),
    week: on('weekHours', minutesOfHours),
    overtimeWeek: on('overtimeWeekHours', minutesOfHours),
    overtimeFourWeeks: on('overtimeFourWeekHours', minutesOfHours),
    overtimeYear: on('overtimeYearHours', minutesOfHours),
    weeklyNorm: on('weeklyHours', minutesOfHours),
    maxExtra: on('maxExtraShifts', (value) => value),
  };
  const uniform = Object.values(limits).every((values) => values.every((value) => value === values[0]));
  return { ...limits, uniform };
}
