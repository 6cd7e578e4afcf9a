import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { readMunicipalityFolder } from '#modules/organisation/folder/read-municipality-folder.ts';
import { NOTHING_DONE } from '#modules/simulation/domain/individuals/measures.ts';
import { PRESETS, presetPackage } from '#modules/simulation/domain/individuals/preset-packages.ts';
import type { SpreadTask } from '#modules/simulation/domain/individuals/spread-task.ts';
import { readPackages } from '#modules/simulation/files/read-individuals-config.ts';
import { ILLNESSES, parametersOf } from '#modules/simulation/rules/spread-parameters.ts';
import type { CommandIo } from './command-io.ts';
import { dateFlag, numberFlag, UsageError } from './read-flags.ts';
import { faultLine } from './report-refused-input.ts';

/** Flags that say what is simulated on a municipality folder. */
export const FOLDER_FLAGS = {
  folder: { type: 'string' },
  unit: { type: 'string' },
  start: { type: 'string' },
  who: { type: 'string' },
  people: { type: 'string' },
  from: { type: 'string' },
  days: { type: 'string' },
  illness: { type: 'string' },
  packages: { type: 'string' },
  sampled: { type: 'string' },
} as const;

/** The values of those flags, as given. */
export type FolderFlags = { readonly [flag in keyof typeof FOLDER_FLAGS]?: string | undefined };

const DAYS = 42;

/** A comparison on a municipality folder: measures and figures for `--unit` and all below it, the infection from `--start`. */
export async function readFolderTask(flags: FolderFlags, io: CommandIo): Promise<Omit<SpreadTask, 'runs' | 'seed'>> {
  const { municipality, warnings } = await readMunicipalityFolder(flags.folder ?? '');
  for (const warning of warnings) io.stderr(`Merk: ${faultLine(warning)}\n`);
  const unitIds = below(municipality, 'unit', flags.unit);
  const startIds = flags.start === undefined ? unitIds : below(municipality, 'start', flags.start);
  const who = oneOf('who', flags.who, ['staff', 'resident'] as const) ?? 'staff';
  const people = numberFlag('people', flags.people, { least: 0, whole: true }) ?? 1;
  const days = numberFlag('days', flags.days, { least: 1, whole: true }) ?? DAYS;
  const illness = oneOf('illness', flags.illness, ILLNESSES) ?? 'covid_ancestral';
  return {
    scene: { kind: 'municipality', municipality, from: dateFlag('from', flags.from) ?? firstDay(municipality), days },
    parameters: parametersOf(illness),
    packages: await packagesOf(flags.packages ?? 'rules'),
    unitIds,
    start: { unitIds: startIds, who, people },
  };
}

/** The day on which the demand begins; the roster's first where there is none. */
function firstDay({ demand, roster }: Municipality): PlainDate {
  const days = (demand && demand.length > 0 ? demand : roster).map(({ date }) => date);
  const first = days.reduce<PlainDate | undefined>((least, day) => (least && least <= day ? least : day), undefined);
  if (first === undefined) throw new UsageError('--from: expected a day, for the folder has neither demand nor roster');
  return first;
}

function below({ units }: Municipality, flag: string, unitId: string | undefined): string[] {
  if (unitId === undefined) return units.map((unit) => unit.unitId);
  const found = new Set([unitId]);
  if (!units.some((unit) => unit.unitId === unitId)) throw new UsageError(`--${flag} ${unitId}: expected a unit's id`);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const unit of units) if (unit.parentId !== undefined && found.has(unit.parentId)) found.add(unit.unitId);
  }
  return [...found];
}

function oneOf<Value extends string>(flag: string, text: string | undefined, of: readonly Value[]): Value | undefined {
  const found = of.find((value) => value === text);
  if (text !== undefined && !found) throw new UsageError(`--${flag} ${text}: expected ${of.join(', ')}`);
  return found;
}

/** Ready-made packages by name, or those of a JSON file. */
async function packagesOf(text: string): Promise<SpreadTask['packages']> {
  if (text.endsWith('.json')) {
    const content = await readFile(text, 'utf8').catch((error: Error) => {
      throw new UsageError(`--packages ${text}: ${error.message}`);
    });
    return readPackages(content, basename(text));
  }
  const names = text.split(',').map((name) => oneOf('packages', name.trim(), PRESETS));
  return [NOTHING_DONE, ...names.flatMap((name) => (name ? [presetPackage(name, name, name)] : []))];
}
