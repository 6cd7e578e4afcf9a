// Tours for the public HHCRSP instances under ../shared/bench/visits: mean gap to the best known costs per size, over seeds, at the
// time limits of the target; every plan judged by the instances' own checker and by ours. Then days of districts and a city.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkTours } from '#modules/services/domain/visit-checker/check-tours.ts';
import { readHhcrsp } from '#modules/services/instances/read-hhcrsp.ts';
import { planTours } from '#modules/services/solver/plan-tours.ts';
import { benchDays } from './bench-days.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/bench/visits');

type Checker = (instance: unknown, solution: unknown) => { readonly cost: number; readonly errors: readonly string[] };

/** Seconds per run, the target, and what BRKGA-MP-IPR (2021) reached, by number of patients. */
const CLASSES = [
  { patients: 10, seconds: 5, target: 0.5, brkga: '1.0 %, 98 s' },
  { patients: 25, seconds: 5, target: 0.5, brkga: '1.3 %, 105 s' },
  { patients: 50, seconds: 15, target: 2, brkga: '2.9 %, 131 s' },
  { patients: 100, seconds: 60, target: 5, brkga: '6.3 %, 220 s' },
  { patients: 200, seconds: 60, target: 5, brkga: '8.7 %, 577 s' },
];

/** The table of `npm run bench visits`; `small` takes one seed and a tenth of the time. */
export async function benchVisits({
  small,
  seeds,
}: {
  readonly small: boolean;
  readonly seeds: readonly number[];
}): Promise<string> {
  const { check } = (await import(pathToFileURL(join(FOLDER, 'check.mjs')).href)) as { check: Checker };
  const best = await bestKnown();
  const files = (await readdir(join(FOLDER, 'mankowska'))).sort();
  const lines = [
    '| patients | instances × seeds | s | mean gap of the median of seeds | worst run | target | BRKGA-MP-IPR, published | invalid plans |',
    '|---|---|---|---|---|---|---|---|',
  ];
  for (const { patients, seconds, target, brkga } of CLASSES) {
    const names = files.filter((file) => file.includes(`_${patients}_`)).map((file) => file.replace('.json', ''));
    const limit = small ? seconds / 10 : seconds;
    const medians: number[] = [];
    let worst = Number.NEGATIVE_INFINITY;
    let invalid = 0;
    for (const name of names) {
      const gaps: number[] = [];
      for (const seed of seeds) {
        const run = await solve(name, seed, limit, check);
        const gap = (run.cost / (best.get(name) ?? Number.NaN) - 1) * 100;
        gaps.push(gap);
        worst = Math.max(worst, gap);
        if (!run.isValid) invalid += 1;
      }
      medians.push(median(gaps));
    }
    const mean = medians.reduce((sum, gap) => sum + gap, 0) / medians.length;
    lines.push(
      `| ${patients} | ${names.length} × ${seeds.length} | ${limit} | ${percent(mean)} | ${percent(worst)} | ≤ ${target} % | ${brkga} | ${invalid} |`,
    );
  }
  return `${lines.join('\n')}\n\n${await benchDays({ small })}`;
}

async function solve(name: string, seed: number, seconds: number, check: Checker) {
  const text = await readFile(join(FOLDER, 'mankowska', `${name}.json`), 'utf8');
  const problem = readHhcrsp(text, name);
  const plan = await planTours(problem, { timeLimitSeconds: seconds, seed });
  const routes = plan.tours.map((tour, carer) => ({
    caregiver_id: problem.carers[carer]?.carerId,
    locations: tour.map(({ visitId, partId, startMinute, minutes }) => {
      return { patient: visitId, service: partId, arrival_time: startMinute, departure_time: startMinute + minutes };
    }),
  }));
  const judged = check(JSON.parse(text), { routes });
  const isValid = judged.errors.length === 0 && checkTours(problem, plan).faults.length === 0;
  return { cost: judged.cost, isValid };
}

async function bestKnown(): Promise<Map<string, number>> {
  const rows = (await readFile(join(FOLDER, 'best_known.csv'), 'utf8')).trim().split('\n').slice(1);
  return new Map(rows.map((row) => row.split(',')).map(([name = '', , , cost]) => [name, Number(cost)]));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}

function percent(gap: number): string {
  return `${gap.toFixed(2)} %`;
}
