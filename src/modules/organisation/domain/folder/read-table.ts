import type { TableMapping } from './column-mapping.ts';
import type { FolderFault } from './folder-fault.ts';
import { folderFault } from './folder-fault.ts';
import type { FoundColumn } from './match-columns.ts';
import { matchColumns } from './match-columns.ts';
import { cellFault, cellReader } from './read-cell.ts';
import type { ColumnSpec, TableSpec } from './table-spec.ts';

/** A file or sheet split into cells; `lines[i]` is the line on which `records[i]` starts. */
export interface SourceTable {
  /** The file's name as people know it, or the sheet's. */
  readonly file: string;
  readonly records: readonly (readonly string[])[];
  readonly lines: ArrayLike<number>;
  /** From a workbook, where numbers may stand for days and times. */
  readonly typed: boolean;
}

/** A table read: rows in file order, each with its line and its cells as written, for faults found later. */
export interface ReadTable<Row = object> {
  readonly spec: TableSpec;
  readonly file: string;
  readonly rows: readonly Row[];
  /** Line of each row. */
  readonly lines: readonly number[];
  readonly records: readonly (readonly string[])[];
  readonly columns: ReadonlyMap<string, FoundColumn>;
  readonly faults: readonly FolderFault[];
  readonly warnings: readonly FolderFault[];
}

/** Where a fault of a read row lies, by our column names: with the file's own headers and the cells as written. */
export function placeOf(
  table: ReadTable,
  index: number,
  column: string | readonly string[],
): { file: string; row: number; column: string | readonly string[]; value: string | readonly string[] } {
  const header = (name: string): string => table.columns.get(name)?.header ?? name;
  const value = (name: string): string => (table.records[index]?.[table.columns.get(name)?.index ?? -1] ?? '').trim();
  const row = table.lines[index] ?? 0;
  if (typeof column === 'string') return { file: table.file, row, column: header(column), value: value(column) };
  return { file: table.file, row, column: column.map(header), value: column.map(value) };
}

/**
 * Reads a table's cells by its specification. Rows with malformed cells stay, with the malformed fields undefined, so
 * that one bad cell does not make every reference to its row a fault as well; whoever finds faults must not use the rows.
 */
export function readTable(spec: TableSpec, source: SourceTable, mapping: TableMapping | undefined): ReadTable {
  const { file, records } = source;
  const start = records.findIndex((record) => !isBlank(record));
  const header = records[start];
  if (!header) {
    const values = spec.columns.filter((column) => column.required).map((column) => column.name);
    const faults = [folderFault({ file, row: 1 }, 'missing-header', { values })];
    return { spec, file, rows: [], lines: [], records: [], columns: new Map(), faults, warnings: [] };
  }
  const match = matchColumns(spec.columns, header, mapping, { file, row: source.lines[start] ?? 1 });
  const faults = [...match.faults];
  const columns = new Map(match.found.map((column) => [column.spec.name, column]));
  const readers = spec.columns.map((column) => plan(column, columns.get(column.name), source.typed, mapping));
  const rows: object[] = [];
  const lines: number[] = [];
  const kept: (readonly string[])[] = [];
  for (let at = start + 1; at < records.length; at++) {
    const record = records[at];
    if (!record || isBlank(record)) continue;
    const line = source.lines[at] ?? 0;
    const crooked = record.length > header.length && !isBlank(record.slice(header.length));
    if (crooked)
      faults.push(folderFault({ file, row: line, value: [...record] }, 'too-many-cells', { count: header.length }));
    const row: Record<string, unknown> = {};
    for (const { field, index, constant, read, whenEmpty, required, values, name, fault } of readers) {
      const text = index >= 0 ? (record[index] ?? '').trim() : constant;
      if (text === '') {
        row[field] = whenEmpty;
        if (required && index >= 0 && !crooked)
          faults.push(folderFault({ file, row: line, column: name, value: '' }, 'empty-cell'));
        continue;
      }
      const value = read(values?.get(text) ?? text);
      row[field] = value;
      if (value === undefined && !crooked) {
        faults.push(folderFault({ file, row: line, column: name, value: text }, fault.code, fault.facts));
      }
    }
    rows.push(row);
    lines.push(line);
    kept.push(record);
  }
  return { spec, file, rows, lines, records: kept, columns, faults, warnings: match.warnings };
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell === '' || cell.trim() === '');
}

function plan(spec: ColumnSpec, found: FoundColumn | undefined, typed: boolean, mapping: TableMapping | undefined) {
  const style = { dateFormat: mapping?.dateFormat, typed, lastDay: found?.lastDay ?? false };
  const values = mapping?.valueMaps?.[spec.name];
  return {
    field: spec.field,
    name: found?.header ?? spec.name,
    index: found?.index ?? -1,
    constant: found?.index === -1 ? (mapping?.constants?.[spec.name] ?? '') : '',
    read: cellReader(spec.kind, style),
    whenEmpty: spec.whenEmpty,
    required: spec.required === true,
    values: values ? new Map(Object.entries(values)) : undefined,
    fault: cellFault(spec.kind, style),
  };
}
