import { extname } from 'node:path';
import type { FolderTable, InspectedFile } from '../contract/imports.ts';
import { foldHeader } from '../domain/folder/fold-header.ts';
import { MUNICIPALITY_TABLES, TABLE_NAMES } from '../domain/folder/municipality-tables.ts';
import type { SourceTable } from '../domain/folder/read-table.ts';
import { suggestTables } from '../domain/folder/suggest-mapping.ts';
import { decodeText } from '../folder/decode-text.ts';
import type { FolderFile } from '../folder/read-municipality-files.ts';
import { readWorkbook } from '../folder/read-workbook.ts';
import { splitCsv } from '../folder/split-csv.ts';

const SAMPLES = 3;

/** What uploaded files seem to hold: headers, a few rows, and which table each sheet or file looks like. */
export async function inspectFiles(files: readonly FolderFile[]): Promise<InspectedFile[]> {
  const found: InspectedFile[] = [];
  for (const file of files) {
    const ending = extname(file.name).toLowerCase();
    const name = file.name.slice(0, file.name.length - ending.length);
    if (ending === '.xlsx') {
      const { sheets } = await readWorkbook(file);
      for (const sheet of sheets) found.push(inspect(file.name, sheet.file, sheet, null, null));
    } else if (ending === '.csv' || ending === '.tsv') {
      const { text, encoding } = decodeText(file.bytes);
      const { table, delimiter } = splitCsv(text, file.name);
      found.push(inspect(file.name, name, table, encoding, delimiter));
    }
  }
  return found;
}

function inspect(
  file: string,
  from: string,
  table: SourceTable,
  encoding: string | null,
  delimiter: string | null,
): InspectedFile {
  const full = table.records.filter((record) => record.some((cell) => cell.trim() !== ''));
  const [header = [], ...rows] = full;
  const headers = header.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [suggestion] = suggestTables([{ name: from, headers }]);
  return {
    file,
    from,
    headers,
    samples: rows.slice(0, SAMPLES).map((row) => row.map((cell) => cell.slice(0, 100))),
    rows: rows.length,
    encoding,
    delimiter,
    suggestion: suggestion
      ? {
          table: MUNICIPALITY_TABLES[suggestion.table].file,
          confidence: suggestion.confidence,
          columns: [...suggestion.columns],
          missing: [...suggestion.missing],
          unused: [...suggestion.unused],
        }
      : null,
  };
}

/** The tables and columns that headers can fill, with the Norwegian word for each column where it has one. */
export function folderTables(): FolderTable[] {
  return TABLE_NAMES.map((name) => {
    const spec = MUNICIPALITY_TABLES[name];
    return {
      table: spec.file,
      columns: spec.columns.map((column) => ({
        name: column.name,
        required: column.required === true,
        alias:
          column.aliases.find((alias) => foldHeader(alias) !== foldHeader(column.name))?.replaceAll('_', ' ') ?? null,
        day: column.kind.is === 'day',
      })),
    };
  });
}
