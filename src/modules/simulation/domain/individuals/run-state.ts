import type { SpreadParameters } from '../../rules/spread-parameters.ts';
import { DRAW, drawAt, gammaAt, normalOf } from './counter-random.ts';
import type { MeasurePackage } from './measures.ts';
import type { SpreadWorld } from './spread-world.ts';

/** What is followed day by day in the units looked at; after these, staff away by competence. */
export const SERIES = [
  'residents',
  'staff',
  'elsewhere',
  'away',
  'lostShifts',
  'isolated',
  'masks',
  'sets',
  'tests',
] as const;
export type SeriesName = (typeof SERIES)[number];

/** A moment that does not come. */
export const NEVER = 32_767;
/** Shapes from here on mean that all are equally infectious. */
const SHAPE_OF_NONE = 1000;

/** What runs of one package share. `measured` marks the units in which the measures hold and whose figures are followed. */
export interface RunSetting {
  readonly world: SpreadWorld;
  readonly parameters: SpreadParameters;
  readonly pack: MeasurePackage;
  readonly measured: Uint8Array;
}

/** What one run gives: `series × days`, and infections by home unit; everything besides those introduced. */
export interface RunOutcome {
  readonly series: Int32Array;
  readonly unitResidents: Int32Array;
  readonly unitStaff: Int32Array;
  /** Staff away under `person × days + day`; kept only where shifts are to be counted afterwards. */
  readonly awayDays: Uint8Array | undefined;
}

/** A run under way; the arrays are used again by the next. */
export interface RunState extends RunSetting {
  readonly teams: number;
  readonly infected: Uint8Array;
  readonly exposure: Float64Array;
  readonly threshold: Float64Array;
  readonly infectedDay: Int16Array;
  readonly infectiousFrom: Int16Array;
  readonly infectiousTo: Int16Array;
  readonly symptomDay: Int16Array;
  readonly detectedDay: Int16Array;
  readonly awayUntil: Int16Array;
  readonly isolatedUntil: Int16Array;
  readonly weight: Float64Array;
  /** Those infected so far, in the order in which they were. */
  readonly list: Int32Array;
  /** Changes from one day to the next in who is away, by competence, and in residents isolated. */
  readonly awayChange: Int32Array;
  readonly isolatedChange: Int32Array;
  listed: number;
  key: number;
  day: number;
  known: number;
  roundsFrom: number;
  out: RunOutcome;
}

/** Room for runs of a package. */
export function createRunState(setting: RunSetting): RunState {
  const { world, pack } = setting;
  const { count } = world.people;
  const width = world.days + 1;
  return {
    ...setting,
    teams: Math.max(1, pack.teams),
    infected: new Uint8Array(count),
    exposure: new Float64Array(count),
    threshold: new Float64Array(count),
    infectedDay: new Int16Array(count),
    infectiousFrom: new Int16Array(count),
    infectiousTo: new Int16Array(count),
    symptomDay: new Int16Array(count),
    detectedDay: new Int16Array(count),
    awayUntil: new Int16Array(count),
    isolatedUntil: new Int16Array(count),
    weight: new Float64Array(count),
    list: new Int32Array(count),
    awayChange: new Int32Array((world.competences.length + 1) * width),
    isolatedChange: new Int32Array(width),
    listed: 0,
    key: 0,
    day: 0,
    known: 0,
    roundsFrom: NEVER,
    out: createOutcome(world, false),
  };
}

/** Room for what a run gives. */
export function createOutcome({ days, competences, units, people }: SpreadWorld, withAway: boolean): RunOutcome {
  return {
    series: new Int32Array((SERIES.length + competences.length) * days),
    unitResidents: new Int32Array(units.ids.length),
    unitStaff: new Int32Array(units.ids.length),
    awayDays: withAway ? new Uint8Array(people.staffCount * days) : undefined,
  };
}

/** Makes the state ready for a run: everybody susceptible, each with a threshold of exposure of their own (Sellke 1983). */
export function beginRun(state: RunState, key: number, out: RunOutcome): void {
  const { world, parameters, pack, measured, threshold } = state;
  const { count, staffCount, unit } = world.people;
  state.infected.fill(0);
  state.exposure.fill(0);
  state.awayUntil.fill(0);
  state.isolatedUntil.fill(0);
  state.detectedDay.fill(NEVER);
  state.awayChange.fill(0);
  state.isolatedChange.fill(0);
  state.listed = 0;
  state.key = key;
  state.day = 0;
  state.known = 0;
  state.roundsFrom = NEVER;
  state.out = out;
  const { residents, staff } = pack.vaccinated;
  for (let p = 0; p < count; p++) {
    const share = p < staffCount ? staff : residents;
    threshold[p] = -Math.log(drawAt(key, p, DRAW.threshold));
    if (share > 0 && measured[unit[p] as number] === 1 && drawAt(key, p, DRAW.vaccinated) < share)
      threshold[p] = (threshold[p] as number) / Math.max(1e-9, parameters.vaccineSusceptibility);
  }
}

