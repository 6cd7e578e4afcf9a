import type { PlainDate } from '#kernel/plain-date.ts';
import type { RosterCell, RosterRow } from '#platform/ui-kit/roster-row.ts';
import type { PlanGridReply, ShiftTypeView } from '../../contract.ts';

type GridUnit = PlanGridReply['units'][number];
type GridCell = GridUnit['people'][number]['cells'][number];
type GridDuty = NonNullable<GridCell['duties']>[number];

/** Words that the grid needs in the reader's language. */
export interface GridWords {
  /** «natt», of a shift. */
  readonly part: (shift: string) => string;
  readonly competence: (id: string) => string;
  readonly source: (source: string) => string;
  readonly fromUnit: (unit: string) => string;
  readonly away: (people: number) => string;
  readonly refused: (shift: string) => string;
  readonly need: (competence: string, part: string) => string;
}

/** The place in the grid that the page's chosen hole stands for. */
export interface ChosenPlace {
  readonly unitId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly competence: string;
  readonly personIds: readonly string[];
}

const PERSON = 'p';
const NEED = 'n';

/** Reads a row's id back: whose row, or which need, in which unit. */
export function readRowId(
  rowId: string,
):
  | { readonly kind: 'person'; readonly unitId: string; readonly personId: string }
  | { readonly kind: 'need'; readonly unitId: string; readonly shift: string; readonly competence: string }
  | undefined {
  const [kind, unitId = '', a = '', b = ''] = rowId.split('\n');
  if (kind === PERSON) return { kind: 'person', unitId, personId: a };
  return kind === NEED ? { kind: 'need', unitId, shift: a, competence: b } : undefined;
}

/** The rows of some units of a plan's grid: what is needed with what is left, then the people. */
export function gridRows(
  units: readonly GridUnit[],
  shifts: readonly ShiftTypeView[],
  days: readonly PlainDate[],
  words: GridWords,
  chosen: ChosenPlace | undefined,
): RosterRow[] {
  const partOf = new Map(shifts.map((type) => [type.shift, type.part]));
  return units.flatMap((unit) => [
    {
      id: `u\n${unit.unitId}`,
      kind: 'group' as const,
      name: unit.name,
      note: unit.awayPeople > 0 ? words.away(unit.awayPeople) : undefined,
    },
    ...unit.rows.map((row): RosterRow => {
      const isChosenRow =
        chosen?.unitId === unit.unitId && chosen.shift === row.shift && chosen.competence === row.competence;
      return {
        id: [NEED, unit.unitId, row.shift, row.competence].join('\n'),
        kind: 'need',
        name: words.need(words.competence(row.competence), words.part(row.shift)),
        cells: days.map((day, index) =>
          needCell(row.missingBefore[index] ?? 0, row.missingAfter[index] ?? 0, isChosenRow && chosen.date === day),
        ),
      };
    }),
    ...unit.people.map((person): RosterRow => {
      const isChosenRow = chosen?.unitId === unit.unitId && chosen.personIds.includes(person.personId);
      return {
        id: [PERSON, unit.unitId, person.personId].join('\n'),
        kind: 'person',
        name: person.name,
        note:
          person.source !== 'own'
            ? words.source(person.source)
            : person.fromUnitName === null
              ? undefined
              : words.fromUnit(shortUnit(person.fromUnitName)),
        cells: days.map((day, index) =>
          personCell(person.cells[index] ?? {}, {
            unitId: unit.unitId,
            isMoved: person.fromUnitName !== null || person.source !== 'own',
            until: person.awayUntil ?? undefined,
            partOf,
            words,
            chosenShift: isChosenRow && chosen.date === day ? chosen.shift : undefined,
          }),
        ),
      };
    }),
  ]);
}

function needCell(before: number, after: number, chosen: boolean): RosterCell {
  if (after > 0) return { kind: 'gap', count: after, chosen };
  return before > 0 ? { kind: 'covered' } : { kind: 'none' };
}

interface PersonCellContext {
  readonly unitId: string;
  readonly isMoved: boolean;
  readonly until: PlainDate | undefined;
  readonly partOf: ReadonlyMap<string, ShiftTypeView['part']>;
  readonly words: GridWords;
  readonly chosenShift: string | undefined;
}

function personCell(cell: GridCell, context: PersonCellContext): RosterCell {
  const duties = cell.duties ?? [];
  const standing = duties.filter((duty) => duty.state !== 'refused');
  if (cell.away && standing.length === 0) return { kind: 'away', until: context.until };
  const part = (duty: GridDuty) => context.partOf.get(duty.shift);
  const name = (duty: GridDuty) => context.words.part(duty.shift);
  if (standing.length === 0) {
    const [refused] = duties;
    if (!refused) return { kind: 'free' };
    return {
      kind: 'shift',
      letter: '✕',
      name: context.words.refused(name(refused)),
      kept: true,
      chosen: context.chosenShift === refused.shift,
    };
  }
  const proposed = standing.find((duty) => duty.state === 'proposed');
  const [first] = standing;
  return {
    kind: 'shift',
    letter: standing.map((duty) => shiftLetters(duty.shift)).join(''),
    name: standing.map(name).join(', '),
    tone: first && part(first),
    kept: standing.every((duty) => duty.state === 'stands'),
    change: proposed && (context.isMoved ? 'moved' : 'proposed'),
    pinned: proposed?.decision === 'pin',
    chosen: proposed !== undefined && proposed.shift === context.chosenShift,
  };
}

/** A shift's own letters where they fit a cell, else its first two. */
export function shiftLetters(shift: string): string {
  return shift.slice(0, 2);
}

/** Letters of a unit's name that fit after a person's name: «Åsheim 2» as «Å2», «Kvartsveien» as «Kvart.». */
export function shortUnit(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const last = words.at(-1) ?? name;
  if (words.length > 1 && /^\d+$/.test(last)) return `${name[0] ?? ''}${last}`;
  return last.length <= SHORT_LETTERS + 1 ? last : `${last.slice(0, SHORT_LETTERS)}.`;
}

const SHORT_LETTERS = 5;
