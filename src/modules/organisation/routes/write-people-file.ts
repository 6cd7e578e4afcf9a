import writeExcelFile from 'write-excel-file/node';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { PeopleTable } from '../domain/people-table.ts';
import { PEOPLE_COLUMNS } from '../domain/people-table.ts';
import { competenceTexts } from '../texts/competence-texts.ts';
import { peopleFileTexts } from '../texts/people-file-texts.ts';

/** A file to download. */
export interface PeopleFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Buffer;
}

type Cell = string | number | null;

/** A list of people as a file in the reader's language, codes as words. */
export async function writePeopleFile(format: 'csv' | 'xlsx', table: PeopleTable, locale: Locale): Promise<PeopleFile> {
  const t = createTranslator(locale, peopleFileTexts, competenceTexts);
  const word = (column: string, value: PeopleTable[number][number]): Cell => {
    if (typeof value === 'boolean') return t(value ? 'file.yes' : 'file.no');
    if (typeof value !== 'string') return value;
    return (column === 'competence' || column === 'source' ? t.find(`${column}.${value}`) : undefined) ?? value;
  };
  const head = PEOPLE_COLUMNS.map((column) => t(`column.${column}`));
  const rows = table.map((row) => PEOPLE_COLUMNS.map((column, index) => word(column, row[index] ?? null)));
  const name = `${t('file.name')}.${format}`;
  if (format === 'csv') return { name, type: 'text/csv; charset=utf-8', content: csvOf([head, ...rows]) };
  const bold = head.map((value) => ({ value, fontWeight: 'bold' as const }));
  const content = await writeExcelFile([bold, ...rows], { stickyRowsCount: 1 }).toBuffer();
  return { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content };
}

/** Semicolons, decimal comma and a byte order mark, as Norwegian spreadsheets open it. */
function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')}`;
}

/** A text that a spreadsheet would run as a formula is made text by an apostrophe. */
function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
