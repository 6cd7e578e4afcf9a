import fc from 'fast-check';
import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDateAt } from '#kernel/plain-date.ts';
import { MUNICIPALITY_TABLES, TABLE_NAMES } from '../domain/folder/municipality-tables.ts';
import type { CellKind, ColumnSpec, TableName, TableSpec } from '../domain/folder/table-spec.ts';
import type { Municipality } from '../domain/municipality.ts';

/** For property tests: sound municipalities of any content that a folder can hold, few rows per table. */

type Row = Record<string, unknown>;

const LETTERS = 'abcABC æøåÆØÅé;,"\'.-/1290';
const word = fc
  .string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 8 })
  .map((text) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '');
const day = fc.integer({ min: 19_000, max: 22_000 }).map(plainDateAt);
const cents = fc.integer({ min: 0, max: 9_999 }).map((value) => value / 100);

function cell(kind: CellKind): fc.Arbitrary<unknown> {
  switch (kind.is) {
    case 'text':
      return word;
    case 'number':
      return cents.map((value) => Math.min(Math.max(value, kind.least ?? 0), kind.most ?? value));
    case 'whole':
      return fc.integer({ min: kind.least ?? 0, max: Math.min(kind.most ?? 50, (kind.least ?? 0) + 50) });
    case 'yes-no':
      return fc.boolean();
    case 'day':
      return day;
    case 'time':
      return fc.integer({ min: 0, max: 1439 });
    case 'week':
      return fc.integer({ min: 1, max: 52 }).map((week) => `2026-W${String(week).padStart(2, '0')}`);
    case 'list':
      return fc.uniqueArray(word, { maxLength: 3 });
    case 'actions':
      return fc.uniqueArray(fc.constantFrom('phone', 'pause', 'shorten:10', 'postpone:240'), { maxLength: 3 });
    case 'one-of':
      return fc.constantFrom(...kind.values);
  }
}

function column(
  spec: ColumnSpec,
  ids: ReadonlyMap<TableName, readonly string[]>,
  isKey: boolean,
): fc.Arbitrary<unknown> {
  const targets = isKey ? [] : (spec.refersTo ?? []);
  const known = targets.flatMap((target) => ids.get(target) ?? []);
  if (targets.length > 0) {
    if (spec.kind.is === 'list')
      return known.length > 0 ? fc.uniqueArray(fc.constantFrom(...known), { maxLength: 2 }) : fc.constant([]);
    if (known.length === 0) return fc.constant(undefined);
    return spec.required ? fc.constantFrom(...known) : fc.option(fc.constantFrom(...known), { nil: undefined });
  }
  const filled = cell(spec.kind);
  return spec.required || spec.whenEmpty !== undefined ? filled : fc.option(filled, { nil: undefined });
}

function uniqueByKey(spec: TableSpec, rows: readonly Row[]): Row[] {
  const fields = spec.key.map((name) => spec.columns.find((one) => one.name === name)?.field ?? '');
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (row[fields[0] ?? ''] === undefined) return false;
    const key = JSON.stringify(fields.map((field) => row[field] ?? null));
    return seen.has(key) ? false : seen.add(key);
  });
}

/** What the columns of one row owe each other. */
function settled(name: TableName, row: Row): Row {
  const ordered = (from: string, to: string): Row => {
    const [a, b] = [row[from] as PlainDate | undefined, row[to] as PlainDate | undefined];
    return a !== undefined && b !== undefined && b < a ? { ...row, [from]: b, [to]: a } : row;
  };
  if (name === 'stock') return { ...row, lot: undefined };
  if (name === 'units') return { ...row, parentId: undefined };
  if (name === 'demand') return { ...row, minimum: Math.min(row.minimum as number, row.normal as number) };
  if (name === 'shifts') return { ...row, breakMinutes: Math.min(row.breakMinutes as number, 0) };
  if (name === 'users') return ordered('infectedFrom', 'infectedTo');
  if (name === 'services') return ordered('grantedFrom', 'grantedTo');
  if (name === 'responseTeam') return ordered('onCallFrom', 'onCallTo');
  if (name === 'visits') return ordered('earliestMinute', 'latestMinute');
  return 'from' in row ? ordered('from', 'to') : row;
}

/** Any sound municipality. */
export const arbitraryMunicipality: fc.Arbitrary<Municipality> = fc
  .record({
    ids: fc.uniqueArray(word, { minLength: 1, maxLength: 40 }),
    number: fc.integer({ min: 0, max: 9999 }),
    name: word,
  })
  .chain(({ ids, number, name }) => {
    const idTables = TABLE_NAMES.filter((table) => MUNICIPALITY_TABLES[table].key.length === 1);
    const idsOf = new Map(
      idTables.map((table, at) => [table, ids.filter((_, index) => index % idTables.length === at)]),
    );
    const tables = TABLE_NAMES.map((table): fc.Arbitrary<Row[]> => {
      const spec: TableSpec = MUNICIPALITY_TABLES[table];
      const cells = Object.fromEntries(
        spec.columns.map((one) => [one.field, column(one, idsOf, spec.key.length === 1 && one.name === spec.key[0])]),
      );
      const own = idsOf.get(table);
      const keyField = spec.columns.find((one) => one.name === spec.key[0])?.field ?? '';
      const rows = own
        ? fc.tuple(...own.map((id) => fc.record({ ...cells, [keyField]: fc.constant(id) }) as fc.Arbitrary<Row>))
        : fc.array(fc.record(cells) as fc.Arbitrary<Row>, { maxLength: 5 });
      return rows.map((list) => {
        const sound = list.filter((row) => spec.columns.every((one) => !one.required || row[one.field] !== undefined));
        return uniqueByKey(
          spec,
          sound.map((row) => settled(table, row)),
        );
      });
    });
    return fc.tuple(...tables).map((rows) => {
      const all = Object.fromEntries(TABLE_NAMES.map((table, at) => [table, rows[at] ?? []]));
      return {
        number: String(number).padStart(4, '0'),
        name,
        rules: {},
        policy: {},
        ...referencesKept(all),
      } as unknown as Municipality;
    });
  });

/** Drops rows whose references were dropped with the rows they led to, until nothing changes. */
function referencesKept(all: Record<string, Row[]>): Record<string, Row[]> {
  const present = (target: TableName, id: unknown): boolean => {
    const field =
      MUNICIPALITY_TABLES[target].columns.find((one) => one.name === MUNICIPALITY_TABLES[target].key[0])?.field ?? '';
    return all[target]?.some((row) => row[field] === id) ?? false;
  };
  const sound = (spec: TableSpec, row: Row): boolean =>
    spec.columns.every((one) => {
      const value = row[one.field];
      if (!one.refersTo || value === undefined) return true;
      return [value].flat().every((id) => one.refersTo?.some((target) => present(target, id)));
    });
  for (let changed = true; changed; ) {
    changed = false;
    for (const table of TABLE_NAMES) {
      const kept = (all[table] ?? []).filter((row) => sound(MUNICIPALITY_TABLES[table], row));
      changed ||= kept.length !== all[table]?.length;
      all[table] = kept;
    }
  }
  return all;
}
