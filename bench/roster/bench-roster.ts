// Rosters: the public instances of Curtois and Qu against the best known costs, with Debian's CBC and HiGHS alone on one mixed-integer
// program of the same instance and the same budget as peers; INRC-II sets; invented instances of the sizes that are not public here.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCurtois } from '#modules/staffing/domain/roster/read-curtois.ts';
import { readInrc2 } from '#modules/staffing/domain/roster/read-inrc2.ts';
import type { RosterProblem } from '#modules/staffing/domain/roster/roster-problem.ts';
import type { RosterResult } from '#modules/staffing/domain/roster/roster-result.ts';
import { checkCurtoisRoster } from '#modules/staffing/domain/roster-checker/check-curtois-roster.ts';
import { checkInrc2Roster } from '#modules/staffing/domain/roster-checker/check-inrc2-roster.ts';
import type { RosterDocumentRow } from '#modules/staffing/domain/roster-checker/roster-document.ts';
import { solveRoster } from '#modules/staffing/solver/roster/solve-roster.ts';
import { solveWithCbc } from '../replan/solve-with-cbc.ts';
import { generateInstance } from './generate-instance.ts';
import { monolithicModel } from './monolithic-model.ts';
import { solveWithHighs } from './solve-with-highs.ts';

const DATA = join(process.env.BENCH_DATA ?? join(import.meta.dirname, '../../../shared/bench'), 'rostering');
const PUBLIC = [1, 2, 3, 4, 5, 6, 7, 9, 10];
/** Instances that get the longer time where the short one did not reach the best known cost. */
const LONGER = new Set([7, 9, 10]);
const SECONDS = 60;
const LONG_SECONDS = 600;
const INRC2 = ['n005w4', 'n012w8', 'n021w4', 'n030w4'];
/** Weeks, staff and types of shift of the instances used for acceptance. */
const LOOK_ALIKES: Readonly<Record<string, readonly [weeks: number, staff: number, types: number]>> = {
  8: [4, 30, 4],
  11: [4, 50, 6],
  12: [4, 60, 10],
  13: [4, 120, 18],
  14: [6, 32, 4],
  15: [6, 45, 6],
  16: [8, 20, 3],
  17: [8, 32, 4],
  18: [12, 22, 3],
  19: [12, 40, 5],
};

interface Run {
  readonly result: RosterResult;
  readonly rows: readonly RosterDocumentRow[];
  /** Seconds to the first roster without hard violations, and to the last improvement. */
  readonly first: number;
  readonly last: number;
}

/** All tables in Markdown; `small`: three public instances and one of each other kind, 10 s each. */
export async function benchRoster(options: { readonly small?: boolean }): Promise<string> {
  const small = options.small ?? false;
  const seconds = small ? 10 : SECONDS;
  const tables = [
    await publicInstances(small ? PUBLIC.slice(0, 3) : PUBLIC, seconds, small),
    await nurseInstances(small ? INRC2.slice(0, 1) : INRC2, seconds),
    await lookAlikes(small ? ['8'] : Object.keys(LOOK_ALIKES), seconds),
  ];
  return `${tables.join('\n\n')}\n`;
}

async function run(problem: RosterProblem, seconds: number): Promise<Run> {
  let first = Number.NaN;
  let last = 0;
  let best = Number.POSITIVE_INFINITY;
  const result = await solveRoster(
    problem,
    { seed: 1, timeLimitSeconds: seconds },
    {
      onProgress: (progress) => {
        if (progress.cost === null || progress.hardViolations !== 0) return;
        if (Number.isNaN(first)) first = progress.seconds;
        if (progress.cost < best) last = progress.seconds;
        best = Math.min(best, progress.cost);
      },
    },
  );
  if (result.cost < best) last = result.seconds;
  const rows = result.assignments.map(({ employee, day, shift, skill }) => ({
    employee: problem.employees[employee]?.id ?? '',
    day,
    shift: problem.shifts[shift]?.id ?? '',
    skill: skill === null ? '' : (problem.skills[skill] ?? ''),
  }));
  return { result, rows, first, last };
}

