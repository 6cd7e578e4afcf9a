import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { UnitTask } from '#modules/organisation/domain/task-rows.ts';
import { assessTaskShift, doerOf, needsAfterTaskShift } from './shift-tasks.ts';

const monday = plainDate('2026-11-23');
const task = (id: string, minutes: number, competence: string, allowed: string[], movedTo?: string): UnitTask => ({
  unitId: 'multe',
  shift: 'D',
  task: id,
  name: id,
  minutes,
  competence,
  allowed,
  movedTo,
  decidedBy: 'Kommunalsjefen',
  basis: '',
});

const NEEDS = [
  { competence: 'nurse', normal: 3, minimum: 3 },
  { competence: 'assistant', normal: 2, minimum: 2 },
];

describe('oppgavedeling på en vakt på 7 timer (420 minutter)', () => {
  const TABLE = [
    ['ingenting flyttet', [task('stell', 420, 'nurse', ['assistant'])], 'nurse 3/3, assistant 2/2'],
    [
      'en hel persons arbeid flyttet',
      [task('stell', 420, 'nurse', ['assistant'], 'assistant'), task('medisin', 840, 'nurse', [])],
      'nurse 2/2, assistant 3/3',
    ],
    [
      'en halv persons arbeid: får plass i tiden de har',
      [task('stell', 210, 'nurse', ['assistant'], 'assistant')],
      'nurse 3/3, assistant 2/2',
    ],
    [
      'halvannen persons arbeid: én ut, én inn, resten får plass i tiden de har',
      [task('stell', 630, 'nurse', ['assistant'], 'assistant'), task('medisin', 630, 'nurse', [])],
      'nurse 2/2, assistant 3/3',
    ],
    [
      'noe bare sykepleier kan: én blir',
      [task('stell', 1260, 'nurse', ['assistant'], 'assistant'), task('medisin', 30, 'nurse', [])],
      'nurse 1/1, assistant 4/4',
    ],
    [
      'til noen vakten ikke hadde',
      [task('stell', 420, 'nurse', ['volunteer'], 'volunteer'), task('medisin', 840, 'nurse', [])],
      'nurse 2/2, assistant 2/2, volunteer 1/1',
    ],
    [
      'flyttet til en som ikke har lov: gjelder ikke',
      [task('stell', 420, 'nurse', [], 'assistant')],
      'nurse 3/3, assistant 2/2',
    ],
  ] as const;
  it.each(TABLE)('%s', (_, tasks, expected) => {
    const after = needsAfterTaskShift(NEEDS, tasks, monday, 420);
    expect(after.map((one) => `${one.competence} ${one.normal}/${one.minimum}`).join(', ')).toBe(expected);
  });

  it('gjelder bare dagene det er bestemt for', () => {
    const moved = {
      ...task('stell', 420, 'nurse', ['assistant'], 'assistant'),
      movedFrom: monday,
      movedUntil: plainDate('2026-11-25'),
    };
    const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((date) => doerOf(moved, plainDate(date)));
    expect(days).toEqual(['nurse', 'assistant', 'assistant', 'nurse']);
  });

  it('sier hvor mye som må flyttes for å frigjøre én til', () => {
    const [, nurse] = assessTaskShift([task('stell', 300, 'nurse', ['assistant'], 'assistant')], monday, 420);
    expect(nurse).toMatchObject({ competence: 'nurse', people: 0, minutesToNext: 120 });
  });

  it('hele personer holder: aldri færre minutter til rådighet enn oppgavene krever, når det var nok før', () => {
    const arbitraryTask = fc.record({ minutes: fc.integer({ min: 1, max: 900 }), moved: fc.boolean() });
    fc.assert(
      fc.property(fc.array(arbitraryTask, { minLength: 1, maxLength: 8 }), (list) => {
        const tasks = list.map(({ minutes, moved }, index) =>
          task(`o${index}`, minutes, 'nurse', ['assistant'], moved ? 'assistant' : undefined),
        );
        const nurses = Math.ceil(tasks.reduce((sum, one) => sum + one.minutes, 0) / 420);
        const needs = [{ competence: 'nurse', normal: nurses, minimum: nurses }];
        const after = needsAfterTaskShift(needs, tasks, monday, 420);
        const nurseMinutes = 420 * (after.find((one) => one.competence === 'nurse')?.minimum ?? 0);
        const left = tasks.filter((one) => one.movedTo === undefined).reduce((sum, one) => sum + one.minutes, 0);
        expect(nurseMinutes).toBeGreaterThanOrEqual(left);
      }),
    );
  });
});
