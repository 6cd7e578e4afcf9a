import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { InputRefused } from '#kernel/input-fault.ts';
import { planVisitInstance } from '#modules/services/instances/plan-visit-instance.ts';
import type { CommandIo } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { expectWritable, numberFlag, UsageError } from './read-flags.ts';
import { reportRefusedInput } from './report-refused-input.ts';
import { writeResult } from './write-result.ts';

const FLAGS = {
  out: { type: 'string' },
  'time-limit': { type: 'string' },
  seed: { type: 'string' },
  'max-iterations': { type: 'string' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;
/** Milliseconds between lines of progress. */
const PAUSE_MS = 1000;

/** `beredt visits plan FILE`: tours for a public HHCRSP instance. Ctrl-C gives the best tours so far. */
export async function runVisits(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: FLAGS });
  try {
    const [verb, path, ...more] = positionals;
    if (verb !== 'plan' || path === undefined || more.length > 0) {
      throw new UsageError('expected: beredt visits plan FILE (an HHCRSP instance as JSON)');
    }
    const options = {
      timeLimitSeconds: numberFlag('time-limit', values['time-limit'], { least: 0, whole: false }),
      seed: numberFlag('seed', values.seed, { least: 0, whole: true }),
      maxIterations: numberFlag('max-iterations', values['max-iterations'], { least: 0, whole: true }),
    };
    await expectWritable('out', values.out);
    const plan = await planVisitInstance(await read(path), basename(path), {
      ...options,
      signal: io.signal,
      onProgress: progressLines(io),
    });
    const { cost, seconds, routes, undone } = plan;
    await writeResult(values.out, `${JSON.stringify({ cost, seconds: seconds.total, routes, undone }, null, 1)}\n`, io);
    io.stderr(
      `Pris ${cost.toFixed(3)} etter ${seconds.total.toFixed(1)} s (første plan ${seconds.first.toFixed(1)} s), ${plan.rounds} forsøk, ${undone.length} besøk uten utfører\n`,
    );
    if (io.signal.aborted) return EXIT.stopped;
    return values.strict && undone.length > 0 ? EXIT.remains : EXIT.done;
  } catch (error) {
    if (error instanceof InputRefused) reportRefusedInput(error.faults, io, values.json ?? false);
    else if (error instanceof UsageError) io.stderr(`beredt visits: ${error.message}\n`);
    else throw error;
    return EXIT.refused;
  }
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputRefused([{ file: path, expected: `a file that can be read (${(error as Error).message})` }]);
  }
}

function progressLines(io: CommandIo): (progress: { readonly rounds: number; readonly cost: number }) => void {
  const startedAt = Date.now();
  let toldAt = Number.NEGATIVE_INFINITY;
  return ({ rounds, cost }) => {
    if (Date.now() - toldAt < PAUSE_MS) return;
    toldAt = Date.now();
    io.stderr(`${((toldAt - startedAt) / 1000).toFixed(1).padStart(7)} s  pris ${cost.toFixed(3)}  ${rounds} forsøk\n`);
  };
}
