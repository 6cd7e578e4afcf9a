import type { Municipality } from '../municipality.ts';
import { assessOddities } from './assess-oddities.ts';
import { checkKeys, checkLots, checkPoolIds } from './check-keys.ts';
import { checkReferences } from './check-references.ts';
import { checkUnitTree } from './check-unit-tree.ts';
import { checkValues } from './check-values.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { FolderFault } from './folder-fault.ts';
import { folderFault, inReadingOrder } from './folder-fault.ts';
import { MUNICIPALITY_TABLES, TABLE_NAMES } from './municipality-tables.ts';
import { readSettings } from './read-settings.ts';
import type { ReadTable, SourceTable } from './read-table.ts';
import { readTable } from './read-table.ts';
import type { KnownKeys, ReadTables } from './read-tables.ts';
import type { TableName } from './table-spec.ts';

/** A folder's content, split into cells. */
export interface FolderSource {
  /** The parsed content of municipality.json and the file's name; absent where there is none. */
  readonly settings?: { readonly content: unknown; readonly file: string } | undefined;
  readonly tables: { readonly [name in TableName]?: SourceTable | undefined };
}

/** How a folder is to be read. */
export interface ReadOptions {
  readonly mapping?: ColumnMapping | undefined;
  /** What rows may refer to besides the folder's own; then no file is required. */
  readonly known?: KnownKeys | undefined;
}

/** Per table the fields that its file has columns for. */
export type FieldsGiven = { readonly [name in TableName]?: ReadonlySet<string> };

/** Everything found in a folder; the municipality may be used only where there are no faults. */
export interface ReadMunicipality {
  readonly municipality: Municipality;
  /** The tables that the folder has, so that absent ones are not taken for empty ones. */
  readonly present: readonly TableName[];
  /** The fields that each table's file fills; the others have their defaults because nothing was said. */
  readonly fields: FieldsGiven;
  readonly faults: readonly FolderFault[];
  readonly warnings: readonly FolderFault[];
}

/** Reads and checks a whole folder: every fault, in the order of the files and their rows. */
export function readMunicipality(source: FolderSource, options: ReadOptions = {}): ReadMunicipality {
  const faults: FolderFault[] = [];
  const warnings: FolderFault[] = [];
  const add = (found: { readonly faults: readonly FolderFault[]; readonly warnings: readonly FolderFault[] }): void => {
    for (const fault of found.faults) faults.push(fault);
    for (const warning of found.warnings) warnings.push(warning);
  };
  const partial = options.known !== undefined;
  const settings = source.settings ? readSettings(source.settings.content, source.settings.file) : undefined;
  if (settings) add(settings);
  else if (!partial)
    faults.push(folderFault({ file: 'municipality.json' }, 'missing-file', { file: 'municipality.json' }));

  const tables: { -readonly [name in TableName]?: ReadTable } = {};
  for (const name of TABLE_NAMES) {
    const spec = MUNICIPALITY_TABLES[name];
    const table = source.tables[name];
    const file = `${spec.file}.csv`;
    if (table) {
      const read = readTable(spec, table, options.mapping?.tables[name]);
      tables[name] = read;
      add(read);
    } else if (spec.required && !partial) faults.push(folderFault({ file }, 'missing-file', { file }));
  }
  const read = tables as ReadTables;
  for (const name of TABLE_NAMES) {
    const table = tables[name];
    if (table) add({ faults: checkKeys(table), warnings: [] });
  }
  add({ faults: checkPoolIds(read, options.known), warnings: [] });
  add({ faults: checkLots(read), warnings: [] });
  add({ faults: checkUnitTree(read), warnings: [] });
  add({ faults: checkReferences(read, options.known), warnings: [] });
  add(checkValues(read));

  const rows = Object.fromEntries(TABLE_NAMES.map((name) => [name, tables[name]?.rows ?? []]));
  const municipality = {
    number: '',
    name: '',
    rules: {},
    policy: {},
    ...settings?.settings,
    ...rows,
    demand: read.demand?.rows,
  } as unknown as Municipality;
  if (faults.length === 0) add({ faults: [], warnings: assessOddities(read, municipality) });
  const files = [source.settings?.file ?? '', ...TABLE_NAMES.map((name) => tables[name]?.file ?? '')];
  return {
    municipality,
    present: TABLE_NAMES.filter((name) => tables[name]),
    fields: fieldsGiven(read),
    faults: inReadingOrder(faults, files),
    warnings: inReadingOrder(warnings, files),
  };
}

function fieldsGiven(tables: ReadTables): FieldsGiven {
  return Object.fromEntries(
    TABLE_NAMES.flatMap((name) => {
      const columns = tables[name]?.columns;
      return columns ? [[name, new Set([...columns.values()].map((column) => column.spec.field))]] : [];
    }),
  );
}
