import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { openShiftRows } from './open-shift-rows.ts';
import { openShiftsAnswer } from './open-shifts-answer.ts';
import { sampleOpen } from './sample-plan.ts';

const rows = [
  sampleOpen({ unitId: 'a', unitName: 'Åsheim 1', missing: 3 }),
  sampleOpen({ unitId: 'b', unitName: 'Fuglenes 1', missing: 1, belowMinimum: 1 }),
  sampleOpen({ unitId: 'b', unitName: 'Fuglenes 1', shift: 'N', missing: 1 }),
];

describe('åpne vakter nå', () => {
  it('verst er den med flest under minimum, ikke den med flest hull', () => {
    expect(openShiftsAnswer({ rows })).toEqual({
      units: 2,
      worst: { unitId: 'b', unitName: 'Fuglenes 1', belowMinimum: 1 },
    });
  });

  it('ingen er verst når ingen er under minimum', () => {
    expect(openShiftsAnswer({ rows: rows.slice(0, 1) }).worst).toBeUndefined();
  });

  it('bildet: én rad per enhet, rødt bare der noe er under minimum', () => {
    const words = { missing: (count: number) => `${count} mangler`, total: (count: number) => `${count} hull` };
    const days = [plainDate('2026-11-23'), plainDate('2026-11-24')];
    const picture = openShiftRows(rows, days, words, { unitId: 'a', date: '2026-11-23' });
    expect(picture.map((row) => [row.name, row.trailing])).toEqual([
      ['Fuglenes 1', '2 hull'],
      ['Åsheim 1', '3 hull'],
    ]);
    expect(picture[0]?.cells).toEqual([{ kind: 'gap', count: 2, chosen: false }, { kind: 'none' }]);
    expect(picture[1]?.cells?.[0]).toEqual({ kind: 'shift', letter: '3', name: '3 mangler', chosen: true });
  });
});
