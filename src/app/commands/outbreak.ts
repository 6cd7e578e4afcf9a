import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { InputRefused } from '#kernel/input-fault.ts';
import type { SpreadResult } from '#modules/simulation/domain/spread/run-spread.ts';
import type { SpreadTask } from '#modules/simulation/domain/spread/simulate-spread.ts';
import { readSpreadConfig } from '#modules/simulation/files/read-spread-config.ts';
import { runInWorker } from '#platform/workers/run-in-worker.ts';
import type { CommandIo } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { expectWritable, numberFlag, UsageError } from './read-flags.ts';
import { reportRefusedInput } from './report-refused-input.ts';
import { writeResult } from './write-result.ts';

const FLAGS = {
  out: { type: 'string' },
  runs: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
} as const;
const RUNS = 1000;
const SEED = 1;

/** `beredt outbreak simulate CONFIG.json`: how an infection spreads on given sites. Ctrl-C gives the runs so far. */
export async function runOutbreak(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: FLAGS });
  try {
    const [verb, path, ...more] = positionals;
    if (verb !== 'simulate' || path === undefined || more.length > 0)
      throw new UsageError('expected: beredt outbreak simulate CONFIG.json');
    const runs = numberFlag('runs', values.runs, { least: 1, whole: true }) ?? RUNS;
    const seed = numberFlag('seed', values.seed, { least: 0, whole: true }) ?? SEED;
    await expectWritable('out', values.out);
    const model = readSpreadConfig(await read(path), basename(path));
    const started = performance.now();
    const result = await runInWorker<SpreadTask, SpreadResult, number>(
      {
        module: new URL('../../modules/simulation/domain/spread/simulate-spread.ts', import.meta.url).href,
        function: 'simulateSpread',
        input: { model, runs, seed },
      },
      { signal: io.signal, onProgress: (done) => io.stderr(`${done} av ${runs} forløp\n`) },
    );
    const seconds = (performance.now() - started) / 1000;
    const { runs: done, cases, sites } = result;
    await writeResult(values.out, `${JSON.stringify({ runs: done, seed, seconds, cases, sites }, null, 1)}\n`, io);
    io.stderr(
      `${done} forløp på ${seconds.toFixed(1)} s, i snitt ${cases.mean.toFixed(2)} smittede utenom de første\n`,
    );
    return io.signal.aborted ? EXIT.stopped : EXIT.done;
  } catch (error) {
    if (error instanceof InputRefused) reportRefusedInput(error.faults, io, values.json ?? false);
    else if (error instanceof UsageError) io.stderr(`beredt outbreak: ${error.message}\n`);
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
