import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { InputFault } from '#kernel/input-fault.ts';
import { InputRefused } from '#kernel/input-fault.ts';
import { readCurtois } from '#modules/staffing/domain/roster/read-curtois.ts';
import type { InstanceFile } from '#modules/staffing/domain/roster/read-inrc2.ts';
import { readInrc2, weeksOfScenario } from '#modules/staffing/domain/roster/read-inrc2.ts';
import type { RosterProblem } from '#modules/staffing/domain/roster/roster-problem.ts';
import { UsageError } from './read-flags.ts';

/** Which files of an INRC-II folder make the instance; the lowest history and the first weeks where not said. */
export interface Inrc2Choice {
  readonly history?: number | undefined;
  /** Numbers of the week files in order, as `1-2-3-3`. */
  readonly weeks?: string | undefined;
}

/** Reads a Curtois and Qu file, or a folder with the scenario, histories and weeks of an INRC-II instance. */
export async function readRosterInstance(path: string, choice: Inrc2Choice): Promise<RosterProblem> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UsageError(`${path}: expected a file or folder that exists`);
  if (!found.isDirectory()) return readCurtois(await readFile(path, 'utf8'), basename(path));
  const { scenario, history, weeks } = await readInrc2Folder(path, choice);
  return readInrc2(scenario, history, weeks);
}

/** The files of an INRC-II folder, told apart by how they begin. */
export async function readInrc2Folder(path: string, choice: Inrc2Choice) {
  const names = (await readdir(path)).filter((name) => name.endsWith('.txt'));
  const files = await Promise.all(
    names.map(async (name): Promise<InstanceFile> => ({ name, text: await readFile(join(path, name), 'utf8') })),
  );
  const begins = (word: RegExp) =>
    files.filter(({ text }) => word.test(text)).sort((a, b) => numberOf(a) - numberOf(b) || (a.name < b.name ? -1 : 1));
  const faults: InputFault[] = [];
  const [scenario] = begins(/^\s*SCENARIO\s*=/);
  const histories = begins(/^\s*HISTORY\s/);
  const weekFiles = begins(/^\s*WEEK_DATA\s/);
  const history =
    choice.history === undefined ? histories[0] : histories.find((file) => numberOf(file) === choice.history);
  if (!scenario) faults.push({ file: basename(path), expected: 'a text file that begins with SCENARIO =' });
  if (!history) {
    const which = choice.history === undefined ? '' : ` and is numbered ${choice.history}`;
    faults.push({ file: basename(path), expected: `a text file that begins with HISTORY${which}` });
  }
  const numbers =
    choice.weeks === undefined
      ? weekFiles.slice(0, scenario ? weeksOfScenario(scenario) : undefined).map(numberOf)
      : choice.weeks.split('-').map(Number);
  const weeks = numbers.flatMap((number) => {
    const file = weekFiles.find((one) => numberOf(one) === number);
    if (!file)
      faults.push({
        file: basename(path),
        column: 'weeks',
        value: String(number),
        expected: 'a week file with this number',
      });
    return file ? [file] : [];
  });
  const wanted = scenario ? weeksOfScenario(scenario) : undefined;
  if (wanted !== undefined && weeks.length < wanted && choice.weeks === undefined) {
    faults.push({ file: basename(path), expected: `${wanted} files that begin with WEEK_DATA; found ${weeks.length}` });
  }
  if (faults.length > 0 || !scenario || !history) throw new InputRefused(faults);
  return { scenario, history, weeks };
}

/** The number at the end of a file's name. */
function numberOf({ name }: InstanceFile): number {
  return Number(/(\d+)\.txt$/.exec(name)?.[1] ?? 0);
}
