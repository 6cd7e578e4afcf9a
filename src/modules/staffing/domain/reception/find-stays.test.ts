import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import { findStays } from './find-stays.ts';

const TODAY = plainDate('2026-11-23');
const row = (day: number, unitId: string, kind: RosterRow['kind'] = 'extra', staffId = 'liv'): RosterRow => ({
  staffId,
  date: addDays(TODAY, day),
  shift: 'D',
  unitId,
  kind,
});
const stays = (rows: readonly RosterRow[], home: string | null = 'aasheim') =>
  findStays(
    Map.groupBy(rows, (one) => one.staffId),
    () => home,
    { from: TODAY, to: addDays(TODAY, 7) },
  ).map((stay) => [stay.unitId, stay.firstDate, stay.rows.length]);

test.each([
  ['ekstravakt på en annen avdeling: ny der', [row(1, 'fuglenes')], [['fuglenes', '2026-11-24', 1]]],
  [
    'to vakter samme sted: ett mottak, fra den første',
    [row(3, 'fuglenes'), row(1, 'fuglenes')],
    [['fuglenes', '2026-11-24', 2]],
  ],
  [
    'var der for en uke siden: mottaket da gjelder fortsatt',
    [row(-6, 'fuglenes'), row(1, 'fuglenes')],
    [['fuglenes', '2026-11-17', 2]],
  ],
  ['var der for fem uker siden: ny igjen', [row(-35, 'fuglenes'), row(1, 'fuglenes')], [['fuglenes', '2026-11-24', 1]]],
  ['har fast turnus der også: ikke ny', [row(-7, 'fuglenes', 'normal'), row(1, 'fuglenes')], []],
  ['ekstravakt på egen avdeling: ikke ny', [row(1, 'aasheim')], []],
  ['hjemmevakt regnes ikke', [row(1, 'fuglenes', 'on_call')], []],
  ['om ti dager: ikke denne uken', [row(10, 'fuglenes')], []],
] as const)('%s', (_, rows, expected) => {
  expect(stays(rows)).toEqual(expected);
});

test('en fra bemanningspoolen er ny overalt', () => {
  expect(stays([row(1, 'aasheim')], null)).toEqual([['aasheim', '2026-11-24', 1]]);
});

test('hver fremmede vakt står i høyst ett opphold, og aldri i egen avdeling', () => {
  const rows = fc.array(
    fc.record({ day: fc.integer({ min: -35, max: 27 }), unit: fc.constantFrom('aasheim', 'b', 'c') }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(rows, (given) => {
      const roster = given.map(({ day, unit }) => row(day, unit));
      const found = findStays(new Map([['liv', roster]]), () => 'aasheim', {
        from: addDays(TODAY, -40),
        to: addDays(TODAY, 40),
      });
      const inStays = found.flatMap((stay) => stay.rows);
      expect(inStays.length).toBe(roster.filter((one) => one.unitId !== 'aasheim').length);
      expect(new Set(inStays).size).toBe(inStays.length);
    }),
  );
});
