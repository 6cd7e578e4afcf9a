// Replan on invented municipalities: first legal plan, cost at the limit against the best proven bound, breaches by the
// independent checker, and Debian's CBC on the exported model with the same budget, in one run.

import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { choiceFactsOf } from '#modules/staffing/domain/choice-facts.ts';
import { checkPlan } from '#modules/staffing/domain/plan-checker/check-plan.ts';
import type { ReplanChoices } from '#modules/staffing/domain/replan/choices.ts';
import { CHOICE_DEFAULTS } from '#modules/staffing/domain/replan/choices.ts';
import { compileProblem } from '#modules/staffing/domain/replan/compile-problem.ts';
import { exportLp } from '#modules/staffing/domain/replan/export-lp.ts';
import type { Plan } from '#modules/staffing/domain/replan/plan.ts';
import { demandAfterTaskShift } from '#modules/staffing/domain/tasks/shift-tasks.ts';
import { planReplacement } from '#modules/staffing/solver/plan-replacement.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import { buildDemoMunicipality } from '#seed/build-demo-municipality.ts';
import { BENCH_DAYS, BENCH_FROM, generateMunicipality } from './generate-municipality.ts';
import { solveWithCbc } from './solve-with-cbc.ts';

/** One size of municipality: how long to search, on how many invented ones, and whether CBC is asked too. */
interface BenchCase {
  /** Invented for the bench, or the demo's outbreak, where far more people may take each shift and small prices decide. */
  readonly from?: 'bench' | 'demo';
  /** What is chosen beyond model v1: everything opened, or all rules of the law made binding. */
  readonly chosen?: 'open' | 'law';
  readonly staff: number;
  readonly units: number;
  readonly seconds: number;
  readonly seeds: number;
  readonly cbc: boolean;
}

const CASES: readonly BenchCase[] = [
  { staff: 1500, units: 40, seconds: 10, seeds: 10, cbc: true },
  { staff: 1500, units: 40, seconds: 10, seeds: 3, cbc: false, chosen: 'open' },
  { staff: 1500, units: 40, seconds: 10, seeds: 10, cbc: false, chosen: 'law' },
  { staff: 1500, units: 40, seconds: 10, seeds: 1, cbc: false, from: 'demo' },
  { staff: 1500, units: 40, seconds: 10, seeds: 1, cbc: false, from: 'demo', chosen: 'law' },
  { staff: 1500, units: 40, seconds: 10, seeds: 1, cbc: false, from: 'demo', chosen: 'open' },
  { staff: 3000, units: 80, seconds: 20, seeds: 3, cbc: true },
  { staff: 3000, units: 80, seconds: 20, seeds: 2, cbc: false, chosen: 'law' },
  { staff: 12_000, units: 700, seconds: 55, seeds: 1, cbc: false },
];

const CHOSEN: Readonly<Record<'open' | 'law', ReplanChoices>> = { open: CHOICE_DEFAULTS, law: { lawRules: true } };
const CHOSEN_NAMES = { open: ', everything opened', law: ', all law rules binding' };

/** Price of the holes alone: Σ weight × (missing + belowMinimum). */
function priceOfHoles(plan: Plan): number {
  return plan.cost - plan.assignments.reduce((sum, one) => sum + one.cost, 0);
}

async function measure(size: BenchCase, seed: number): Promise<string> {
  const read = municipalityOf(size, seed);
  const period = { from: BENCH_FROM, days: BENCH_DAYS };
  const choices = size.chosen ? CHOSEN[size.chosen] : {};
  const municipality = choices.taskShift ? { ...read, demand: demandAfterTaskShift(read) } : read;
  const facts = choiceFactsOf(municipality, choices, period, norwegianHolidays);
  const started = performance.now();
  let first = Number.NaN;
  const plan = await planReplacement(
    municipality,
    { ...period, timeLimitSeconds: size.seconds, seed, choices, facts },
    {
      onFirstPlan: () => {
        first = (performance.now() - started) / 1000;
      },
    },
  );
  const total = (performance.now() - started) / 1000;
  const breaches = checkPlan(municipality, plan, period, facts).filter((finding) => finding.level === 'breach').length;
  const cbc = size.cbc ? await solveWithCbc(exportLp(compileProblem(municipality, period)), size.seconds) : undefined;
  const proven = Math.max(plan.bound ?? 0, cbc?.proven ? (cbc.objective ?? 0) : 0);
  const gap = ((plan.cost - proven) / proven) * 100;
  const open = plan.open.reduce((sum, row) => sum + row.missing, 0);
  const peer = !cbc ? '–' : `${cbc.objective ?? 'none'}${cbc.proven ? ' (proven)' : ''}, ${cbc.seconds.toFixed(1)} s`;
  const name = `${size.from === 'demo' ? 'demo, outbreak ' : ''}${size.staff} × ${size.units}${size.chosen ? CHOSEN_NAMES[size.chosen] : ''}`;
  return `| ${name} | ${seed} | ${open} | ${first.toFixed(2)} | ${total.toFixed(1)} | ${plan.cost} | ${priceOfHoles(plan)} | ${proven.toFixed(0)} | ${gap.toFixed(2)} % | ${plan.status} | ${breaches} | ${peer} |`;
}

/** Bench municipalities have no wishes of their own: every third part-timer gets one, so that the choice has something to work on. */
function municipalityOf({ staff, units, from }: BenchCase, seed: number): Municipality {
  if (from === 'demo') return buildDemoMunicipality({ staff, units, seed, from: BENCH_FROM, moment: 'outbreak' });
  const municipality = generateMunicipality({ staff, units, seed });
  const partTime = municipality.staff.filter((person) => person.employmentPct < 100);
  return {
    ...municipality,
    hoursWishes: partTime.filter((_, index) => index % 3 === 0).map(({ staffId }) => ({ staffId, hoursPerWeek: 8 })),
  };
}

/** Runs all cases (`small`: one municipality of the first size) and gives a table in Markdown. */
export async function benchReplan(options: { readonly small?: boolean }): Promise<string> {
  const lines = [
    '| staff × units | seed | open shifts | first plan s | total s | cost | of it holes | proven bound | gap | status | breaches | CBC, same budget |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|---|--:|---|',
  ];
  const cases = options.small ? CASES.slice(0, 1).map((one) => ({ ...one, seeds: 1 })) : CASES;
  for (const size of cases) {
    for (let seed = 1; seed <= size.seeds; seed++) {
      lines.push(await measure(size, seed));
      process.stderr.write(`${lines.at(-1)}\n`);
    }
  }
  return `${lines.join('\n')}\n`;
}
