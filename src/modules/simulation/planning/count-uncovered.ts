import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, dayNumberOf } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { compileCoverOfAbsence } from '#modules/staffing/index.ts';
import { prepareIndividuals } from '../domain/individuals/run-individuals.ts';
import { createOutcome } from '../domain/individuals/run-state.ts';
import type { SpreadTask } from '../domain/individuals/spread-task.ts';
import { marksOf, numbersOf, worldOf } from '../domain/individuals/spread-task.ts';

/** Some runs of a comparison on a municipality whose shifts are to be counted: `first`, `first + step`, … below `runs`. */
export interface UncoveredShare {
  readonly task: SpreadTask;
  readonly runs: number;
  readonly first: number;
  readonly step: number;
}

/** Minimum shifts that nobody takes, `run × days` for each package, in the order of `runs`. */
export interface UncoveredResult {
  readonly days: number;
  readonly runs: readonly number[];
  /** With nobody ill, by day. */
  readonly before: Int32Array;
  readonly packages: readonly Int32Array[];
}

/** Repeats runs and lets replanning's greedy step fill the shifts of those who are away; as far as roster and demand are known. */
export function countUncovered(
  { task, runs: wanted, first, step }: UncoveredShare,
  report: (done: number) => void,
  isStopped: () => boolean,
): UncoveredResult {
  const { scene, packages, unitIds, parameters, start, seed } = task;
  if (scene.kind !== 'municipality') return { days: 0, runs: [], before: new Int32Array(0), packages: [] };
  const days = Math.min(scene.days, daysKnown(scene.municipality, scene.from));
  if (days <= 0) return { days: 0, runs: [], before: new Int32Array(0), packages: [] };
  const cover = compileCoverOfAbsence(scene.municipality, { from: scene.from, days, unitIds });
  const world = worldOf({ ...scene, days });
  const measured = marksOf(world, unitIds);
  const began = { ...start, units: numbersOf(world, start.unitIds) };
  const staff = Math.min(world.people.staffCount, cover.people.length);
  const prepared = packages.map((pack) => prepareIndividuals({ world, parameters, pack, measured }, began, seed));
  const counts = packages.map((): number[] => []);
  const runs: number[] = [];
  for (let run = first; run < wanted; run += step) {
    const ofRun: Int32Array[] = [];
    for (const simulate of prepared) {
      if (isStopped()) break;
      const outcome = createOutcome(world, true);
      simulate(run, outcome);
      const away = new Uint8Array(cover.people.length * days);
      away.set((outcome.awayDays as Uint8Array).subarray(0, staff * days));
      ofRun.push(cover.missingOf(away));
    }
    if (ofRun.length < packages.length) break;
    ofRun.forEach((missing, pack) => {
      counts[pack]?.push(...missing);
    });
    runs.push(run);
    report(runs.length);
  }
  return {
    days,
    runs,
    before: cover.missingOf(new Uint8Array(cover.people.length * days)),
    packages: counts.map((list) => Int32Array.from(list)),
  };
}

/** Days from the first on that both roster and demand are known for. */
export function daysKnown({ roster, demand }: Municipality, from: PlainDate): number {
  const last = (rows: readonly { readonly date: PlainDate }[]) =>
    rows.reduce<string>((latest, { date }) => (date > latest ? date : latest), '') as PlainDate;
  if (!demand || demand.length === 0 || roster.length === 0) return 0;
  const end = [last(roster), last(demand)].sort()[0] as PlainDate;
  return Math.max(0, dayNumberOf(addDays(end, 1)) - dayNumberOf(from));
}
