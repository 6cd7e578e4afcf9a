import { parseArgs } from 'node:util';
import { InputRefused } from '#kernel/input-fault.ts';
import type { RosterProblem } from '#modules/staffing/domain/roster/roster-problem.ts';
import type { RosterResult } from '#modules/staffing/domain/roster/roster-result.ts';
import { solveRoster } from '#modules/staffing/solver/roster/solve-roster.ts';
import type { CommandIo } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { describeRoster, rosterProgressWriter } from './describe-roster.ts';
import { expectWritable, numberFlag, UsageError } from './read-flags.ts';
import { readRosterInstance } from './read-roster-instance.ts';
import { reportRefusedInput } from './report-refused-input.ts';
import { writeResult } from './write-result.ts';

const FLAGS = {
  out: { type: 'string' },
  'time-limit': { type: 'string' },
  seed: { type: 'string' },
  'max-iterations': { type: 'string' },
  history: { type: 'string' },
  weeks: { type: 'string' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/**
 * `beredt roster solve FILE`: a roster for a Curtois and Qu instance or a folder of an INRC-II instance. It goes to `--out`, else
 * to stdout; Ctrl-C gives the best roster so far.
 */
export async function runRoster(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: FLAGS });
  try {
    const [verb, path, ...more] = positionals;
    if (verb !== 'solve' || path === undefined || more.length > 0) {
      throw new UsageError('expected: beredt roster solve FILE (an instance file, or a folder of an INRC-II instance)');
    }
    const timeLimitSeconds = numberFlag('time-limit', values['time-limit'], { least: 0, whole: false });
    const maxIterations = numberFlag('max-iterations', values['max-iterations'], { least: 0, whole: true });
    const seed = numberFlag('seed', values.seed, { least: 0, whole: true });
    await expectWritable('out', values.out);
    const problem = await readRosterInstance(path, {
      history: numberFlag('history', values.history, { least: 0, whole: true }),
      weeks: values.weeks,
    });
    const options = {
      ...(seed === undefined ? {} : { seed }),
      ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }),
      ...(maxIterations === undefined ? {} : { maxIterations }),
    };
    const result = await solveRoster(problem, options, { signal: io.signal, onProgress: rosterProgressWriter(io) });
    await writeResult(values.out, `${JSON.stringify(documentOf(problem, result), null, 1)}\n`, io);
    io.stderr(describeRoster(problem, result, values.out));
    if (io.signal.aborted) return EXIT.stopped;
    return values.strict && result.hardViolations > 0 ? EXIT.remains : EXIT.done;
  } catch (error) {
    if (error instanceof InputRefused) reportRefusedInput(error.faults, io, values.json ?? false);
    else if (error instanceof UsageError) io.stderr(`beredt roster: ${error.message}\n`);
    else throw error;
    return EXIT.refused;
  }
}

/** The result with the instance's own names. */
function documentOf(problem: RosterProblem, result: RosterResult) {
  const { assignments, explanation, ...rest } = result;
  return {
    ...rest,
    explanation: {
      parts: explanation.parts,
      iterations: explanation.iterations,
      conflicts: explanation.conflicts.map(({ employee, rules, demand }) => ({
        employee: employee === null ? null : problem.employees[employee]?.id,
        rules,
        demand: demand.map((index) => {
          const line = problem.demand[index];
          const shift = line && problem.shifts[line.shift]?.id;
          return { day: line?.day, shift, ...(line?.skill == null ? {} : { skill: problem.skills[line.skill] }) };
        }),
      })),
    },
    assignments: assignments.map(({ employee, day, shift, skill }) => ({
      employee: problem.employees[employee]?.id,
      day,
      shift: problem.shifts[shift]?.id,
      ...(skill === null ? {} : { skill: problem.skills[skill] }),
    })),
  };
}
