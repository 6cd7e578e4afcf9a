import type { InputFault } from '#kernel/input-fault.ts';
import type { ImportFault, ImportReportView } from '../contract/imports.ts';
import type { FolderFault } from '../domain/folder/folder-fault.ts';
import { MUNICIPALITY_TABLES } from '../domain/folder/municipality-tables.ts';
import type { ImportReport, ImportTableReport } from './import-report.ts';

/** Most warnings that a report sends to a page. */
const MOST_WARNINGS = 500;

/** What a table is called on the wire: its file's name in the contract. */
export function tableFile(table: ImportTableReport['table']): string {
  return table === 'municipality' ? table : MUNICIPALITY_TABLES[table].file;
}

/** A fault as a page takes it. */
export function faultView({
  file,
  row,
  column,
  value,
  expected,
  code,
  facts,
}: InputFault & Partial<FolderFault>): ImportFault {
  const list = (texts: string | readonly string[] | undefined) => (typeof texts === 'object' ? [...texts] : texts);
  return { file, row, column: list(column), value: list(value), expected, code, facts };
}

/** A report as a page takes it. */
export function reportView(report: ImportReport): ImportReportView {
  return {
    importId: report.importId ?? null,
    dryRun: report.dryRun,
    at: report.at,
    source: report.source,
    seconds: report.seconds,
    tables: report.tables.map(
      (table) => structuredClone({ ...table, table: tableFile(table.table) }) as ImportReportView['tables'][number],
    ),
    ignored: report.ignored.map(tableFile),
    warnings: report.warnings.slice(0, MOST_WARNINGS).map(faultView),
  };
}
