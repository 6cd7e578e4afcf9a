import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { InputRefused } from '#kernel/input-fault.ts';
import { SPREAD_ENGINE } from '#modules/simulation/domain/individuals/run-individuals.ts';
import type { SpreadTask as IndividualsTask } from '#modules/simulation/domain/individuals/spread-task.ts';
import type { SpreadResult } from '#modules/simulation/domain/spread/run-spread.ts';
import type { SpreadTask } from '#modules/simulation/domain/spread/simulate-spread.ts';
import type { SpreadModel } from '#modules/simulation/domain/spread/spread-model.ts';
import type { SpreadConfig } from '#modules/simulation/files/read-spread-config.ts';
import { readSpreadConfig } from '#modules/simulation/files/read-spread-config.ts';
import { runComparison } from '#modules/simulation/planning/run-comparison.ts';
import { runInWorker } from '#platform/workers/run-in-worker.ts';
import type { CommandIo } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { expectWritable, numberFlag, UsageError } from './read-flags.ts';
import { reportRefusedInput } from './report-refused-input.ts';
import { FOLDER_FLAGS, readFolderTask } from './simulate-folder.ts';
import { writeResult } from './write-result.ts';

const FLAGS = {
  out: { type: 'string' },
  runs: { type: 'string' },
  seed: { type: 'string' },
  threads: { type: 'string' },
  json: { type: 'boolean' },
  ...FOLDER_FLAGS,
} as const;
const RUNS = 1000;
const SEED = 1;

/** How a simulation is run, whatever it is about. */
interface Running {
  readonly runs: number;
  readonly seed: number;
  readonly sampled: number;
  readonly threads: number | undefined;
  readonly out: string | undefined;
  readonly io: CommandIo;
}

/** `beredt outbreak simulate CONFIG.json` or `--folder DIR`: how an infection spreads, with and without measures. Ctrl-C gives the runs so far. */
export async function runOutbreak(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: FLAGS });
  try {
    const [verb, path, ...more] = positionals;
    const isFolder = values.folder !== undefined;
    if (verb !== 'simulate' || isFolder === (path !== undefined) || more.length > 0)
      throw new UsageError('expected: beredt outbreak simulate CONFIG.json, or beredt outbreak simulate --folder DIR');
    const running: Running = {
      runs: numberFlag('runs', values.runs, { least: 1, whole: true }) ?? RUNS,
      seed: numberFlag('seed', values.seed, { least: 0, whole: true }) ?? SEED,
      sampled: numberFlag('sampled', values.sampled, { least: 0, whole: true }) ?? 0,
      threads: numberFlag('threads', values.threads, { least: 1, whole: true }),
      out: values.out,
      io,
    };
    await expectWritable('out', values.out);
    const config: SpreadConfig = isFolder
      ? { kind: 'individuals', task: await readFolderTask(values, io) }
      : readSpreadConfig(await read(path as string), basename(path as string));
    if (config.kind === 'plain') await simulatePlain(config.model, running);
    else await simulateIndividuals({ ...config.task, runs: running.runs, seed: running.seed }, running);
    return io.signal.aborted ? EXIT.stopped : EXIT.done;
  } catch (error) {
    if (error instanceof InputRefused) reportRefusedInput(error.faults, io, values.json ?? false);
    else if (error instanceof UsageError) io.stderr(`beredt outbreak: ${error.message}\n`);
    else throw error;
    return EXIT.refused;
  }
}

async function simulatePlain(model: SpreadModel, { runs, seed, out, io }: Running): Promise<void> {
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
  await writeResult(out, `${JSON.stringify({ runs: done, seed, seconds, cases, sites }, null, 1)}\n`, io);
  io.stderr(`${done} forløp på ${seconds.toFixed(1)} s, i snitt ${cases.mean.toFixed(2)} smittede utenom de første\n`);
}

async function simulateIndividuals(task: IndividualsTask, running: Running): Promise<void> {
  const { seed, sampled, threads, out, io } = running;
  const started = performance.now();
  const result = await runComparison(task, sampled, { signal: io.signal }, threads);
  const seconds = (performance.now() - started) / 1000;
  const { parameters, packages, start } = task;
  const about = { engine: SPREAD_ENGINE, seed, seconds, parameters, measures: packages, start, ...result };
  await writeResult(out, `${JSON.stringify(about)}\n`, io);
  for (const { id, totals } of result.packages) {
    const { mean, low, high } = totals.infected;
    io.stderr(`${id}: i snitt ${mean.toFixed(1)} smittede utenom de første (${low}–${high})\n`);
  }
  io.stderr(`${result.runs} forløp av hver på ${seconds.toFixed(1)} s\n`);
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputRefused([{ file: path, expected: `a file that can be read (${(error as Error).message})` }]);
  }
}
