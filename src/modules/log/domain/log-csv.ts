import type { LogEntry } from './log-entry.ts';

/** Texts of the file's head, in the order of its columns. */
export type LogCsvHead = readonly [
  seq: string,
  at: string,
  who: string,
  role: string,
  kind: string,
  unit: string,
  title: string,
  why: string,
  known: string,
  hash: string,
];

/** Entries as a semicolon-separated file that Norwegian spreadsheets open as it is: byte order mark, one line per entry. */
export function formatLogCsv(
  head: LogCsvHead,
  entries: readonly LogEntry[],
  unitName: (unitId: string) => string,
): string {
  const rows = entries.map((entry) => [
    String(entry.seq),
    entry.at,
    entry.actorName,
    entry.actorRole,
    entry.kind,
    entry.unitId === null ? '' : unitName(entry.unitId),
    entry.title,
    entry.why,
    entry.known.map((one) => `${one.code} = ${one.value} ${one.unit} (${one.asOf})`).join(', '),
    entry.hash,
  ]);
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

/** A field in quotes; one that a spreadsheet would run as a formula is made text by an apostrophe. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
