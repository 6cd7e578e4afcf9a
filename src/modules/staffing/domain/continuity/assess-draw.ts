import type { DrawnCover } from './draw-plan.ts';
import type { StressProblem } from './stress-problem.ts';

/** What one draw at one level came to; lists by function, unit and competence as the problem numbers them. */
export interface DrawOutcome {
  /** Uncovered hours of each function, and its longest stretch without enough people, in hours. */
  readonly uncoveredHours: Float32Array;
  readonly longestHours: Float32Array;
  /** People missing below the minimum by unit, after and before replanning. */
  readonly missing: Int32Array;
  readonly missingBefore: Int32Array;
  readonly missingByCompetence: Int32Array;
}

/** Reads off a draw which functions and minimums hold. */
export function assessDraw(problem: StressProblem, cover: DrawnCover): DrawOutcome {
  const { world, lines, functions, slots } = problem;
  const uncoveredHours = new Float32Array(functions.length);
  const longestHours = new Float32Array(functions.length);
  functions.forEach((tested, f) => {
    const competence = world.competences.indexOf(tested.competence);
    let gapFrom = Number.NaN;
    const end = slots.start[f + 1] as number;
    for (let slot = slots.start[f] as number; slot < end; slot++) {
      const line = slots.line[slot] as number;
      const holds =
        line >= 0
          ? (cover.after[line] as number) >= (lines.minimum[line] as number)
          : peopleAt(problem, cover, slot, competence) >= tested.people;
      const from = slots.from[slot] as number;
      const to = slots.to[slot] as number;
      if (holds) {
        gapFrom = Number.NaN;
        continue;
      }
      if (Number.isNaN(gapFrom)) gapFrom = from;
      uncoveredHours[f] = (uncoveredHours[f] as number) + (to - from) / 60;
      longestHours[f] = Math.max(longestHours[f] as number, (to - gapFrom) / 60);
    }
  });
  const missing = new Int32Array(world.units.ids.length);
  const missingBefore = new Int32Array(world.units.ids.length);
  const missingByCompetence = new Int32Array(world.competences.length);
  for (let line = 0; line < lines.minimum.length; line++) {
    const minimum = lines.minimum[line] as number;
    const gone = Math.max(0, minimum - (cover.after[line] as number));
    const goneBefore = Math.max(0, minimum - (cover.before[line] as number));
    const unit = world.rows.unit[line] as number;
    const competence = world.rows.competence[line] as number;
    missing[unit] = (missing[unit] as number) + gone;
    missingBefore[unit] = (missingBefore[unit] as number) + goneBefore;
    missingByCompetence[competence] = (missingByCompetence[competence] as number) + gone;
  }
  return { uncoveredHours, longestHours, missing, missingBefore, missingByCompetence };
}

/** People on the shifts of a part of a day who have a competence or one that stands in for it. */
function peopleAt({ world, slots }: StressProblem, { people }: DrawnCover, slot: number, competence: number): number {
  const width = world.competences.length;
  let count = 0;
  const end = slots.groupStart[slot + 1] as number;
  for (let i = slots.groupStart[slot] as number; i < end; i++) {
    const base = (slots.groups[i] as number) * width;
    for (let own = 0; own < width; own++) {
      if (world.covers[own * width + competence] === 1) count += people[base + own] as number;
    }
  }
  return count;
}
