import type { FolderFault } from './folder-fault.ts';
import { folderFault } from './folder-fault.ts';
import type { ReadTable } from './read-table.ts';
import { placeOf } from './read-table.ts';
import type { KnownKeys, ReadTables } from './read-tables.ts';

/** What a key of several columns is called: “person, date and shift”. */
const KEY_WORDS: Readonly<Record<string, string>> = {
  staff_id: 'person',
  person_id: 'person',
  unit_id: 'unit',
  site_id: 'site',
};

/** Rows of one table that have the same key as an earlier row; the later one is named. */
export function checkKeys(table: ReadTable): FolderFault[] {
  const faults: FolderFault[] = [];
  const { key, columns } = table.spec;
  const fields = key.map((name) => columns.find((column) => column.name === name)?.field as string);
  const seen = new Map<string, number>();
  const rows = table.rows as readonly Readonly<Record<string, unknown>>[];
  for (const [index, row] of rows.entries()) {
    const first = row[fields[0] ?? ''];
    if (first === undefined) continue;
    let text = String(first);
    for (let at = 1; at < fields.length; at++) text += `\u0000${row[fields[at] ?? ''] ?? ''}`;
    const before = seen.get(text);
    if (before === undefined) {
      seen.set(text, index);
      continue;
    }
    const line = table.lines[before] ?? 0;
    if (key.length === 1) {
      faults.push(folderFault(placeOf(table, index, key[0] ?? ''), 'same-id', { file: table.file, row: line }));
      continue;
    }
    const words = key.map((name) => KEY_WORDS[name] ?? name);
    const list = `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
    faults.push(folderFault(placeOf(table, index, key), 'same-key', { key: list, row: line }));
  }
  return faults;
}

/** People of the pool whose id an employed person already has, here or among those known. */
export function checkPoolIds(tables: ReadTables, known: KnownKeys = {}): FolderFault[] {
  const { staff, pool } = tables;
  if (!pool) return [];
  const rowOf = new Map(staff?.rows.map((row, index) => [row.staffId, index]));
  const faults: FolderFault[] = [];
  for (const [index, row] of pool.rows.entries()) {
    if (row.personId === undefined) continue;
    const at = rowOf.get(row.personId);
    const place = placeOf(pool, index, 'person_id');
    if (at !== undefined && staff) {
      const facts = { file: pool.file, otherFile: staff.file, row: staff.lines[at] ?? 0 };
      faults.push(folderFault(place, 'taken-id', facts));
    } else if (!staff && known.staff?.has(row.personId)) faults.push(folderFault(place, 'id-in-use'));
  }
  return faults;
}

/** Lots of one item at one site that are given two expiry dates; lots without a name are told apart by their expiry. */
export function checkLots({ stock }: ReadTables): FolderFault[] {
  if (!stock) return [];
  const first = new Map<string, number>();
  return stock.rows.flatMap((row, index) => {
    if (row.lot === undefined) return [];
    const key = JSON.stringify([row.siteId, row.item, row.lot]);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    if (before === undefined || stock.rows[before]?.expiry === row.expiry) return [];
    return [folderFault(placeOf(stock, index, 'expiry'), 'second-expiry', { row: stock.lines[before] ?? 0 })];
  });
}
