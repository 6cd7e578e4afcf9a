import type { CriticalFunctionRow } from '#modules/organisation/domain/critical-function-row.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { applyMeasure } from './apply-measure.ts';
import type { DrawOutcome } from './assess-draw.ts';
import { assessDraw } from './assess-draw.ts';
import { compileStress } from './compile-stress.ts';
import { drawAbsence, rngOfDraw } from './draw-absence.ts';
import type { AwayDays } from './draw-plan.ts';
import { planDraw } from './draw-plan.ts';
import { repeatQuarantines } from './draw-quarantines.ts';
import type { MeetingIndex } from './meeting-index.ts';
import { createMeetingIndex, divideInTeams } from './meeting-index.ts';
import type { StressMeasure } from './stress-measure.ts';
import type { StressOptions } from './stress-options.ts';
import type { StressProblem } from './stress-problem.ts';
import type { TestedFunction } from './tested-function.ts';

/** A share of a stress test's draws: `first`, `first + step`, … below `options.draws`. Plain data. */
export interface DrawsTask {
  readonly municipality: Municipality;
  readonly critical: readonly CriticalFunctionRow[];
  readonly options: StressOptions;
  readonly measures: readonly StressMeasure[];
  readonly first: number;
  readonly step: number;
}

/** One draw at all levels, with the roster as it stands and with each measure. */
export interface DrawRecord {
  readonly draw: number;
  /** Share of the staff's days away at each level. */
  readonly absence: readonly number[];
  readonly outcomes: readonly DrawOutcome[];
  /** By measure, then level. */
  readonly measured: readonly (readonly DrawOutcome[])[];
}

/** What a share of the draws gave; with nobody away under `rested`. */
export interface DrawsResult {
  readonly unitIds: readonly string[];
  readonly competences: readonly string[];
  readonly functions: readonly TestedFunction[];
  /** Σ minimum in the period by unit and by competence. */
  readonly placesOfUnit: readonly number[];
  readonly placesOfCompetence: readonly number[];
  readonly rested: DrawOutcome;
  readonly restedMeasured: readonly DrawOutcome[];
  readonly trained: readonly (readonly string[])[];
  readonly records: readonly DrawRecord[];
}

interface MeasuredProblem {
  readonly problem: StressProblem;
  readonly trained: readonly string[];
  /** Meetings with teams that do not meet; undefined: absence is as drawn. */
  readonly meetings: MeetingIndex | undefined;
}

/** Runs draws until they are done or it is told to stop; a draw that is not whole is left out. Tells after each whole draw. */
export function runDraws(task: DrawsTask, report: (done: number) => void, isStopped: () => boolean): DrawsResult {
  const { municipality, critical, options } = task;
  const base = compileStress(municipality, critical, options);
  const measured = task.measures.map((measure): MeasuredProblem => {
    const applied = applyMeasure(municipality, measure, options);
    const same = applied.municipality === municipality;
    const problem = same ? base : compileStress(applied.municipality, critical, options);
    const teams = measure.kind === 'cohort' ? divideInTeams(problem.world, measure.teams) : undefined;
    return { problem, trained: applied.trained, meetings: teams && createMeetingIndex(problem.world, teams) };
  });
  const meetings = createMeetingIndex(base.world);
  const records: DrawRecord[] = [];
  for (let draw = task.first; draw < options.draws; draw += task.step) {
    const record = runDraw(base, measured, options, draw, meetings, isStopped);
    if (!record) break;
    records.push(record);
    report(records.length);
  }
  return { ...describe(base), ...rest(base, measured), records };
}

function runDraw(
  base: StressProblem,
  measured: readonly MeasuredProblem[],
  options: StressOptions,
  draw: number,
  meetings: MeetingIndex,
  isStopped: () => boolean,
): DrawRecord | undefined {
  const drawn = drawAbsence(base.world, options, draw, meetings);
  const outcomes: DrawOutcome[] = [];
  for (const away of drawn.away) {
    if (isStopped()) return undefined;
    outcomes.push(assessDraw(base, planDraw(base, away)));
  }
  const withMeasures: DrawOutcome[][] = [];
  for (const { problem, meetings: apart } of measured) {
    const away = absenceWith(problem, options, draw, meetings, apart, drawn);
    const list: DrawOutcome[] = [];
    for (const level of away) {
      if (isStopped()) return undefined;
      list.push(assessDraw(problem, planDraw(problem, level)));
    }
    withMeasures.push(list);
  }
  return { draw, absence: drawn.away.map((away) => shareOf(base, away)), outcomes, measured: withMeasures };
}

function absenceWith(
  { world }: StressProblem,
  options: StressOptions,
  draw: number,
  meetings: MeetingIndex,
  apart: MeetingIndex | undefined,
  drawn: { readonly away: readonly AwayDays[]; readonly cases: readonly number[] },
): readonly AwayDays[] {
  if (options.pattern !== 'quarantine') return drawAbsence(world, options, draw, meetings).away;
  const random = rngOfDraw(options.seed, draw);
  return repeatQuarantines(world, options, random, apart ?? meetings, drawn.cases);
}

function shareOf({ world }: StressProblem, away: AwayDays): number {
  const end = world.people.staffCount * world.days;
  let days = 0;
  for (let at = 0; at < end; at++) days += away[at] as number;
  return end === 0 ? 0 : days / end;
}

function rest(base: StressProblem, measured: readonly MeasuredProblem[]) {
  const atRest = (problem: StressProblem) =>
    assessDraw(problem, planDraw(problem, new Uint8Array(problem.world.people.count * problem.world.days)));
  return {
    rested: atRest(base),
    restedMeasured: measured.map(({ problem }) => atRest(problem)),
    trained: measured.map((one) => one.trained),
  };
}

function describe({ world, lines, functions }: StressProblem) {
  const placesOfUnit: number[] = new Array(world.units.ids.length).fill(0);
  const placesOfCompetence: number[] = new Array(world.competences.length).fill(0);
  lines.minimum.forEach((minimum, line) => {
    const unit = world.rows.unit[line] as number;
    const competence = world.rows.competence[line] as number;
    placesOfUnit[unit] = (placesOfUnit[unit] ?? 0) + minimum;
    placesOfCompetence[competence] = (placesOfCompetence[competence] ?? 0) + minimum;
  });
  return { unitIds: world.units.ids, competences: world.competences, functions, placesOfUnit, placesOfCompetence };
}
