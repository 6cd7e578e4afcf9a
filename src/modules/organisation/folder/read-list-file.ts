import { extname } from 'node:path';
import type { FolderFault } from '../domain/folder/folder-fault.ts';
import { folderFault } from '../domain/folder/folder-fault.ts';
import type { ReadTable, SourceTable } from '../domain/folder/read-table.ts';
import { readTable } from '../domain/folder/read-table.ts';
import type { TableSpec } from '../domain/folder/table-spec.ts';
import { decodeText } from './decode-text.ts';
import type { FolderFile } from './read-municipality-files.ts';
import { readWorkbook } from './read-workbook.ts';
import { splitCsv } from './split-csv.ts';

/** The cells of a CSV file or of a workbook's first sheet; nothing and a fault where it is neither. */
export async function readListCells(
  file: FolderFile,
): Promise<{ readonly source: SourceTable | undefined; readonly faults: readonly FolderFault[] }> {
  const ending = extname(file.name).toLowerCase();
  if (ending === '.xlsx') {
    const { sheets, faults } = await readWorkbook(file);
    return { source: sheets[0], faults };
  }
  if (!['.csv', '.tsv', '.txt'].includes(ending)) {
    return { source: undefined, faults: [folderFault({ file: file.name }, 'unknown-file')] };
  }
  const { table, faults } = splitCsv(decodeText(file.bytes).text, file.name);
  return { source: table, faults };
}

/**
 * Reads a list that is no part of a folder by a table's specification, in any spelling of its columns; `columns` (ours → the file's header)
 * says where a person knows better. `headers` are those of the file.
 */
export async function readListFile(
  file: FolderFile,
  spec: TableSpec,
  columns?: Readonly<Record<string, string>>,
): Promise<{
  readonly table: ReadTable | undefined;
  readonly faults: readonly FolderFault[];
  readonly headers: readonly string[];
}> {
  const { source, faults } = await readListCells(file);
  if (!source) return { table: undefined, faults, headers: [] };
  const table = readTable(spec, source, columns && { columns });
  const headers = source.records.find((record) => record.some((cell) => cell.trim() !== '')) ?? [];
  return { table, faults: [...faults, ...table.faults], headers: headers.map((header) => header.trim()) };
}
