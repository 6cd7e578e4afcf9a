import type { DemandLine } from '../replan/find-open-rows.ts';
import { matchGroup } from '../replan/find-open-rows.ts';
import type { StressProblem } from './stress-problem.ts';

/** Counts the people of a group, given by competence as `people`, on its lines, and writes how many each line has. */
export function matchGroupOf(
  problem: Pick<StressProblem, 'world' | 'groups' | 'ranking'>,
  group: number,
  people: Int32Array,
  covered: Int32Array,
): void {
  const { world, groups, ranking } = problem;
  const { rows, competences } = world;
  const first = groups.lineStart[group] as number;
  const end = groups.lineStart[group + 1] as number;
  const lines: DemandLine[] = [];
  for (let i = first; i < end; i++) {
    const line = groups.lines[i] as number;
    lines.push({
      unit: rows.unit[line] as number,
      day: rows.day[line] as number,
      shift: rows.shift[line] as number,
      competence: rows.competence[line] as number,
      normal: rows.missing[line] as number,
      minimum: rows.belowMinimum[line] as number,
      covered: 0,
    });
  }
  const left = new Map<number, number>();
  for (let competence = 0; competence < competences.length; competence++) {
    const there = people[group * competences.length + competence] as number;
    if (there > 0) left.set(competence, there);
  }
  matchGroup(lines, left, ranking);
  lines.forEach((line, i) => {
    covered[groups.lines[first + i] as number] = line.covered;
  });
}
