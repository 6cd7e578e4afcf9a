import { addDays, daysFrom, plainDate, weekdayOf } from '#kernel/plain-date.ts';
import { rng } from '#kernel/rng.ts';
import type { RosterCell, RosterRow, RosterSum, ShiftTone } from '#platform/ui-kit/roster-row.ts';

/** The gallery's day and the fourteen days it shows. All people and units in the gallery are invented. */
export const galleryToday = plainDate('2026-11-23');
export const galleryDays = daysFrom(galleryToday, 14);

const back = plainDate('2026-12-03');
const SATURDAY = 6;
const surnames =
  'Bekkeblom Blåklokke Bringebær Dompap Duetrost Einerkvist Fiskeørn Fjellrype Fossekall Granbar Gråtrost Havørn Heilo Hvitveis Isfugl Islom Jerpe Kongle Kråkefot Kvistfink Linerle Lyngstrå Multe Nattergal Orrfugl Perleugle Reinrose Rødstrupe Sivspurv Snøklokke Steinskvett Teist Tyttebær Ugle Vendehals Ærfugl Østersurt Øyenstikker Åkerrikse Aaskjegg'.split(
    ' ',
  );
const firstNames =
  'Amina Ane Aslak Brage David Elin Erlend Gro Hanna Irene Ivar Jon Kari Kine Liv Maja Nora Ole Oddny Pål Rune Sara Signe Synne Tuva Yusuf'.split(
    ' ',
  );
const competences = ['Spl', 'Hfa', 'Hfa', 'Ass'] as const;

/** The three shifts, as the roster's letters, tones and names. */
export const shifts = {
  D: { letter: 'D', tone: 'day', name: 'dag' },
  A: { letter: 'A', tone: 'evening', name: 'aften' },
  N: { letter: 'N', tone: 'night', name: 'natt' },
} as const satisfies Record<string, { letter: string; tone: ShiftTone; name: string }>;

const patterns = [
  'DD.AADD..DD.D.',
  'AA.DD..DD.AADD',
  '..NN..D.DDA.D.',
  'D.ADDA..DDA.DD',
  'N..DD..NN..DDD',
  'A.D.AAD.AD.DAA',
];
const random = rng(5406);

/** Cells of one person, from a pattern of letters (a dot is a day off). */
export function cellsOf(pattern: string): RosterCell[] {
  return [...pattern].map((letter): RosterCell => {
    if (letter === 'D' || letter === 'A' || letter === 'N') return { kind: 'shift', ...shifts[letter] };
    if (letter === '-') return { kind: 'away', until: back };
    if (letter === 'o') return { kind: 'outside' };
    return { kind: 'free', canGo: letter === '+' };
  });
}

function person(index: number, away: boolean): RosterRow {
  const pattern = patterns[index % patterns.length] ?? '';
  const varied = [...pattern].map((letter) => (letter === '.' && random.next() < 0.16 ? '+' : letter)).join('');
  const cells = cellsOf(away ? `----------${varied.slice(10)}` : varied);
  const workOnly = index % 17 === 9;
  return {
    id: `p${index}`,
    kind: 'person',
    name: `${surnames[index % surnames.length]}, ${firstNames[(index * 7) % firstNames.length]}`,
    detail: competences[index % competences.length],
    cells: workOnly ? cells.map((cell) => (cell.kind === 'shift' ? { ...cell, workOnly } : cell)) : cells,
    trailing: index % 3 === 0 ? 'Å2 F1' : undefined,
  };
}

/** A roster of units with their people; `people` per unit, nine of the second unit away. */
export function galleryRoster(units: readonly string[], people: number): RosterRow[] {
  return units.flatMap((name, unit) => [
    {
      id: `g${unit}`,
      kind: 'group' as const,
      name,
      note: unit === 1 ? `${people} ansatte, 9 borte` : `${people} ansatte`,
      cells:
        unit === 1
          ? galleryDays.map(
              (_, day): RosterCell => (day < 7 ? { kind: 'under', missing: day < 4 ? 2 : 1 } : { kind: 'none' }),
            )
          : undefined,
      trailing: unit === 1 ? '11 hull' : undefined,
    },
    ...Array.from({ length: people }, (_, index) => person(unit * people + index, unit === 1 && index % 2 === 0)),
  ]);
}

/** Heads per competence against the minimum. */
export const gallerySums: readonly RosterSum[] = [
  {
    id: 'nurse',
    name: 'Sykepleier',
    detail: 'min 8',
    trailing: 'helg 6',
    cells: sumCells([7, 6, 7, 6, 8, 6, 5, 9, 9, 8, 9, 9, 7, 7], 8, 6),
  },
  {
    id: 'worker',
    name: 'Helsefagarbeider',
    detail: 'min 12',
    trailing: 'helg 9',
    cells: sumCells([11, 13, 11, 12, 11, 8, 10, 13, 12, 13, 14, 13, 10, 10], 12, 9),
  },
  {
    id: 'assistant',
    name: 'Assistent',
    detail: 'min 4',
    trailing: 'helg 3',
    cells: sumCells([5, 4, 5, 4, 4, 3, 4, 5, 4, 5, 4, 5, 3, 4], 4, 3),
  },
];

function sumCells(values: readonly number[], weekday: number, weekend: number) {
  return values.map((value, index) => ({
    value,
    minimum: weekdayOf(addDays(galleryToday, index)) >= SATURDAY ? weekend : weekday,
  }));
}
