import { fillGreedily } from '../replan/greedy.ts';
import type { PlanState } from '../replan/plan-state.ts';
import { createPlanState } from '../replan/plan-state.ts';
import type { LegalPairs, ReplanProblem, Rows, Standing } from '../replan/problem.ts';
import { createRuleEngine } from '../replan/rule-engine.ts';
import { createSetOracle } from '../replan/set-oracle.ts';
import { fillMinimum } from './fill-minimum.ts';
import { matchGroupOf } from './match-groups.ts';
import type { DaySpans, StressProblem } from './stress-problem.ts';

/** Who is away: 1 under `person × days + day of the period`. */
export type AwayDays = Uint8Array;

/** A draw after the greedy step: people on each line before and after it, and people by group and competence after it. */
export interface DrawnCover {
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly people: Int32Array;
}

/**
 * What is left of the roster when some are away, and what the greedy step of replanning makes of it under all hard rules. People away
 * for a part of the period are offered the shifts that their whole roster allows, not those that the lost ones would make room for.
 */
export function planDraw(problem: StressProblem, away: AwayDays): DrawnCover {
  const { world, groups, lines } = problem;
  const lost = lostDuties(problem, away);
  const people = Int32Array.from(groups.people);
  const before = Int32Array.from(lines.covered);
  const touched = takeLost(problem, lost, people);
  for (const group of touched) matchGroupOf(problem, group, people, before);
  const open: number[] = [];
  for (let line = 0; line < before.length; line++) {
    if ((before[line] as number) < (world.rows.missing[line] as number)) open.push(line);
  }
  const after = Int32Array.from(before);
  if (open.length === 0) return { before, after, people };
  const drawn = drawnProblem(problem, away, lost, open, before);
  const engine = createRuleEngine(drawn);
  const state = createPlanState(drawn, createSetOracle(drawn, engine, drawn.pairs), []);
  fillMinimum(drawn, state);
  fillGreedily(drawn, state);
  writePlan(problem, drawn, state, open, after, people);
  return { before, after, people };
}

function writePlan(
  { world, lines }: StressProblem,
  { pairs }: ReplanProblem,
  state: PlanState,
  open: readonly number[],
  after: Int32Array,
  people: Int32Array,
): void {
  const width = world.competences.length;
  for (const pair of state.pairs()) {
    const line = open[pairs.row[pair] as number] as number;
    after[line] = (after[line] as number) + 1;
    const competence = world.people.competence[pairs.person[pair] as number] as number;
    const at = (lines.group[line] as number) * width + competence;
    people[at] = (people[at] as number) + 1;
  }
}

/** Whether a person is away on one of the days that a shift touches. */
function isAwayAt(away: AwayDays, base: number, spans: DaySpans, shift: number): boolean {
  const last = spans.last[shift] as number;
  for (let day = spans.first[shift] as number; day <= last; day++) if (away[base + day] === 1) return true;
  return false;
}

function lostDuties({ world, dutyDays }: StressProblem, away: AwayDays): Uint8Array {
  const { standing, people, days } = world;
  const lost = new Uint8Array(standing.day.length);
  for (let p = 0; p < people.count; p++) {
    const base = p * days;
    const end = standing.start[p + 1] as number;
    for (let duty = standing.start[p] as number; duty < end; duty++) {
      if (isAwayAt(away, base, dutyDays, duty)) lost[duty] = 1;
    }
  }
  return lost;
}

/** Takes lost shifts out of the counts and tells the groups touched. */
function takeLost({ world, groups }: StressProblem, lost: Uint8Array, counts: Int32Array): Set<number> {
  const { standing, people, competences } = world;
  const touched = new Set<number>();
  for (let p = 0; p < people.count; p++) {
    const end = standing.start[p + 1] as number;
    for (let duty = standing.start[p] as number; duty < end; duty++) {
      const group = groups.ofDuty[duty] as number;
      if (lost[duty] === 0 || group < 0) continue;
      const at = group * competences.length + (people.competence[p] as number);
      counts[at] = (counts[at] as number) - 1;
      touched.add(group);
    }
  }
  return touched;
}

function drawnProblem(
  problem: StressProblem,
  away: AwayDays,
  lost: Uint8Array,
  open: readonly number[],
  covered: Int32Array,
): ReplanProblem {
  return {
    ...problem.world,
    rows: openRows(problem, open, covered),
    standing: keptStanding(problem, away, lost),
    pairs: keptPairs(problem, away, open),
    pinGroups: [],
    pinnedPairs: [],
    pinFaults: [],
  };
}