async function publicInstances(numbers: readonly number[], seconds: number, small: boolean): Promise<string> {
  const known = await readFile(join(DATA, 'curtois/best_known.csv'), 'utf8').catch(() => undefined);
  if (known === undefined) return `Curtois and Qu: not available (${DATA})`;
  const best = new Map(known.split('\n').map((line) => [Number(line.split(',')[0]), Number(line.split(',')[2])]));
  const lines = [
    `| instance | best known | ours, ${seconds} s | gap | bound | status | legal after s | best after s | violations | CBC, ${seconds} s | HiGHS, ${seconds} s |`,
    '|---|--:|--:|--:|--:|---|--:|--:|--:|--:|--:|',
  ];
  const gaps = { ours: [] as number[], cbc: [] as number[], highs: [] as number[] };
  for (const number of numbers) {
    const text = await readFile(join(DATA, `curtois/Instance${number}.txt`), 'utf8');
    const problem = readCurtois(text, `Instance${number}`);
    const target = best.get(number) ?? Number.NaN;
    const row = (one: Run, label: string, peers: string) => {
      const { cost, violations } = checkCurtoisRoster(text, one.rows);
      const disagrees = cost === one.result.cost ? '' : ` (checker: ${cost})`;
      return `| ${label} | ${target} | ${one.result.cost}${disagrees} | ${percent(one.result.cost / target - 1)} | ${one.result.bound} | ${one.result.status} | ${one.first.toFixed(1)} | ${one.last.toFixed(1)} | ${violations.length} | ${peers} |`;
    };
    const short = await run(problem, seconds);
    gaps.ours.push(short.result.cost / target - 1);
    const model = monolithicModel(problem);
    const cbc = (await solveWithCbc(model, seconds))?.objective;
    const highs = await solveWithHighs(model, seconds);
    gaps.cbc.push(cbc === undefined ? Number.POSITIVE_INFINITY : cbc / target - 1);
    gaps.highs.push(highs === undefined ? Number.POSITIVE_INFINITY : highs / target - 1);
    lines.push(tell(row(short, `${number}`, `${cbc ?? 'none'} | ${highs ?? 'none'}`)));
    if (small || !LONGER.has(number) || short.result.cost <= target) continue;
    lines.push(tell(row(await run(problem, LONG_SECONDS), `${number}, ${LONG_SECONDS} s`, '– | –')));
  }
  lines.push('', `Median gap: ours ${median(gaps.ours)}, CBC ${median(gaps.cbc)}, HiGHS ${median(gaps.highs)}.`);
  return lines.join('\n');
}

async function nurseInstances(names: readonly string[], seconds: number): Promise<string> {
  const lines = [
    `| INRC-II set (history 0, first weeks), ${seconds} s | cost | bound | cost by the checker | hard violations |`,
    '|---|--:|--:|--:|--:|',
  ];
  for (const name of names) {
    const weeks = Number(name.slice(-1));
    const folder = join(DATA, 'inrc2', name);
    const read = async (file: string) => ({ name: file, text: await readFile(join(folder, file), 'utf8') });
    const files = await Promise.all(
      [`Sc-${name}`, `H0-${name}-0`, ...Array.from({ length: weeks }, (_, week) => `WD-${name}-${week}`)].map((file) =>
        read(`${file}.txt`),
      ),
    ).catch(() => undefined);
    const [scenario, history, ...data] = files ?? [];
    if (!scenario || !history) {
      lines.push(`| ${name} | not available | | | |`);
      continue;
    }
    const one = await run(readInrc2(scenario, history, data), seconds);
    const texts = { scenario: scenario.text, history: history.text, weeks: data.map(({ text }) => text) };
    const verdict = checkInrc2Roster(texts, one.rows);
    lines.push(
      tell(`| ${name} | ${one.result.cost} | ${one.result.bound} | ${verdict.cost} | ${verdict.violations.length} |`),
    );
  }
  return lines.join('\n');
}

async function lookAlikes(names: readonly string[], seconds: number): Promise<string> {
  const lines = [
    `| invented, of the size of | days × staff × types | ours, ${seconds} s | bound | gap to it | legal after s | violations |`,
    '|---|---|--:|--:|--:|--:|--:|',
  ];
  for (const name of names) {
    const [weeks, staff, types] = LOOK_ALIKES[name] as readonly [number, number, number];
    const text = generateInstance({ weeks, staff, types, seed: Number(name) });
    const one = await run(readCurtois(text, name), seconds);
    const { violations } = checkCurtoisRoster(text, one.rows);
    const { cost, bound } = one.result;
    const gap = bound !== null && bound > 0 ? percent(cost / bound - 1) : '–';
    lines.push(
      tell(
        `| ${name} | ${weeks * 7} × ${staff} × ${types} | ${cost} | ${bound ?? '–'} | ${gap} | ${one.first.toFixed(1)} | ${violations.length} |`,
      ),
    );
  }
  return lines.join('\n');
}

function tell(line: string): string {
  process.stderr.write(`${line}\n`);
  return line;
}

function percent(share: number): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(2)} %` : 'none';
}

function median(shares: readonly number[]): string {
  const sorted = [...shares].sort((a, b) => a - b);
  return percent(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}
