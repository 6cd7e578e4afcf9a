import { prepareIndividuals } from './run-individuals.ts';
import { createOutcome, SERIES } from './run-state.ts';
import type { SpreadTask } from './spread-task.ts';
import { marksOf, numbersOf, worldOf } from './spread-task.ts';

/** A share of a comparison's runs: `first`, `first + step`, … below `task.runs`. */
export interface SpreadShare {
  readonly task: SpreadTask;
  readonly first: number;
  readonly step: number;
}

/** What one package's runs gave, run after run. */
export interface PackageRuns {
  /** `run × (series + competences) × days`. */
  readonly series: Int32Array;
  /** `run × units`. */
  readonly unitResidents: Int32Array;
  readonly unitStaff: Int32Array;
}

/** Whole runs, those with the same number under each package. */
export interface ShareResult {
  readonly unitIds: readonly string[];
  readonly competences: readonly string[];
  readonly days: number;
  readonly residents: number;
  readonly staff: number;
  readonly runs: readonly number[];
  readonly packages: readonly PackageRuns[];
}

/** Runs so often between two reports of how far it is. */
const REPORT_MS = 200;

/** Runs a share until it is done or it is told to stop; tells how many runs of all packages are done. */
export function simulateIndividuals(
  { task, first, step }: SpreadShare,
  report: (done: number) => void,
  isStopped: () => boolean,
): ShareResult {
  const world = worldOf(task.scene);
  const measured = marksOf(world, task.unitIds);
  const start = { ...task.start, units: numbersOf(world, task.start.unitIds) };
  const size = Math.max(0, Math.ceil((task.runs - first) / step));
  const width = (SERIES.length + world.competences.length) * world.days;
  const units = world.units.ids.length;
  const prepared = task.packages.map((pack) => ({
    run: prepareIndividuals({ world, parameters: task.parameters, pack, measured }, start, task.seed),
    series: new Int32Array(size * width),
    unitResidents: new Int32Array(size * units),
    unitStaff: new Int32Array(size * units),
  }));
  const outcome = createOutcome(world, false);
  const runs: number[] = [];
  let reported = performance.now();
  for (let run = first; run < task.runs && !isStopped(); run += step) {
    for (const { run: simulate, series, unitResidents, unitStaff } of prepared) {
      outcome.series.fill(0);
      outcome.unitResidents.fill(0);
      outcome.unitStaff.fill(0);
      simulate(run, outcome);
      series.set(outcome.series, runs.length * width);
      unitResidents.set(outcome.unitResidents, runs.length * units);
      unitStaff.set(outcome.unitStaff, runs.length * units);
    }
    runs.push(run);
    const now = performance.now();
    if (now - reported < REPORT_MS) continue;
    reported = now;
    report(runs.length);
  }
  report(runs.length);
  const { unit, staffCount, count } = world.people;
  let residents = 0;
  let staff = 0;
  for (let p = 0; p < count; p++) {
    if (measured[unit[p] as number] !== 1) continue;
    if (p < staffCount) staff += 1;
    else residents += 1;
  }
  return {
    unitIds: world.units.ids,
    competences: world.competences,
    days: world.days,
    residents,
    staff,
    runs,
    packages: prepared.map(({ series, unitResidents, unitStaff }) => ({
      series: series.subarray(0, runs.length * width),
      unitResidents: unitResidents.subarray(0, runs.length * units),
      unitStaff: unitStaff.subarray(0, runs.length * units),
    })),
  };
}
