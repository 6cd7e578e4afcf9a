import { parseArgs } from 'node:util';
import type { InputFault } from '#kernel/input-fault.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { readMunicipalityFolder } from '#modules/organisation/folder/read-municipality-folder.ts';
import { choiceFactsOf } from '#modules/staffing/domain/choice-facts.ts';
import type { ReplanChoices } from '#modules/staffing/domain/replan/choices.ts';
import { isAnyChoiceOpen } from '#modules/staffing/domain/replan/choices.ts';
import { compileProblem } from '#modules/staffing/domain/replan/compile-problem.ts';
import { DEFAULT_DAYS } from '#modules/staffing/domain/replan/compile-world.ts';
import { exportLp } from '#modules/staffing/domain/replan/export-lp.ts';
import { findFirstDate } from '#modules/staffing/domain/replan/find-open-rows.ts';
import type { Plan, ReplanOptions } from '#modules/staffing/domain/replan/plan.ts';
import { demandAfterTaskShift } from '#modules/staffing/domain/tasks/shift-tasks.ts';
import { planReplacement } from '#modules/staffing/solver/plan-replacement.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import type { CommandIo } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { describePlan } from './describe-plan.ts';
import { progressWriter } from './progress-writer.ts';
import { readChoices } from './read-choices.ts';
import { dateFlag, expectWritable, numberFlag, onlyPath, UsageError } from './read-flags.ts';
import { faultLine, reportRefusedInput } from './report-refused-input.ts';
import { writeResult } from './write-result.ts';

const FLAGS = {
  out: { type: 'string' },
  from: { type: 'string' },
  days: { type: 'string' },
  'time-limit': { type: 'string' },
  seed: { type: 'string' },
  'max-iterations': { type: 'string' },
  'export-model': { type: 'string' },
  open: { type: 'string' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/**
 * `beredt replan DIR`: who takes the shifts that absence leaves open. The plan goes to `--out`, else to stdout; Ctrl-C gives
 * the best plan so far. `--export-model` writes the same model as LP text besides.
 */
export async function runReplan(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: FLAGS });
  try {
    const choices = readChoices(values.open);
    if (values['export-model'] !== undefined && isAnyChoiceOpen(choices)) {
      throw new UsageError('--export-model writes model v1, which has nothing of --open: leave out one of them');
    }
    const options: ReplanOptions = {
      from: dateFlag('from', values.from),
      days: numberFlag('days', values.days, { least: 1, whole: true }),
      timeLimitSeconds: numberFlag('time-limit', values['time-limit'], { least: 0, whole: false }),
      seed: numberFlag('seed', values.seed, { least: 0, whole: true }),
      maxIterations: numberFlag('max-iterations', values['max-iterations'], { least: 0, whole: true }),
    };
    await expectWritable('out', values.out);
    await expectWritable('export-model', values['export-model']);
    const { municipality: read, warnings } = await readMunicipalityFolder(onlyPath(positionals));
    const municipality = choices.taskShift ? { ...read, demand: demandAfterTaskShift(read) } : read;
    for (const warning of warnings) io.stderr(`Merk: ${faultLine(warning)}\n`);
    if (values['export-model'] !== undefined) {
      await writeResult(values['export-model'], exportLp(compileProblem(municipality, options)), io);
    }
    const plan = await planReplacement(municipality, withChoices(municipality, options, choices), {
      signal: io.signal,
      onProgress: progressWriter(io),
    });
    await writeResult(values.out, `${JSON.stringify(plan, null, 1)}\n`, io);
    io.stderr(describePlan(plan, values.out));
    if (io.signal.aborted) return EXIT.stopped;
    return values.strict && somethingRemains(plan) ? EXIT.remains : EXIT.done;
  } catch (error) {
    if (error instanceof InputRefused) reportRefusedInput(error.faults, io, values.json ?? false);
    else if (error instanceof Refusal) reportRefusedInput([faultOf(error)], io, values.json ?? false);
    else if (error instanceof UsageError) io.stderr(`beredt replan: ${error.message}\n`);
    else if (io.signal.aborted) return EXIT.stopped;
    else throw error;
    return EXIT.refused;
  }
}

/** The options with what is opened for, and what that draws on in the folder. */
function withChoices(municipality: Municipality, options: ReplanOptions, choices: ReplanChoices): ReplanOptions {
  const from = options.from ?? findFirstDate(municipality);
  if (!isAnyChoiceOpen(choices) || from === undefined) return options;
  const facts = choiceFactsOf(municipality, choices, { from, days: options.days ?? DEFAULT_DAYS }, norwegianHolidays);
  return { ...options, choices, facts };
}

function somethingRemains(plan: Plan): boolean {
  return plan.uncovered.length > 0 || plan.findings.some(({ level }) => level !== 'info');
}

/** The folder as such is sound, but the engine has nothing to plan from. */
function faultOf({ code, facts }: Refusal): InputFault {
  if (code === 'staffing.replan.no-dates') {
    return { file: 'demand.csv', column: 'date', expected: 'a day here or in roster.csv; or name one with --from' };
  }
  return { file: 'municipality.json', expected: `${code} ${JSON.stringify(facts)}` };
}