function openRows({ world, lines }: StressProblem, open: readonly number[], covered: Int32Array): Rows {
  const { rows } = world;
  const whole = (of: Int32Array) => Int32Array.from(open, (line) => of[line] as number);
  const exact = (of: Float64Array) => Float64Array.from(open, (line) => of[line] as number);
  return {
    ...rows,
    count: open.length,
    asked: open.length,
    keys: [],
    unit: whole(rows.unit),
    site: whole(rows.site),
    offset: whole(rows.offset),
    day: whole(rows.day),
    shift: whole(rows.shift),
    competence: whole(rows.competence),
    missing: Int32Array.from(open, (line) => (rows.missing[line] as number) - (covered[line] as number)),
    belowMinimum: Int32Array.from(open, (line) =>
      Math.max(0, (lines.minimum[line] as number) - (covered[line] as number)),
    ),
    weight: exact(rows.weight),
    from: exact(rows.from),
    to: exact(rows.to),
    minutes: exact(rows.minutes),
    night: Uint8Array.from(open, (line) => rows.night[line] as number),
  };
}

function keptStanding({ world }: StressProblem, away: AwayDays, lost: Uint8Array): Standing {
  const { standing, people, days } = world;
  const kept: number[] = [];
  const start = new Int32Array(people.count + 1);
  for (let p = 0; p < people.count; p++) {
    const end = standing.start[p + 1] as number;
    for (let duty = standing.start[p] as number; duty < end; duty++) if (lost[duty] === 0) kept.push(duty);
    start[p + 1] = kept.length;
  }
  const onCall: number[] = [];
  const onCallStart = new Int32Array(people.count + 1);
  for (let p = 0; p < people.count; p++) {
    const end = standing.onCallStart[p + 1] as number;
    for (let i = standing.onCallStart[p] as number; i < end; i++) {
      const day = (standing.onCallDay[i] as number) - world.firstDay;
      if (day < 0 || day >= days || away[p * days + day] === 0) onCall.push(i);
    }
    onCallStart[p + 1] = onCall.length;
  }
  const whole = (of: Int32Array, from: readonly number[]) => Int32Array.from(from, (i) => of[i] as number);
  const exact = (of: Float64Array, from: readonly number[]) => Float64Array.from(from, (i) => of[i] as number);
  return {
    ...standing,
    start,
    from: exact(standing.from, kept),
    to: exact(standing.to, kept),
    minutes: exact(standing.minutes, kept),
    day: whole(standing.day, kept),
    unit: whole(standing.unit, kept),
    shift: whole(standing.shift, kept),
    normal: Uint8Array.from(kept, (duty) => standing.normal[duty] as number),
    onCallStart,
    onCallFrom: exact(standing.onCallFrom, onCall),
    onCallTo: exact(standing.onCallTo, onCall),
    onCallDay: whole(standing.onCallDay, onCall),
    onCallUnit: whole(standing.onCallUnit, onCall),
  };
}

/** The shifts that people who are there may take, numbered anew in the same order. */
function keptPairs({ world, pairs, lineDays }: StressProblem, away: AwayDays, open: readonly number[]): LegalPairs {
  const { people, days } = world;
  const rowOf = new Int32Array(world.rows.count).fill(-1);
  for (let row = 0; row < open.length; row++) rowOf[open[row] as number] = row;
  const kept: number[] = [];
  const personStart = new Int32Array(people.count + 1);
  const rowStart = new Int32Array(open.length + 1);
  for (let p = 0; p < people.count; p++) {
    const end = pairs.personStart[p + 1] as number;
    for (let pair = pairs.personStart[p] as number; pair < end; pair++) {
      const line = pairs.row[pair] as number;
      const row = rowOf[line] as number;
      if (row < 0 || isAwayAt(away, p * days, lineDays, line)) continue;
      kept.push(pair);
      rowStart[row + 1] = (rowStart[row + 1] as number) + 1;
    }
    personStart[p + 1] = kept.length;
  }
  for (let row = 0; row < open.length; row++)
    rowStart[row + 1] = (rowStart[row + 1] as number) + (rowStart[row] as number);
  const row = Int32Array.from(kept, (pair) => rowOf[pairs.row[pair] as number] as number);
  const ofRow = new Int32Array(kept.length);
  const filled = Int32Array.from(rowStart);
  row.forEach((r, pair) => {
    ofRow[filled[r] as number] = pair;
    filled[r] = (filled[r] as number) + 1;
  });
  return {
    count: kept.length,
    personStart,
    person: Int32Array.from(kept, (pair) => pairs.person[pair] as number),
    row,
    base: Float64Array.from(kept, (pair) => pairs.base[pair] as number),
    rowStart,
    ofRow,
    needsFiller: Uint8Array.from(kept, (pair) => pairs.needsFiller[pair] as number),
    also: Int32Array.from(kept, (pair) => pairs.also[pair] as number),
    actor: Int32Array.from(kept, (pair) => pairs.actor[pair] as number),
  };
}
