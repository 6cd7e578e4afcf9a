import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { InputRefused } from '#kernel/input-fault.ts';
import type { ColumnMapping } from '../domain/folder/column-mapping.ts';
import type { FolderFault } from '../domain/folder/folder-fault.ts';
import { folderFault } from '../domain/folder/folder-fault.ts';
import type { FieldsGiven } from '../domain/folder/read-municipality.ts';
import type { KnownKeys } from '../domain/folder/read-tables.ts';
import type { TableName } from '../domain/folder/table-spec.ts';
import type { Municipality } from '../domain/municipality.ts';
import type { FolderFile } from './read-municipality-files.ts';
import { readMunicipalityFiles } from './read-municipality-files.ts';

/** How a folder is to be read. */
export interface ReadFolderOptions {
  readonly mapping?: ColumnMapping | undefined;
  /** Keys that rows may refer to besides the folder's own, per table; then no file is required. */
  readonly known?: KnownKeys | undefined;
}

/** A municipality read from a folder or workbook. */
export interface MunicipalityFolder {
  readonly municipality: Municipality;
  /** Odd, but not refused. */
  readonly warnings: readonly FolderFault[];
  /** The tables that were there, so that absent ones are not taken for empty ones. */
  readonly present: readonly TableName[];
  /** Per table the fields that its file has columns for. */
  readonly fields: FieldsGiven;
}

const FILE_ENDINGS = new Set(['.csv', '.tsv', '.json']);

/** Reads a municipality folder, or an XLSX workbook with one sheet per file; throws `InputRefused` with every fault. */
export async function readMunicipalityFolder(
  path: string,
  options: ReadFolderOptions = {},
): Promise<MunicipalityFolder> {
  return readMunicipalityFiles(await filesAt(path), options);
}

async function filesAt(path: string): Promise<FolderFile[]> {
  const refuse = (reason?: string): never => {
    throw new InputRefused([folderFault({ file: path }, 'no-folder', reason ? { reason } : {})]);
  };
  const found = await stat(path).catch(() => refuse());
  if (!found.isDirectory()) {
    if (extname(path).toLowerCase() !== '.xlsx') return refuse();
    return [{ name: basename(path), bytes: await readFile(path) }];
  }
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && FILE_ENDINGS.has(extname(entry.name).toLowerCase()))
    .map((entry) => entry.name)
    .sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(path, name)) })));
}
