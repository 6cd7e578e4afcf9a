import { CsvError, parse } from 'csv-parse/sync';
import type { FolderFault } from '../domain/folder/folder-fault.ts';
import { folderFault } from '../domain/folder/folder-fault.ts';
import type { SourceTable } from '../domain/folder/read-table.ts';

const DELIMITERS = [';', ',', '\t'] as const;
/** What Excel puts first to say how a file is split. */
const SEPARATOR_LINE = /^sep=([;,|\t])\r?\n/i;
const LINE_END = /\r\n|\n|\r/g;

/** Stands for “no delimiter”: a file of one column may have any sign in its cells. */
const NO_DELIMITER = '\u001f';

/** The delimiter that splits the header into most cells. */
function detectDelimiter(text: string): string {
  const header = firstFullLine(text).replace(/"[^"]*"/g, '');
  let best: string = NO_DELIMITER;
  let most = 1;
  for (const delimiter of DELIMITERS) {
    const cells = header.split(delimiter).length;
    if (cells > most) [best, most] = [delimiter, cells];
  }
  return best;
}

function firstFullLine(text: string): string {
  for (let start = 0; start < text.length; ) {
    const end = text.slice(start).search(/[\r\n]/);
    const line = end < 0 ? text.slice(start) : text.slice(start, start + end);
    if (line.trim() !== '') return line;
    start += line.length + 1;
  }
  return '';
}

/** The lines on which records start: blank lines are records of one empty cell, quoted line breaks lie in cells. */
function startLines(records: readonly (readonly string[])[], from: number, quoted: boolean): Int32Array {
  const lines = new Int32Array(records.length);
  let line = from;
  for (const [index, record] of records.entries()) {
    lines[index] = line;
    line += 1;
    if (quoted) for (const cell of record) line += cell.match(LINE_END)?.length ?? 0;
  }
  return lines;
}

/** Splits CSV text into cells. A quotation mark that never closes is a fault; the records before it are still given. */
export function splitCsv(
  text: string,
  file: string,
  wantedDelimiter?: string,
): { readonly table: SourceTable; readonly faults: FolderFault[]; readonly delimiter: string } {
  const separator = SEPARATOR_LINE.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  const delimiter = wantedDelimiter ?? separator?.[1] ?? detectDelimiter(body);
  const firstLine = separator ? 2 : 1;
  const quoted = body.includes('"');
  const records: string[][] = [];
  const faults: FolderFault[] = [];
  try {
    parse(body, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: (record: string[]) => {
        records.push(record);
        return undefined;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines = startLines([...records, []], firstLine, quoted);
    const row = lines.at(-1) ?? firstLine;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') faults.push(folderFault({ file, row }, 'open-quote'));
    else faults.push(folderFault({ file, row }, 'unreadable-file', { reason: error.message }));
  }
  const table = { file, records, lines: startLines(records, firstLine, quoted), typed: false };
  return { table, faults, delimiter };
}
