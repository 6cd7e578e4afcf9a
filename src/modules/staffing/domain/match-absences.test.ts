import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Absence, AbsenceKind } from '#modules/organisation/domain/municipality.ts';
import type { KnownAbsence } from './match-absences.ts';
import { matchAbsences } from './match-absences.ts';

const today = plainDate('2026-11-23');
const row = (to: string | null, kind: AbsenceKind = 'sick', from = '2026-11-20'): Absence => ({
  staffId: 'P1',
  from: plainDate(from),
  to: to === null ? undefined : plainDate(to),
  kind,
});
const known = (to: string | null, more: Partial<KnownAbsence> = {}): KnownAbsence => ({
  availabilityId: 1,
  personId: 'P1',
  from: plainDate('2026-11-20'),
  to: to === null ? null : plainDate(to),
  kind: 'sick',
  ofImport: true,
  withdrawn: false,
  ...more,
});
const outcome = (rows: Absence[], before: KnownAbsence[]) => {
  const { added, changed, gone, unchanged } = matchAbsences(rows, before, today);
  return { added: added.length, changed: changed.length, gone: gone.length, unchanged };
};
const nothing = { added: 0, changed: 0, gone: 0, unchanged: 0 };

describe('fravær i en ny innlesing', () => {
  test.each([
    ['nytt', [row('2026-12-01')], [], { added: 1 }],
    ['det samme igjen', [row('2026-12-01')], [known('2026-12-01')], { unchanged: 1 }],
    ['to like linjer er ett fravær', [row('2026-12-01'), row('2026-12-01')], [], { added: 1 }],
    ['forlenget', [row('2026-12-05')], [known('2026-12-01')], { changed: 1 }],
    ['uten slutt blir med slutt', [row('2026-12-05')], [known(null)], { changed: 1 }],
    ['annen årsak, samme dager', [row('2026-12-01', 'quarantine')], [known('2026-12-01')], { changed: 1 }],
    ['årsaken er slettet hos oss', [row('2026-12-01')], [known('2026-12-01', { kind: undefined })], { unchanged: 1 }],
    ['ikke lenger i fila', [], [known('2026-12-01')], { gone: 1 }],
    ['ikke lenger i fila, men over', [], [known('2026-11-22')], {}],
    ['meldt for hånd, ikke i fila', [], [known('2026-12-01', { ofImport: false })], {}],
    [
      'rettet for hånd: fila må vike',
      [row('2026-12-05')],
      [known('2026-12-01', { ofImport: false })],
      { unchanged: 1 },
    ],
    [
      'trukket for hånd: fila må vike',
      [row('2026-12-01')],
      [known('2026-12-01', { ofImport: false, withdrawn: true })],
      { unchanged: 1 },
    ],
    [
      'trukket for hånd, men fila har nå andre dager',
      [row('2026-12-05')],
      [known('2026-12-01', { ofImport: false, withdrawn: true })],
      { added: 1 },
    ],
  ])('%s', (_, rows, before, expected) => {
    expect(outcome(rows, before)).toEqual({ ...nothing, ...expected });
  });
});
