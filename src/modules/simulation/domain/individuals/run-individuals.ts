import { DRAW, drawAt, keyOfRun } from './counter-random.ts';
import { exposeAtVisits, exposeToCommunity } from './expose-beyond.ts';
import { createDayPressure, exposeResidents, exposeStaff, placePeople } from './expose-people.ts';
import type { DutiesOfPeople } from './respond-to-cases.ts';
import { respondToCases } from './respond-to-cases.ts';
import type { RunOutcome, RunSetting, RunState } from './run-state.ts';
import { beginRun, createRunState, introduce, SERIES } from './run-state.ts';
import type { SpreadWorld } from './spread-world.ts';

/** Version of the engine; stored with every run, raised when the same inputs give other numbers. */
export const SPREAD_ENGINE = '2';

/** Who brings the infection in on the first day. */
export interface SpreadStart {
  /** Unit numbers; people of any of them. */
  readonly units: readonly number[];
  readonly who: 'staff' | 'resident';
  readonly people: number;
}

/**
 * Prepares runs of one package on a world; each run depends on seed and number alone, and two packages with the same seed meet the same chances:
 * everybody has the same threshold of exposure, the same course, the same close colleagues.
 */
export function prepareIndividuals(
  setting: RunSetting,
  start: SpreadStart,
  seed: number,
): (run: number, out: RunOutcome) => void {
  const { world } = setting;
  const state = createRunState(setting);
  const pressure = createDayPressure(state);
  const dutiesOf = indexDuties(world);
  const candidates = candidatesOf(world, start);
  return (run, out) => {
    beginRun(state, keyOfRun(seed, run), out);
    introduceSome(state, candidates, start.people);
    for (let day = 0; day < world.days; day++) {
      state.day = day;
      respondToCases(state, dutiesOf);
      const meets = placePeople(state, pressure);
      if (meets) {
        exposeResidents(state, pressure);
        exposeStaff(state, pressure);
      }
      if (meets || state.listed > 0) exposeAtVisits(state);
      exposeToCommunity(state);
    }
    sumChanges(state);
  };
}

/** Draws those who bring it in, each at most once. */
function introduceSome(state: RunState, candidates: readonly number[], people: number): void {
  const order = candidates.map((p) => ({ p, draw: drawAt(state.key, p, DRAW.introduced) }));
  if (people >= candidates.length) {
    for (const { p } of order) introduce(state, p);
    return;
  }
  for (let i = 0; i < people; i++) {
    let best = -1;
    let least = 2;
    for (let c = 0; c < order.length; c++) {
      const { p, draw } = order[c] as (typeof order)[number];
      if (draw < least && state.infected[p] === 0) {
        least = draw;
        best = c;
      }
    }
    introduce(state, (order[best] as (typeof order)[number]).p);
  }
}

/** People who may bring it in: residents of the units, or staff at work there in the first week. */
function candidatesOf({ units, duties, days }: SpreadWorld, { units: at, who }: SpreadStart): number[] {
  if (who === 'resident')
    return at.flatMap((u) => [...units.residents.subarray(units.residentStart[u], units.residentStart[u + 1])]);
  const wanted = new Set(at);
  const end = duties.start[Math.min(days, 7)] as number;
  const working = new Set<number>();
  for (let duty = 0; duty < end; duty++)
    if (wanted.has(duties.unit[duty] as number)) working.add(duties.person[duty] as number);
  if (working.size > 0) return [...working].sort((a, b) => a - b);
  return at.flatMap((u) => [...units.staff.subarray(units.staffStart[u], units.staffStart[u + 1])]);
}

function indexDuties({ people, duties, days }: SpreadWorld): DutiesOfPeople {
  const start = new Int32Array(people.count + 1);
  for (const p of duties.person) start[p + 1] = (start[p + 1] as number) + 1;
  for (let p = 0; p < people.count; p++) start[p + 1] = (start[p + 1] as number) + (start[p] as number);
  const next = start.slice();
  const list = new Int32Array(duties.person.length);
  const dayOf = new Int32Array(duties.person.length);
  for (let day = 0; day < days; day++) {
    for (let duty = duties.start[day] as number; duty < (duties.start[day + 1] as number); duty++) {
      const p = duties.person[duty] as number;
      list[next[p] as number] = duty;
      next[p] = (next[p] as number) + 1;
      dayOf[duty] = day;
    }
  }
  return { start, list, dayOf };
}

/** Turns the changes of who is away and isolated into daily figures. */
function sumChanges({ world, awayChange, isolatedChange, out, parameters, pack }: RunState): void {
  const { days, competences } = world;
  const width = days + 1;
  const away = SERIES.indexOf('away');
  const isolated = SERIES.indexOf('isolated');
  const sets = SERIES.indexOf('sets');
  for (let row = 0; row <= competences.length; row++) {
    const series = row === 0 ? away : SERIES.length + row - 1;
    let sum = 0;
    for (let day = 0; day < days; day++) {
      sum += awayChange[row * width + day] as number;
      out.series[series * days + day] = sum;
    }
  }
  let sum = 0;
  for (let day = 0; day < days; day++) {
    sum += isolatedChange[day] as number;
    out.series[isolated * days + day] = sum;
    if (pack.ppe !== 'none') out.series[sets * days + day] = sum * Math.round(parameters.setsPerCaseDay);
  }
}
