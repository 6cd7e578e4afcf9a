import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { InputFault } from '#kernel/input-fault.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import { DesignRefused } from '#modules/surveys/domain/estimate/compile-design.ts';
import { ConditionRefused } from '#modules/surveys/domain/estimate/condition.ts';
import { runEstimates } from '#modules/surveys/domain/estimate/run-estimates.ts';
import { UnknownColumn } from '#modules/surveys/domain/estimate/survey-table.ts';
import { DrawRefused, drawSample } from '#modules/surveys/domain/sample/draw-sample.ts';
import { readAnswers, readCsv } from '#modules/surveys/files/read-answers.ts';
import { readDrawDesign, readEstimateDesign } from '#modules/surveys/files/read-survey-design.ts';
import type { CommandIo } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { expectWritable, UsageError } from './read-flags.ts';
import { reportRefusedInput } from './report-refused-input.ts';
import { writeResult } from './write-result.ts';

const FLAGS = { out: { type: 'string' }, json: { type: 'boolean' } } as const;

/** `beredt survey draw DESIGN.json`: a sample as CSV. `beredt survey estimate DESIGN.json DATA.csv`: estimates as JSON. */
export async function runSurvey(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: FLAGS });
  const [verb, design, data, ...more] = positionals;
  try {
    await expectWritable('out', values.out);
    if (verb === 'draw' && design !== undefined && data === undefined) await draw(design, values.out, io);
    else if (verb === 'estimate' && design !== undefined && data !== undefined && more.length === 0)
      await estimate(design, data, values.out, io);
    else
      throw new UsageError('expected: beredt survey draw DESIGN.json, or beredt survey estimate DESIGN.json DATA.csv');
    return EXIT.done;
  } catch (error) {
    const fault = faultOf(error, basename(design ?? ''));
    if (error instanceof InputRefused) reportRefusedInput(error.faults, io, values.json ?? false);
    else if (fault) reportRefusedInput([fault], io, values.json ?? false);
    else if (error instanceof UsageError) io.stderr(`beredt survey: ${error.message}\n`);
    else throw error;
    return EXIT.refused;
  }
}

async function draw(path: string, out: string | undefined, io: CommandIo): Promise<void> {
  const { frame, id, design } = readDrawDesign(await readText(path), basename(path));
  const framePath = join(dirname(path), frame);
  const { header, rows } = readCsv(await readText(framePath), frame);
  refuseDoubles(frame, id, header, rows);
  const records = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
  const drawn = drawSample(records, design);
  const withWeight = design.method === 'pps';
  const lines = drawn.map(({ row, populationUnits, drawnUnits, weight }) => [
    ...(rows[row] as string[]),
    String(populationUnits),
    String(drawnUnits),
    ...(withWeight ? [String(weight)] : []),
  ]);
  const table = [[...header, 'N_h', 'n_h', ...(withWeight ? ['weight'] : [])], ...lines];
  await writeResult(out, `${table.map((cells) => cells.map(cellText).join(',')).join('\n')}\n`, io);
  io.stderr(`${drawn.length} av ${rows.length} trukket, frø ${design.seed}\n`);
}

function refuseDoubles(
  file: string,
  id: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const at = header.indexOf(id);
  if (at < 0) throw new InputRefused([{ file, row: 1, column: id, expected: 'a column of this name' }]);
  const seen = new Map<string, number>();
  const faults: InputFault[] = [];
  rows.forEach((row, index) => {
    const value = row[at] ?? '';
    const before = seen.get(value);
    if (before !== undefined)
      faults.push({ file, row: index + 2, column: id, value, expected: `a value that row ${before} does not have` });
    else seen.set(value, index + 2);
  });
  if (faults.length > 0) throw new InputRefused(faults);
}

function cellText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function estimate(path: string, data: string, out: string | undefined, io: CommandIo): Promise<void> {
  const { numeric, task } = readEstimateDesign(await readText(path), basename(path));
  const table = readAnswers(await readText(data), basename(data), numeric);
  const result = runEstimates(table, task);
  await writeResult(
    out,
    `${JSON.stringify({ engine: 'beredt estimate 1', R: null, survey: null, ...result }, null, 1)}\n`,
    io,
  );
  io.stderr(`${result.estimates.length} anslag fra ${result.n} svar\n`);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputRefused([{ file: path, expected: `a file that can be read (${(error as Error).message})` }]);
  }
}

/** What is wrong with a design as a fault of its file. */
function faultOf(error: unknown, file: string): InputFault | undefined {
  if (error instanceof DesignRefused || error instanceof DrawRefused)
    return { file, value: Object.values(error.facts).map(String), expected: EXPECTED[error.code] ?? error.code };
  if (error instanceof ConditionRefused) return { file, column: 'expr, where', expected: error.message };
  if (error instanceof UnknownColumn) return { file, value: error.column, expected: 'a column of the data' };
  return undefined;
}

const EXPECTED: Readonly<Record<string, string>> = {
  'surveys.design.missing': 'a value in every row of a column that the design rests on',
  'surveys.design.population-missing': 'the number of units in the population of every stratum',
  'surveys.design.population-varies': 'one size of the population for each stratum',
  'surveys.design.population-too-small': 'a population at least as large as what was drawn from it',
  'surveys.design.weight': 'weights that are numbers, zero or more',
  'surveys.design.lonely-unit': 'two sampled units in every stratum, or a rule lonely_psu for those with one',
  'surveys.design.raking-does-not-converge': 'margins that the weights can be made to fit',
  'surveys.design.cell-without-count': 'a count (Freq) for every combination that occurs',
  'surveys.design.cell-without-respondents': 'a respondent for every combination with a count',
  'surveys.draw.stratum-too-small': 'no more from a stratum than it holds',
  'surveys.draw.frame-too-small': 'a sample no larger than the frame',
  'surveys.draw.unknown-stratum': 'a stratum that the frame has',
  'surveys.draw.stratum-without-number': 'a number for every stratum',
  'surveys.draw.missing': 'a value in every row of a column that the draw rests on',
  'surveys.draw.no-measure': 'the name of a column of sizes',
  'surveys.draw.not-a-size': 'sizes that are numbers, zero or more',
};
