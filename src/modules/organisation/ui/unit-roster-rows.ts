import type { PlainDate } from '#kernel/plain-date.ts';
import type { RosterCell, RosterRow } from '#platform/ui-kit/roster-row.ts';
import type { UnitDetail } from '../contract.ts';
import { toneAt } from './shift-times.ts';

/** Words and names that the rows are written with. */
export interface RosterWords {
  readonly home: string;
  readonly others: string;
  competenceShort(competence: string): string;
  part(tone: 'day' | 'evening' | 'night'): string;
  unitName(unitId: string): string;
  /** Minute after midnight at which a shift begins. */
  startOf(shift: string): number | undefined;
  elsewhere(shift: string, unit: string): string;
}

/** A unit's published roster as the grid's rows: its own people, then others with a shift there. */
export function unitRosterRows(unit: UnitDetail, days: readonly PlainDate[], words: RosterWords): RosterRow[] {
  const shifts = Map.groupBy(unit.roster, (cell) => `${cell.personId}\n${cell.date}`);
  const cellOf = (personId: string, day: PlainDate): RosterCell => {
    const cells = shifts.get(`${personId}\n${day}`) ?? [];
    const [first] = cells;
    if (!first) return { kind: 'free' };
    const tone = toneAt(words.startOf(first.shift) ?? 0);
    const here = cells.filter((cell) => cell.unitId === unit.unitId);
    const letters = (list: typeof cells) => list.map((cell) => cell.shift).join('+');
    const name = cells
      .map((cell) =>
        cell.unitId === unit.unitId ? cell.shift : words.elsewhere(cell.shift, words.unitName(cell.unitId)),
      )
      .join(', ');
    return {
      kind: 'shift',
      letter: here.length > 0 ? letters(here) : `(${letters(cells)})`,
      name: `${name}, ${words.part(tone)}`,
      tone,
    };
  };
  const rowOf = (person: UnitDetail['people'][number]): RosterRow => ({
    id: person.personId,
    kind: 'person',
    name: person.name,
    detail: words.competenceShort(person.competence),
    cells: days.map((day) => cellOf(person.personId, day)),
  });
  const group = (id: string, name: string, people: UnitDetail['people']): RosterRow[] =>
    people.length > 0 ? [{ id, kind: 'group', name, note: String(people.length) }, ...people.map(rowOf)] : [];
  return [
    ...group(
      'group-home',
      words.home,
      unit.people.filter((person) => person.home),
    ),
    ...group(
      'group-others',
      words.others,
      unit.people.filter((person) => !person.home),
    ),
  ];
}
