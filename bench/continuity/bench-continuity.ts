// The stress test on an invented municipality: time of the draws with the greedy step, and how far it is off full plans.

import type { AbsencePattern } from '#modules/staffing/domain/continuity/stress-options.ts';
import { ABSENCE_PATTERNS, STRESS_DEFAULTS } from '#modules/staffing/domain/continuity/stress-options.ts';
import { runStressTest } from '#modules/staffing/planning/continuity/run-stress-test.ts';
import { BENCH_DAYS, BENCH_FROM, generateMunicipality } from '../replan/generate-municipality.ts';

const LEVELS = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5];
const SECONDS_PER_PLAN = 5;
const THREADS = 2;

interface BenchCase {
  readonly staff: number;
  readonly units: number;
  readonly draws: number;
  readonly biasDraws: number;
}

const WHOLE: BenchCase = { staff: 1500, units: 40, draws: 200, biasDraws: 30 };
const SMALL: BenchCase = { staff: 300, units: 8, draws: 20, biasDraws: 3 };

async function measure(size: BenchCase, pattern: AbsencePattern): Promise<string> {
  // Nobody is away to begin with: the level is all absence, and no unit is closed.
  const generated = generateMunicipality({ staff: size.staff, units: size.units, seed: 1 });
  const municipality = { ...generated, absences: [], unitStatus: [] };
  const started = performance.now();
  const usedBefore = process.cpuUsage();
  let seconds = Number.NaN;
  let cpuSeconds = Number.NaN;
  const result = await runStressTest(
    {
      municipality,
      critical: [],
      options: { ...STRESS_DEFAULTS, from: BENCH_FROM, days: BENCH_DAYS, levels: LEVELS, draws: size.draws, pattern },
      measures: [],
      bias: { draws: pattern === 'independent' ? size.biasDraws : 0, seconds: SECONDS_PER_PLAN },
    },
    {
      onFigures: () => {
        seconds = (performance.now() - started) / 1000;
        const used = process.cpuUsage(usedBefore);
        cpuSeconds = (used.user + used.system) / 1e6;
      },
    },
    THREADS,
  );
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const { bias } = result;
  const off = bias?.share
    ? `${percent(bias.share.mean)} (${percent(bias.share.low)}–${percent(bias.share.high)}), ${bias.greedyMissing.toFixed(1)} against ${bias.planMissing.toFixed(1)} on ${bias.draws} draws`
    : '–';
  const holding = result.municipality.levels.map((one) => one.unitsHolding.mean.toFixed(0)).join(' ');
  const [first] = result.functions;
  return `| ${size.staff} × ${size.units} | ${pattern} | ${result.draws} × ${LEVELS.length} | ${seconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${holding} | ${percent(first?.breaksAt.median ?? 1)} | ${off} |`;
}

/** Runs all patterns (`small`: a tenth of the size) and gives a table in Markdown. */
export async function benchContinuity(options: { readonly small?: boolean }): Promise<string> {
  const lines = [
    `| staff × units | absence | draws × levels | s, ${THREADS} threads | CPU s | units holding at 0 and each level | first break | greedy step overstates uncovered minimum shifts by |`,
    '|---|---|--:|--:|--:|---|--:|---|',
  ];
  for (const pattern of ABSENCE_PATTERNS) {
    lines.push(await measure(options.small ? SMALL : WHOLE, pattern));
    process.stderr.write(`${lines.at(-1)}\n`);
  }
  return `${lines.join('\n')}\n`;
}
