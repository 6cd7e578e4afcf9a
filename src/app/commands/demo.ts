import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, plainDate, weekdayOf } from '#kernel/plain-date.ts';
import { MUNICIPALITY_TABLES, TABLE_NAMES } from '#modules/organisation/domain/folder/municipality-tables.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { writeMunicipalityFolder } from '#modules/organisation/folder/write-municipality-folder.ts';
import { buildDemoMunicipality } from '#seed/build-demo-municipality.ts';
import type { DemoMoment } from '#seed/demo-options.ts';
import { DemoOptionRefused, MOMENTS } from '#seed/demo-options.ts';
import type { CommandIo } from './command-io.ts';
import { EXIT } from './command-io.ts';
import { dateFlag, numberFlag, onlyPath, UsageError } from './read-flags.ts';

const SETTINGS_FILE = 'municipality.json';

/**
 * `beredt demo DIR`: an invented municipality as a folder. Without `--from` it is the current week, and what the moment
 * brings happens today; the same flags and `--from` give the same files. A municipality folder already there is replaced;
 * a folder with anything else in it is left alone (exit 2).
 */
export async function runDemo(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      municipality: { type: 'string' },
      seed: { type: 'string' },
      staff: { type: 'string' },
      units: { type: 'string' },
      days: { type: 'string' },
      moment: { type: 'string' },
      from: { type: 'string' },
    },
  });
  const whole = (name: 'seed' | 'staff' | 'units' | 'days') =>
    numberFlag(name, values[name], { least: 0, whole: true });
  try {
    const dir = onlyPath(positionals);
    const stale = await tableFilesIn(dir);
    const from = dateFlag('from', values.from);
    const municipality = buildDemoMunicipality({
      municipality: values.municipality,
      seed: whole('seed'),
      staff: whole('staff'),
      units: whole('units'),
      days: whole('days'),
      moment: momentFlag(values.moment),
      ...(from === undefined ? thisWeek() : { from }),
    });
    if (io.signal.aborted) return EXIT.stopped;
    for (const file of stale) await rm(join(dir, file), { force: true });
    await writeMunicipalityFolder(municipality, dir);
    io.stdout(`${dir}: ${summary(municipality)}\n`);
    return EXIT.done;
  } catch (error) {
    if (error instanceof DemoOptionRefused) io.stderr(`beredt demo: --${error.message}\n`);
    else if (error instanceof UsageError) io.stderr(`beredt demo: ${error.message}\n`);
    else throw error;
    return EXIT.refused;
  }
}

function momentFlag(text: string | undefined): DemoMoment | undefined {
  if (text === undefined) return undefined;
  const moment = MOMENTS.find((known) => known === text);
  if (!moment) throw new UsageError(`--moment ${text}: expected ${MOMENTS.join(', ')}`);
  return moment;
}

/** Today in Norway, and the Monday of its week. */
function thisWeek(): { readonly from: PlainDate; readonly today: PlainDate } {
  const today = plainDate(Temporal.Now.plainDateISO('Europe/Oslo').toString());
  return { from: addDays(today, 1 - weekdayOf(today)), today };
}

/** Files of a municipality folder, to be replaced whole; throws `UsageError` where something else lies there. */
async function tableFilesIn(dir: string): Promise<string[]> {
  const files = await readdir(dir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new UsageError(`${dir}: expected a folder that can be written to`);
  });
  if (files.length > 0 && !files.includes(SETTINGS_FILE))
    throw new UsageError(
      `${dir}: expected a new or empty folder, or a municipality folder to replace; nothing is written`,
    );
  const own = new Set<string>([SETTINGS_FILE, ...TABLE_NAMES.map((table) => `${MUNICIPALITY_TABLES[table].file}.csv`)]);
  return files.filter((file) => own.has(file));
}

function summary({ name, units, staff, roster, absences, visits }: Municipality): string {
  const operating = units.filter(({ kind }) => kind !== 'other').length;
  return `${name}, ${operating} enheter, ${staff.length} ansatte, ${roster.length} vakter, ${absences.length} fravær, ${visits.length} besøk`;
}
