import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movePosition, rangeBetween } from './roster-position.ts';

const extent = { rows: 40, days: 14, pageRows: 10 };

describe('tastene i turnusen', () => {
  it.each([
    ['ArrowDown', false, { row: 6, column: 3 }],
    ['k', false, { row: 4, column: 3 }],
    ['ArrowLeft', true, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 14 }],
    ['End', true, { row: 39, column: 14 }],
    ['PageUp', false, { row: 0, column: 3 }],
    ['x', false, undefined],
  ] as const)('%s (Ctrl %s) → %j', (key, isControl, expected) => {
    expect(movePosition({ row: 5, column: 3 }, key, isControl, extent)).toEqual(expected);
  });

  it('fører aldri ut av turnusen', () => {
    const keys = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'PageDown',
      'PageUp',
      'Home',
      'End',
      'j',
      'k',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean())), (moves) => {
        let at = { row: 0, column: 0 };
        for (const [key, isControl] of moves) at = movePosition(at, key, isControl, extent) ?? at;
        expect(at.row).toBeGreaterThanOrEqual(0);
        expect(at.row).toBeLessThan(extent.rows);
        expect(at.column).toBeGreaterThanOrEqual(0);
        expect(at.column).toBeLessThanOrEqual(extent.days);
      }),
    );
  });

  it('merker rektangelet mellom to celler, samme hvilken vei', () => {
    const range = { top: 3, bottom: 6, left: 4, right: 6 };
    expect(rangeBetween({ row: 6, column: 4 }, { row: 3, column: 6 })).toEqual(range);
    expect(rangeBetween({ row: 3, column: 6 }, { row: 6, column: 4 })).toEqual(range);
    expect(rangeBetween({ row: 3, column: 0 }, { row: 3, column: 0 }).left).toBe(1);
  });
});
