import type { PlainDate } from '#kernel/plain-date.ts';
import type { RosterCell, RosterRow } from '#platform/ui-kit/roster-row.ts';
import type { OpenShift } from '../../contract.ts';

/** Open shifts as rows of a roster: one per unit, how many are missing each day; red and hatched where below the minimum. */
export function openShiftRows(
  rows: readonly OpenShift[],
  days: readonly PlainDate[],
  words: { readonly missing: (count: number) => string; readonly total: (count: number) => string },
  chosen: { readonly unitId: string; readonly date: string } | undefined,
): RosterRow[] {
  const sum = (list: readonly OpenShift[], of: (row: OpenShift) => number) =>
    list.reduce((total, row) => total + of(row), 0);
  return [...Map.groupBy(rows, (row) => row.unitId)]
    .toSorted(
      ([, a], [, b]) =>
        sum(b, (row) => row.belowMinimum) - sum(a, (row) => row.belowMinimum) ||
        sum(b, (row) => row.missing) - sum(a, (row) => row.missing),
    )
    .map(([unitId, inUnit]) => {
      const byDay = Map.groupBy(inUnit, (row) => row.date);
      return {
        id: unitId,
        kind: 'person',
        name: inUnit[0]?.unitName ?? unitId,
        trailing: words.total(sum(inUnit, (row) => row.missing)),
        cells: days.map((day): RosterCell => {
          const onDay = byDay.get(day) ?? [];
          const missing = sum(onDay, (row) => row.missing);
          if (missing === 0) return { kind: 'none' };
          const isChosen = chosen?.unitId === unitId && chosen.date === day;
          if (onDay.some((row) => row.belowMinimum > 0)) return { kind: 'gap', count: missing, chosen: isChosen };
          return { kind: 'shift', letter: String(missing), name: words.missing(missing), chosen: isChosen };
        }),
      };
    });
}
