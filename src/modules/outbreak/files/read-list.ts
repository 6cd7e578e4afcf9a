import type { FolderFile, TableSpec } from '#modules/organisation/index.ts';
import { readContacts, readListFile } from '#modules/organisation/index.ts';
import { readResidents } from '#modules/services/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ListFault, ListRead } from '../contract/lists.ts';
import type { Subject } from '../domain/cases/infected-subject.ts';

/** A line of a list about somebody. */
export interface ListedPerson {
  readonly staffId?: string;
  readonly userId?: string;
  readonly name?: string;
}

/** A line that names somebody who exists. */
export interface ListedLine<Row> {
  readonly line: number;
  readonly row: Row;
  readonly subject: Subject;
}

/** The lines of a list that can be used, and every fault with its place. */
export interface PeopleList<Row> extends Pick<ListRead, 'faults' | 'headers' | 'columns'> {
  readonly lines: readonly ListedLine<Row>[];
}

/** Reads a list of people: lines that are malformed, name nobody, or name somebody who does not exist are faults. */
export async function readPeopleLines<Row extends ListedPerson>(
  work: Work,
  file: FolderFile,
  spec: TableSpec,
  columns: Readonly<Record<string, string>>,
): Promise<PeopleList<Row>> {
  const chosen = Object.keys(columns).length > 0 ? columns : undefined;
  const { table, faults, headers } = await readListFile(file, spec, chosen);
  const text = (value: string | readonly string[] | undefined) => [value ?? ''].flat().join(' ');
  const found: ListFault[] = faults.map(({ row = 0, column, value, expected, code, facts }) => ({
    row,
    column: text(column),
    value: text(value),
    expected,
    code,
    facts: { ...facts },
  }));
  const bad = new Set(found.map((fault) => fault.row));
  const rows = ((table?.rows ?? []) as readonly Row[]).map((row, index) => ({ row, line: table?.lines[index] ?? 0 }));
  const good = rows.filter(({ line }) => !bad.has(line));
  const staff = await readContacts(
    work,
    good.flatMap(({ row }) => row.staffId ?? []),
  );
  const residents = await readResidents(work, { userIds: good.flatMap(({ row }) => row.userId ?? []) });
  const users = new Set(residents.map((one) => one.userId));
  const lines = good.flatMap(({ row, line }): ListedLine<Row>[] => {
    const { staffId, userId, name = '' } = row;
    const unknown = staffId ? !staff.has(staffId) : userId ? !users.has(userId) : false;
    if (unknown) {
      const column = staffId ? 'staff_id' : 'user_id';
      const value = staffId ?? userId ?? '';
      found.push({ row: line, column, value, expected: 'a person who exists', code: 'unknown-person', facts: {} });
      return [];
    }
    if (!staffId && !userId && name.trim() === '') {
      const expected = 'staff_id, user_id or name';
      found.push({ row: line, column: 'name', value: '', expected, code: 'nobody', facts: {} });
      return [];
    }
    const kind = staffId ? 'staff' : userId ? 'resident' : 'visitor';
    return [{ line, row, subject: { kind, id: staffId ?? userId ?? null, name } }];
  });
  return {
    lines,
    faults: found.sort((a, b) => a.row - b.row),
    headers: [...headers],
    columns: spec.columns.map(({ name }) => ({ name, header: table?.columns.get(name)?.header ?? null })),
  };
}
