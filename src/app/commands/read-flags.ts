import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PlainDate } from '#kernel/plain-date.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';

/** A command was called in a way it does not understand: told with its usage, exit 2. */
export class UsageError extends Error {}

interface NumberFlag {
  readonly least: number;
  readonly whole: boolean;
}

/** The number that a flag was given, or undefined where it is absent; throws `UsageError` where it is no such number. */
export function numberFlag(name: string, text: string | undefined, { least, whole }: NumberFlag): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text.replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(value) || value < least || (whole && !Number.isInteger(value))) {
    throw new UsageError(`--${name} ${text}: expected a ${whole ? 'whole ' : ''}number, at least ${least}`);
  }
  return value;
}

/** The day that a flag was given as `2026-11-23` or `23.11.2026`, or undefined where it is absent. */
export function dateFlag(name: string, text: string | undefined): PlainDate | undefined {
  if (text === undefined) return undefined;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const date = parsePlainDate(year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text);
  if (date === undefined) {
    throw new UsageError(`--${name} ${text}: expected a day that exists, as 2026-11-23 or 23.11.2026`);
  }
  return date;
}

/** The one folder or file that a command works on; throws `UsageError` where none or several are named. */
export function onlyPath(positionals: readonly string[]): string {
  const [path, ...more] = positionals;
  if (path === undefined) throw new UsageError('expected a municipality folder (or an XLSX workbook)');
  if (more.length > 0) throw new UsageError(`expected one folder; got also ${more.join(' ')}`);
  return path;
}

/** Throws `UsageError` where a result could not be written at a path in the end, so that nobody waits for it in vain. */
export async function expectWritable(name: string, path: string | undefined): Promise<void> {
  if (path === undefined) return;
  await access(dirname(path), constants.W_OK).catch(() => {
    throw new UsageError(`--${name} ${path}: expected a folder that exists and can be written to`);
  });
}
