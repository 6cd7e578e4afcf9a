import type { CellKind, ColumnSpec, TableSpec } from './table-spec.ts';

/** How a folder's CSV is written. */
export interface TableStyle {
  readonly delimiter: ',' | ';' | '\t';
  readonly decimal: '.' | ',';
  readonly days: 'iso' | 'day-first';
  readonly words: '1/0' | 'true/false' | 'yes/no' | 'ja/nei';
  readonly lineEnd: '\n' | '\r\n';
}

/** What the program writes unless asked otherwise. */
export const PLAIN_STYLE: TableStyle = { delimiter: ',', decimal: '.', days: 'iso', words: '1/0', lineEnd: '\n' };

type Row = Readonly<Record<string, unknown>>;

/** A table as CSV: the required columns, and those others in which some row says more than the default. */
export function formatTable(spec: TableSpec, rows: readonly object[], style: TableStyle = PLAIN_STYLE): string {
  const columns = spec.columns.filter((column) => column.required || rows.some((row) => saysMore(column, row as Row)));
  const lines = [columns.map((column) => column.name).join(style.delimiter)];
  for (const row of rows) {
    lines.push(
      columns
        .map((column) => quoted(formatCell(column.kind, (row as Row)[column.field], style), style))
        .join(style.delimiter),
    );
  }
  return lines.map((line) => line + style.lineEnd).join('');
}

function saysMore(column: ColumnSpec, row: Row): boolean {
  const value = row[column.field];
  if (value === undefined || value === column.whenEmpty) return false;
  return !(Array.isArray(value) && value.length === 0);
}

function formatCell(kind: CellKind, value: unknown, style: TableStyle): string {
  if (value === undefined) return '';
  switch (kind.is) {
    case 'number':
      return String(value).replace('.', style.decimal);
    case 'yes-no':
      return style.words.split('/')[value ? 0 : 1] ?? '';
    case 'day': {
      const [year, month, day] = String(value).split('-');
      return style.days === 'iso' ? String(value) : `${day}.${month}.${year}`;
    }
    case 'time': {
      const minutes = Number(value);
      return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    }
    case 'list':
    case 'actions':
      return joined(value as readonly string[]);
    default:
      return String(value);
  }
}

function joined(list: readonly string[]): string {
  const split = list.find((element) => element.includes('|'));
  if (split !== undefined) throw new RangeError(`an element of a list may not contain |: ${split}`);
  return list.join('|');
}

/** A cell in quotation marks where the delimiter, a quotation mark, a line break or outer space would be lost. */
function quoted(text: string, style: TableStyle): string {
  if (!text.includes(style.delimiter) && !/["\r\n]|^\s|\s$/.test(text)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}
