import readExcelFile from 'read-excel-file/node';
import { foldHeader } from '../domain/folder/fold-header.ts';
import type { FolderFault } from '../domain/folder/folder-fault.ts';
import { folderFault } from '../domain/folder/folder-fault.ts';
import type { SourceTable } from '../domain/folder/read-table.ts';
import type { FolderFile } from './read-municipality-files.ts';

const SETTINGS_SHEET = 'municipality';

/** A workbook's sheets as tables of text; the sheet `municipality` has one row: number, name, rules and policy (JSON). */
export async function readWorkbook(file: FolderFile): Promise<{
  readonly sheets: readonly SourceTable[];
  readonly settings?: { content: unknown; file: string };
  readonly faults: FolderFault[];
}> {
  const workbook = await readExcelFile(Buffer.from(file.bytes)).catch((error: unknown) => {
    return error instanceof Error ? error.message : String(error);
  });
  if (typeof workbook === 'string') {
    return { sheets: [], faults: [folderFault({ file: file.name }, 'unreadable-file', { reason: workbook })] };
  }
  const sheets: SourceTable[] = workbook.map(({ sheet, data }) => ({
    file: sheet,
    records: data.map((row) => row.map(cellText)),
    lines: Int32Array.from(data, (_, index) => index + 1),
    typed: true,
  }));
  const settings = sheets.find((sheet) => foldHeader(sheet.file) === SETTINGS_SHEET);
  const rest = sheets.filter((sheet) => sheet !== settings);
  if (!settings) return { sheets: rest, faults: [] };
  return { sheets: rest, ...readSettingsSheet(settings) };
}

/** A typed cell as the text that a CSV file would have. Days come as midnight UTC, times of day as moments on day 0. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (!(cell instanceof Date)) return String(cell).normalize('NFC');
  if (Number.isNaN(cell.getTime())) return '';
  const rounded = new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString();
  if (rounded < '1901') return rounded.slice(11, 16);
  return rounded.slice(11, 16) === '00:00' ? rounded.slice(0, 10) : rounded.slice(0, 16).replace('T', ' ');
}

function readSettingsSheet(sheet: SourceTable): {
  settings: { content: unknown; file: string };
  faults: FolderFault[];
} {
  const [header = [], values = []] = sheet.records;
  const faults: FolderFault[] = [];
  const content: Record<string, unknown> = {};
  for (const [index, name] of header.entries()) {
    const text = (values[index] ?? '').trim();
    const key = name.trim();
    if (key === '' || text === '') continue;
    if (key !== 'rules' && key !== 'policy') {
      content[key] = text;
      continue;
    }
    try {
      content[key] = JSON.parse(text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      faults.push(folderFault({ file: sheet.file, row: 2, column: key, value: text }, 'not-json', { reason }));
    }
  }
  return { settings: { content, file: sheet.file }, faults };
}