/** Whether the package's measures stand today. */
export function measuresStand({ pack, known }: RunState): boolean {
  return pack.begins === 'first_day' || known > 0;
}

/** Adds exposure to one person and infects who has had enough. */
export function expose(state: RunState, p: number, hazard: number): void {
  if (hazard <= 0) return;
  const sum = (state.exposure[p] as number) + hazard;
  state.exposure[p] = sum;
  if (sum < (state.threshold[p] as number)) return;
  infect(state, p);
  count(state, p);
}

/** Infects one person today and draws the course. */
export function infect(state: RunState, p: number): void {
  const { parameters, key, day, world, pack } = state;
  const isStaff = p < world.people.staffCount;
  const { incubationDays, incubationSd, presymptomaticDays, infectiousAfterDays, infectiousAfterSd } = parameters;
  const incubation = logNormal(incubationDays, incubationSd, key, p, DRAW.incubation);
  const symptomsAt = day + Math.max(1, Math.round(incubation));
  const after = logNormal(infectiousAfterDays, infectiousAfterSd, key, p, DRAW.recovery);
  const from = Math.max(day + 1, symptomsAt - Math.round(presymptomaticDays));
  const isIll =
    drawAt(key, p, DRAW.symptoms) < (isStaff ? parameters.symptomaticStaff : parameters.symptomaticResidents);
  const share = isStaff ? pack.vaccinated.staff : pack.vaccinated.residents;
  const isVaccinated =
    share > 0 && state.measured[world.people.unit[p] as number] === 1 && drawAt(key, p, DRAW.vaccinated) < share;
  const { dispersion } = parameters;
  state.infected[p] = 1;
  state.infectedDay[p] = day;
  state.infectiousFrom[p] = from;
  state.infectiousTo[p] = Math.max(from + 1, symptomsAt + Math.round(after));
  state.symptomDay[p] = isIll ? symptomsAt : NEVER;
  state.weight[p] =
    (dispersion >= SHAPE_OF_NONE ? 1 : gammaAt(key, p, dispersion)) *
    (isIll ? 1 : parameters.asymptomaticInfectiousness) *
    (isVaccinated ? parameters.vaccineInfectiousness : 1);
  state.list[state.listed] = p;
  state.listed += 1;
}

/** Infects somebody who brings the infection in: infectious from today, not counted as a case. */
export function introduce(state: RunState, p: number): void {
  if (state.infected[p] === 1) return;
  infect(state, p);
  const ahead = (state.infectiousFrom[p] as number) - state.day;
  state.infectedDay[p] = state.day - ahead;
  state.infectiousFrom[p] = state.day;
  state.infectiousTo[p] = (state.infectiousTo[p] as number) - ahead;
  if (state.symptomDay[p] !== NEVER) state.symptomDay[p] = (state.symptomDay[p] as number) - ahead;
}

function count({ world, out, day, measured }: RunState, p: number): void {
  const unit = world.people.unit[p] as number;
  const isStaff = p < world.people.staffCount;
  const series = measured[unit] !== 1 ? 2 : isStaff ? 1 : 0;
  const at = series * world.days + day;
  out.series[at] = (out.series[at] as number) + 1;
  if (unit < 0) return;
  const byUnit = isStaff ? out.unitStaff : out.unitResidents;
  byUnit[unit] = (byUnit[unit] as number) + 1;
}

/** Keeps one of the staff away from work on the days `[today, until)`. */
export function keepAway(state: RunState, p: number, until: number): void {
  const { world, day, awayUntil, awayChange, out, measured } = state;
  const { days } = world;
  const from = Math.max(day, awayUntil[p] as number);
  const to = Math.min(until, days);
  if (to <= from) return;
  awayUntil[p] = to;
  out.awayDays?.fill(1, p * days + from, p * days + to);
  if (measured[world.people.unit[p] as number] !== 1) return;
  for (const row of [0, (world.people.competence[p] as number) + 1]) {
    const base = row * (days + 1);
    awayChange[base + from] = (awayChange[base + from] as number) + 1;
    awayChange[base + to] = (awayChange[base + to] as number) - 1;
  }
}

/** Keeps a resident in the own room on the days `[today, until)`. */
export function isolate(state: RunState, p: number, until: number): void {
  const { world, day, isolatedUntil, isolatedChange, measured } = state;
  const from = Math.max(day, isolatedUntil[p] as number);
  const to = Math.min(until, world.days);
  if (to <= from) return;
  isolatedUntil[p] = to;
  if (measured[world.people.unit[p] as number] !== 1) return;
  isolatedChange[from] = (isolatedChange[from] as number) + 1;
  isolatedChange[to] = (isolatedChange[to] as number) - 1;
}

function logNormal(mean: number, sd: number, key: number, p: number, purpose: number): number {
  if (sd <= 0 || mean <= 0) return mean;
  const variance = Math.log(1 + (sd / mean) ** 2);
  const z = normalOf(drawAt(key, p, purpose), drawAt(key, p, purpose + 1));
  return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * z);
}
