import type { PlainDate } from '#kernel/plain-date.ts';
import type { FolderFault } from '../domain/folder/folder-fault.ts';
import { ABSENCES } from '../domain/folder/people-tables.ts';
import type { SourceTable } from '../domain/folder/read-table.ts';
import { readTable } from '../domain/folder/read-table.ts';
import type { ColumnSpec } from '../domain/folder/table-spec.ts';
import type { AbsenceKind } from '../domain/municipality.ts';
import { readListCells } from './read-list-file.ts';
import type { FolderFile } from './read-municipality-files.ts';

/** One row of a list of people: what names the person, as written, and the absence where the file tells it. */
export interface PeopleListRow {
  readonly line: number;
  readonly person: string;
  readonly kind?: AbsenceKind | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

/** Columns that are not asked for in a list, and the column of names that no table of the folder has. */
const COLUMNS: readonly ColumnSpec[] = [
  ...ABSENCES.columns.map(({ required: _, ...column }) => column),
  {
    name: 'name',
    field: 'name',
    kind: { is: 'text' },
    aliases: ['navn', 'namn', 'fullt navn', 'person', 'hvem', 'kven'],
    about: '',
  },
];
const LIST = { ...ABSENCES, columns: COLUMNS };

/**
 * Reads a list of people from a CSV file or a workbook's first sheet. Without a header that says who, every line names a person.
 * Whom a row means is for the caller to find; malformed days and kinds are faults.
 */
export async function readPeopleList(
  file: FolderFile,
): Promise<{ readonly rows: readonly PeopleListRow[]; readonly faults: readonly FolderFault[] }> {
  const { source, faults } = await readListCells(file);
  if (!source) return { rows: [], faults };
  const table = readTable(LIST, source, undefined);
  if (!table.columns.has('staff_id') && !table.columns.has('name')) return { rows: everyLine(source), faults };
  type Read = Omit<PeopleListRow, 'line' | 'person'> & { readonly staffId?: string; readonly name?: string };
  const rows = (table.rows as readonly Read[]).map(({ staffId, name, kind, from, to }, index) => ({
    line: table.lines[index] ?? 0,
    person: staffId ?? name ?? '',
    kind,
    from,
    to,
  }));
  return { rows, faults: [...faults, ...table.faults] };
}

function everyLine(source: SourceTable): PeopleListRow[] {
  return source.records
    .map((record, index) => ({ line: source.lines[index] ?? 0, person: record.join(' ').trim() }))
    .filter((row) => row.person !== '');
}
