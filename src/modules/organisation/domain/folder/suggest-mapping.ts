import type { ColumnMapping, TableMapping } from './column-mapping.ts';
import { foldHeader } from './fold-header.ts';
import { MUNICIPALITY_TABLES, TABLE_NAMES } from './municipality-tables.ts';
import { nameLikeness } from './name-likeness.ts';
import type { ColumnSpec, TableName, TableSpec } from './table-spec.ts';

/** A header that may fill a column of ours. Confidence 1: our own name; 0.95: a known alias; lower: alike. */
export interface ColumnSuggestion {
  readonly column: string;
  readonly header: string;
  readonly confidence: number;
  /** The header gives the last day of a stretch, the column wants the day after it. */
  readonly lastDay: boolean;
}

/** What a file or sheet seems to hold. */
export interface TableSuggestion {
  readonly table: TableName;
  readonly from: string;
  /** 0 to 1: by name, or the share of required columns found. */
  readonly confidence: number;
  readonly columns: readonly ColumnSuggestion[];
  /** Required columns that nothing fills. */
  readonly missing: readonly string[];
  /** Headers that fill nothing. */
  readonly unused: readonly string[];
}

const ALIAS = 0.95;
/** Below this two names are not worth showing side by side. */
const LEAST_LIKENESS = 0.55;
const LEAST_TABLE_SHARE = 0.6;

/** Which headers seem to fill which columns of a table, each header and each column at most once, best pairs first. */
export function suggestColumns(spec: TableSpec, headers: readonly string[]): ColumnSuggestion[] {
  const pairs = spec.columns.flatMap((column) =>
    headers.flatMap((header) => {
      const found = confidenceOf(column, header);
      return found.confidence > 0 ? [{ column: column.name, header, ...found }] : [];
    }),
  );
  pairs.sort((a, b) => b.confidence - a.confidence);
  const chosen: ColumnSuggestion[] = [];
  for (const pair of pairs) {
    if (!chosen.some((one) => one.column === pair.column || one.header === pair.header)) chosen.push(pair);
  }
  const order = new Map(spec.columns.map((column, index) => [column.name, index]));
  return chosen.sort((a, b) => (order.get(a.column) ?? 0) - (order.get(b.column) ?? 0));
}

function confidenceOf(column: ColumnSpec, header: string): { readonly confidence: number; readonly lastDay: boolean } {
  const folded = foldHeader(header);
  if (folded === foldHeader(column.name)) return { confidence: 1, lastDay: false };
  if (column.aliases.some((alias) => foldHeader(alias) === folded)) return { confidence: ALIAS, lastDay: false };
  if (column.lastDayAliases?.some((alias) => foldHeader(alias) === folded)) return { confidence: ALIAS, lastDay: true };
  const likeness = Math.max(...[column.name, ...column.aliases].map((name) => nameLikeness(name, header)));
  return { confidence: likeness >= LEAST_LIKENESS ? likeness * ALIAS : 0, lastDay: false };
}

/** What each file or sheet of an export seems to hold: by its name, else the table most of whose columns it has. */
export function suggestTables(
  files: readonly { readonly name: string; readonly headers: readonly string[] }[],
): TableSuggestion[] {
  return files.flatMap(({ name, headers }) => {
    const named = TABLE_NAMES.find((table) => namesOf(MUNICIPALITY_TABLES[table]).includes(foldHeader(name)));
    const candidates = (named ? [named] : TABLE_NAMES).map((table) =>
      tableSuggestion(table, name, headers, table === named),
    );
    const [best] = candidates.sort((a, b) => b.confidence - a.confidence || b.columns.length - a.columns.length);
    return best && best.confidence >= LEAST_TABLE_SHARE ? [best] : [];
  });
}

function namesOf(spec: TableSpec): string[] {
  return [spec.file, ...spec.aliases].map(foldHeader);
}

function tableSuggestion(table: TableName, from: string, headers: readonly string[], named: boolean): TableSuggestion {
  const spec: TableSpec = MUNICIPALITY_TABLES[table];
  const columns = suggestColumns(spec, headers);
  const filled = new Set(columns.map((one) => one.column));
  const required = spec.columns.filter((column) => column.required).map((column) => column.name);
  const missing = required.filter((column) => !filled.has(column));
  const used = new Set(columns.map((one) => one.header));
  const sure = columns.filter((one) => required.includes(one.column)).reduce((sum, one) => sum + one.confidence, 0);
  const confidence = named ? 1 : required.length === 0 ? 0 : sure / required.length;
  return { table, from, confidence, columns, missing, unused: headers.filter((header) => !used.has(header)) };
}

/** Suggestions as a mapping that can be corrected and saved. */
export function suggestMapping(suggestions: readonly TableSuggestion[]): ColumnMapping {
  const tables: { [name in TableName]?: TableMapping } = {};
  for (const { table, from, columns } of suggestions) {
    const lastDayColumns = columns.filter((one) => one.lastDay).map((one) => one.column);
    tables[table] ??= {
      from,
      columns: Object.fromEntries(columns.map((one) => [one.column, one.header])),
      ...(lastDayColumns.length > 0 ? { lastDayColumns } : {}),
    };
  }
  return { tables };
}
