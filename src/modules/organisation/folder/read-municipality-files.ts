import { extname } from 'node:path';
import { InputRefused } from '#kernel/input-fault.ts';
import type { FolderFault } from '../domain/folder/folder-fault.ts';
import { folderFault } from '../domain/folder/folder-fault.ts';
import { MUNICIPALITY_TABLES } from '../domain/folder/municipality-tables.ts';
import { readMunicipality } from '../domain/folder/read-municipality.ts';
import type { SourceTable } from '../domain/folder/read-table.ts';
import type { TableName } from '../domain/folder/table-spec.ts';
import { decodeText } from './decode-text.ts';
import { findTables, isSkipped } from './find-table.ts';
import type { MunicipalityFolder, ReadFolderOptions } from './read-municipality-folder.ts';
import { readWorkbook } from './read-workbook.ts';
import { splitCsv } from './split-csv.ts';

/** A file as it was found or uploaded. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SETTINGS_FILE = 'municipality.json';

/** What has been collected from the files on the way to reading the rows. */
interface Collected {
  settings?: { content: unknown; file: string };
  readonly tables: { [name in TableName]?: SourceTable };
  readonly faults: FolderFault[];
  readonly warnings: FolderFault[];
}

/** Reads a municipality from files already in memory; throws `InputRefused` with every fault. */
export async function readMunicipalityFiles(
  files: readonly FolderFile[],
  options: ReadFolderOptions = {},
): Promise<MunicipalityFolder> {
  const collected: Collected = { tables: {}, faults: [], warnings: [] };
  for (const file of files) {
    const ending = extname(file.name).toLowerCase();
    if (ending === '.xlsx') await collectWorkbook(file, options, collected);
    else if (file.name.toLowerCase() === SETTINGS_FILE) collectSettings(file, collected);
    else if (ending === '.csv' || ending === '.tsv') collectCsv(file, options, collected);
  }
  const known = collected.settings ? undefined : await options.known?.();
  const read = readMunicipality(collected, { mapping: options.mapping, known });
  const faults = [...collected.faults, ...read.faults];
  if (faults.length > 0) throw new InputRefused(faults);
  return {
    municipality: read.municipality,
    present: read.present,
    fields: read.fields,
    warnings: [...collected.warnings, ...read.warnings],
  };
}

function place(tables: readonly TableName[], source: SourceTable, collected: Collected): void {
  for (const table of tables) {
    const other = collected.tables[table]?.file;
    if (other === undefined) collected.tables[table] = source;
    else
      collected.faults.push(
        folderFault({ file: source.file }, 'second-file', { table: MUNICIPALITY_TABLES[table].file, other }),
      );
  }
}

function collectSettings(file: FolderFile, collected: Collected): void {
  const { text } = decodeText(file.bytes);
  try {
    collected.settings = { content: JSON.parse(text), file: file.name };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    collected.faults.push(folderFault({ file: file.name }, 'not-json', { reason }));
    collected.settings = { content: { number: '0000', name: '-' }, file: file.name };
  }
}

function collectCsv(file: FolderFile, options: ReadFolderOptions, collected: Collected): void {
  const name = file.name.slice(0, -extname(file.name).length);
  if (isSkipped(name, options.mapping)) return;
  const tables = findTables(name, options.mapping);
  const [first] = tables;
  if (!first) {
    collected.warnings.push(folderFault({ file: file.name }, 'unknown-file'));
    return;
  }
  const mapping = options.mapping?.tables[first];
  const { text, mixedFromLine } = decodeText(file.bytes, mapping?.encoding);
  if (mixedFromLine)
    collected.warnings.push(
      folderFault({ file: file.name, row: mixedFromLine }, 'mixed-encoding', { row: mixedFromLine }),
    );
  const { table, faults } = splitCsv(text, file.name, mapping?.delimiter);
  collected.faults.push(...faults);
  place(tables, table, collected);
}

async function collectWorkbook(file: FolderFile, options: ReadFolderOptions, collected: Collected): Promise<void> {
  const workbook = await readWorkbook(file);
  collected.faults.push(...workbook.faults);
  if (workbook.settings) collected.settings = workbook.settings;
  for (const sheet of workbook.sheets) {
    if (isSkipped(sheet.file, options.mapping)) continue;
    const tables = findTables(sheet.file, options.mapping);
    if (tables.length > 0) place(tables, sheet, collected);
    else collected.warnings.push(folderFault({ file: sheet.file }, 'unknown-file'));
  }
}
