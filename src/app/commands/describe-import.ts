import { MUNICIPALITY_TABLES } from '#modules/organisation/domain/folder/municipality-tables.ts';
import type {
  ImportProgress,
  ImportReport,
  ImportTableReport,
  MunicipalityFolder,
} from '#modules/organisation/index.ts';
import { emptyTableReport } from '#modules/organisation/index.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import type { CommandIo } from './command-io.ts';

/** What an import did, or would do, in lines. */
export function describeImport(report: ImportReport): string {
  const lines = report.tables.map((table) => `  ${fileOf(table.table).padEnd(18)} ${countsOf(table)}\n`);
  const ignored = report.ignored.map((name) => `  ${fileOf(name).padEnd(18)} leses, men lagres ikke\n`);
  const head = report.dryRun ? 'Prøvekjøring, ingenting er skrevet' : `Import ${report.importId} er gjort`;
  return `${head} (${number(report.seconds)} s):\n${lines.join('')}${ignored.join('')}`;
}

function fileOf(table: ImportTableReport['table']): string {
  return table === 'municipality' ? 'municipality.json' : `${MUNICIPALITY_TABLES[table].file}.csv`;
}

function countsOf(table: ImportTableReport): string {
  const counts: [number, string][] = [
    [table.new, 'nye'],
    [table.changed, 'endret'],
    [table.unchanged, 'uendret'],
    [table.removed, 'tatt bort'],
    [table.left, 'ikke lenger i filen, beholdt'],
  ];
  const said = counts.filter(([count]) => count > 0).map(([count, word]) => `${number(count)} ${word}`);
  return said.join(', ') || 'ingen rader';
}

function number(value: number): string {
  return formatNumber(value, 'nb', { maximumFractionDigits: 1 });
}

/** The report on a municipality that the database does not know yet: everything is new. */
export function reportOfUnseen(folder: MunicipalityFolder, source: string): ImportReport {
  const tables = folder.present.map((name) => ({
    ...emptyTableReport(name),
    new: folder.municipality[name]?.length ?? 0,
  }));
  const at = new Date().toISOString() as ImportReport['at'];
  return { dryRun: true, at, source, seconds: 0, tables, ignored: [], warnings: folder.warnings };
}

/** Tells on stderr which file is being brought in. */
export function importProgressWriter(io: CommandIo): (progress: ImportProgress) => void {
  let told: string | undefined;
  return ({ table, total }) => {
    if (told === table) return;
    told = table;
    io.stderr(`${fileOf(table)}: ${number(total)} rader\n`);
  };
}
