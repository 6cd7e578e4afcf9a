import type { PlainDate } from '#kernel/plain-date.ts';
import type { RosterCell, RosterRow, RosterSum } from '#platform/ui-kit/roster-row.ts';
import type { ShiftTypeView, StaffMapCell, StaffMapReply, StaffMapRow } from '../../contract.ts';

/** Words that the rows of the map need; given in, so that this stays a pure function. */
export interface MapWords {
  competence(id: string): string;
  competenceShort(id: string): string;
  part(part: ShiftTypeView['part']): string;
  unitNote(unit: StaffMapReply['units'][number]): string;
  holes(count: number): string;
  minimum(least: number): string;
}

/** A unit's id in a grid that also holds people. */
export const UNIT_ROW = 'unit:';

function shiftName(shift: string, shifts: ReadonlyMap<string, ShiftTypeView>, words: MapWords): string {
  const type = shifts.get(shift);
  return type ? `${words.part(type.part)} ${shift}` : shift;
}

function cellOf(
  cell: StaffMapCell,
  until: PlainDate | undefined,
  shifts: ReadonlyMap<string, ShiftTypeView>,
  words: MapWords,
): RosterCell {
  if (cell.away) return until ? { kind: 'away', until } : { kind: 'away' };
  const duties = (cell.duties ?? []).filter((duty) => !duty.lost);
  const [first] = duties;
  if (!first) return cell.movable ? { kind: 'free', canGo: true } : { kind: 'free' };
  const tone = shifts.get(first.shift)?.part;
  return {
    kind: 'shift',
    letter: duties.map((duty) => duty.shift).join('/'),
    name: duties.map((duty) => shiftName(duty.shift, shifts, words)).join(', '),
    ...(tone ? { tone } : {}),
    ...(cell.workOnly ? { workOnly: true } : {}),
    ...(cell.movable ? { canGo: true } : {}),
  };
}

function awayUntil(row: StaffMapRow, day: PlainDate): PlainDate | undefined {
  return row.away.find((one) => one.from <= day && (one.to === null || one.to > day))?.to ?? undefined;
}

function personRow(
  row: StaffMapRow,
  days: readonly PlainDate[],
  shifts: ReadonlyMap<string, ShiftTypeView>,
  codes: ReadonlyMap<string, string>,
  words: MapWords,
): RosterRow {
  const places = row.canGoTo.map((place) => codes.get(place.unitId) ?? place.unitId);
  return {
    id: row.personId,
    kind: 'person',
    name: row.name,
    detail: words.competenceShort(row.competence),
    cells: row.cells.map((cell, index) => {
      const day = days[index] as PlainDate;
      return cellOf(cell, awayUntil(row, day), shifts, words);
    }),
    ...(row.consent || row.source !== 'own' ? { trailing: places.join(' ') } : {}),
  };
}

/** Names of all units that the map mentions. */
export function unitNamesOf(map: StaffMapReply): ReadonlyMap<string, string> {
  return new Map([...map.units, ...map.otherUnits].map((unit) => [unit.unitId, unit.name]));
}

/** The rows of the grid: each unit's heading with what it misses per day, and its people under it. */
export function mapRowsOf(
  pages: readonly StaffMapReply[],
  days: readonly PlainDate[],
  codes: ReadonlyMap<string, string>,
  words: MapWords,
): RosterRow[] {
  const rows: RosterRow[] = [];
  let last: string | undefined;
  for (const map of pages) {
    const shifts = new Map(map.shifts.map((shift) => [shift.shift, shift]));
    const people = Map.groupBy(map.rows, (row) => row.unitId);
    for (const unit of map.units) {
      if (unit.unitId !== last) {
        rows.push({
          id: `${UNIT_ROW}${unit.unitId}`,
          kind: 'group',
          name: unit.name,
          note: words.unitNote(unit),
          cells: unit.belowMinimum.map((missing) => (missing > 0 ? { kind: 'under', missing } : { kind: 'none' })),
          trailing: words.holes(unit.holes),
        });
      }
      last = unit.unitId;
      for (const row of people.get(unit.unitId) ?? []) rows.push(personRow(row, days, shifts, codes, words));
    }
  }
  return rows;
}

/** The sticky head: people of each competence against its minimum, per day; those needed most first. */
export function mapSumsOf(map: StaffMapReply, words: MapWords): RosterSum[] {
  const levels = map.competences.toSorted((a, b) => Math.max(...b.minimum) - Math.max(...a.minimum));
  return levels.map((level) => ({
    id: level.competence,
    name: words.competence(level.competence),
    detail: words.minimum(level.minimum[0] ?? 0),
    // A row short of its minimum is not made up for by another row with people too many.
    cells: level.covered.map((covered, index) => {
      const minimum = level.minimum[index] ?? 0;
      const below = level.belowMinimum[index] ?? 0;
      return { value: below > 0 ? Math.max(0, minimum - below) : Math.max(covered, minimum), minimum };
    }),
  }));
}
