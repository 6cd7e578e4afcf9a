import type { CriticalFunctionRow } from '#modules/organisation/domain/critical-function-row.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { compileWorld, createWeights } from '../replan/compile-world.ts';
import type { Ranking } from '../replan/find-open-rows.ts';
import { findLegalPairs } from '../replan/legal-pairs.ts';
import type { ReplanWorld } from '../replan/problem.ts';
import { createRuleEngine } from '../replan/rule-engine.ts';
import { indexFunctions } from './index-functions.ts';
import { matchGroupOf } from './match-groups.ts';
import type { StressOptions } from './stress-options.ts';
import type { DaySpans, StressGroups, StressProblem } from './stress-problem.ts';

/**
 * Makes a municipality ready for draws of absence. Its demand must be given; absences of the municipality hold in every draw, and
 * decisions are left out.
 */
export function compileStress(
  municipality: Municipality,
  critical: readonly CriticalFunctionRow[],
  { from, days }: Pick<StressOptions, 'from' | 'days'>,
): StressProblem {
  const plain = { ...municipality, decisions: [] };
  const real = compileWorld(plain, { from, days });
  // Without a roster every line is missing all of its people, so all of them are rows.
  const { rows } = compileWorld({ ...plain, roster: [] }, { from, days });
  const world: ReplanWorld = { ...real, rows };
  const groups = groupLines(world);
  const weightOf = createWeights(plain, world.competences);
  const ranking: Ranking = {
    weightOf,
    covers: (own, row) => world.covers[own * world.competences.length + row] === 1,
    nameOf: (competence) => world.competences[competence] ?? '',
  };
  const covered = new Int32Array(rows.count);
  for (let group = 0; group < groups.count; group++) {
    matchGroupOf({ world, groups, ranking }, group, groups.people, covered);
  }
  const { functions, slots } = indexFunctions(world, groups, critical);
  return {
    world,
    pairs: findLegalPairs(world, createRuleEngine(world)),
    lines: { minimum: rows.belowMinimum, covered, group: groupOfLine(groups, rows.count) },
    groups,
    ranking,
    functions,
    slots,
    dutyDays: daySpans(world, world.standing.from, world.standing.to),
    lineDays: daySpans(world, rows.from, rows.to),
  };
}

function groupLines({ rows, standing, people, competences, firstDay, days }: ReplanWorld): StressGroups {
  const numberOf = new Map<string, number>();
  const linesOf: number[][] = [];
  for (let line = 0; line < rows.count; line++) {
    const key = `${rows.unit[line]} ${rows.day[line]} ${rows.shift[line]}`;
    const group = numberOf.get(key) ?? numberOf.size;
    numberOf.set(key, group);
    const list = linesOf[group];
    if (list) list.push(line);
    else linesOf[group] = [line];
  }
  const counts = new Int32Array(linesOf.length * competences.length);
  const ofDuty = new Int32Array(standing.day.length).fill(-1);
  for (let p = 0; p < people.count; p++) {
    const end = standing.start[p + 1] as number;
    for (let duty = standing.start[p] as number; duty < end; duty++) {
      const day = standing.day[duty] as number;
      if (day < firstDay || day >= firstDay + days) continue;
      const group = numberOf.get(`${standing.unit[duty]} ${day} ${standing.shift[duty]}`);
      if (group === undefined) continue;
      ofDuty[duty] = group;
      const at = group * competences.length + (people.competence[p] as number);
      counts[at] = (counts[at] as number) + 1;
    }
  }
  return { count: linesOf.length, ...flat(linesOf), ofDuty, people: counts };
}

function flat(lists: readonly (readonly number[])[]): { lineStart: Int32Array; lines: Int32Array } {
  const lineStart = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    lineStart[i + 1] = (lineStart[i] as number) + list.length;
  });
  return { lineStart, lines: Int32Array.from(lists.flat()) };
}

function groupOfLine(groups: StressGroups, count: number): Int32Array {
  const of = new Int32Array(count);
  for (let group = 0; group < groups.count; group++) {
    const end = groups.lineStart[group + 1] as number;
    for (let i = groups.lineStart[group] as number; i < end; i++) of[groups.lines[i] as number] = group;
  }
  return of;
}

/** Which days of the period stretches touch. */
function daySpans(world: ReplanWorld, from: Float64Array, to: Float64Array): DaySpans {
  const { midnights, firstMidnightDay, firstDay, days } = world;
  const starts = Array.from({ length: days + 1 }, (_, day) => midnights[firstDay + day - firstMidnightDay] as number);
  const count = from.length;
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let a = 0;
    while (a < days && (starts[a + 1] as number) <= (from[i] as number)) a++;
    let b = days - 1;
    while (b >= 0 && (starts[b] as number) >= (to[i] as number)) b--;
    first[i] = a;
    last[i] = b;
  }
  return { first, last };
}
