import type { FolderFault } from './folder-fault.ts';
import { folderFault } from './folder-fault.ts';
import type { ReadTable } from './read-table.ts';
import { placeOf } from './read-table.ts';
import type { ReadTables } from './read-tables.ts';
import type { TableName, TableRows } from './table-spec.ts';

const DAY_MINUTES = 1440;

/** Faults and oddities that lie in one row's cells together: minimum above normal, an end before its beginning, … */
export function checkValues(tables: ReadTables): { readonly faults: FolderFault[]; readonly warnings: FolderFault[] } {
  const faults: FolderFault[] = [];
  const warnings: FolderFault[] = [];

  function each<N extends TableName>(
    name: N,
    check: (row: TableRows[N], index: number, table: ReadTable) => void,
  ): void {
    const table = tables[name] as ReadTable<TableRows[N]> | undefined;
    if (table) for (const [index, row] of table.rows.entries()) check(row, index, table);
  }
  function stretch(
    from: string | undefined,
    to: string | undefined,
    table: ReadTable,
    index: number,
    column: string,
  ): void {
    if (from === undefined || to === undefined || to > from) return;
    if (to === from) warnings.push(folderFault(placeOf(table, index, column), 'empty-stretch'));
    else faults.push(folderFault(placeOf(table, index, column), 'to-before-from', { from }));
  }

  each('demand', (row, index, table) => {
    if (row.minimum > row.normal) {
      faults.push(folderFault(placeOf(table, index, 'minimum'), 'minimum-above-normal', { normal: row.normal }));
    }
  });
  each('shifts', (row, index, table) => {
    const minutes = shiftMinutes(row.startMinute, row.endMinute);
    if (row.breakMinutes >= minutes && row.breakMinutes > 0) {
      faults.push(folderFault(placeOf(table, index, 'break_minutes'), 'break-too-long', { minutes }));
    }
  });
  each('unitStatus', (row, index, table) => stretch(row.from, row.to, table, index, 'to'));
  each('absences', (row, index, table) => stretch(row.from, row.to, table, index, 'to'));
  each('pool', (row, index, table) => stretch(row.from, row.to, table, index, 'to'));
  each('agreements', (row, index, table) => stretch(row.from, row.to, table, index, 'to'));
  each('campaigns', (row, index, table) => stretch(row.from, row.to, table, index, 'to'));
  each('workingTimeAgreements', (row, index, table) => stretch(row.from, row.to, table, index, 'to'));
  each('workingTimeRecords', (row, index, table) => stretch(row.from, row.to, table, index, 'to'));
  each('placements', (row, index, table) => stretch(row.from, row.to, table, index, 'to'));
  each('responseTeam', (row, index, table) => stretch(row.onCallFrom, row.onCallTo, table, index, 'on_call_to'));
  each('users', (row, index, table) => stretch(row.infectedFrom, row.infectedTo, table, index, 'infected_to'));
  each('services', (row, index, table) => stretch(row.grantedFrom, row.grantedTo, table, index, 'granted_to'));
  each('visits', (row, index, table) => {
    if (row.latestMinute < row.earliestMinute) {
      const { value } = placeOf(table, index, 'earliest');
      faults.push(folderFault(placeOf(table, index, 'latest'), 'to-before-from', { from: String(value) }));
    }
  });
  each('worked', (row, index, table) => {
    if (row.overtimeHours > row.hours) {
      warnings.push(folderFault(placeOf(table, index, 'overtime_hours'), 'overtime-above-hours'));
    }
  });
  each('staff', (row, index, table) => oddEmail(row.email, table, index));
  each('relatives', (row, index, table) => oddEmail(row.email, table, index));
  function oddEmail(email: string | undefined, table: ReadTable, index: number): void {
    if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(email)) {
      warnings.push(folderFault(placeOf(table, index, 'email'), 'odd-email'));
    }
  }
  return { faults, warnings };
}

/** Minutes from start to end on the clock; an end at or before the start lies on the next day. */
function shiftMinutes(start: number, end: number): number {
  return end > start ? end - start : end + DAY_MINUTES - start;
}
