import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorthTable } from './worth-table.ts';

const shifts = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 1, max: 9 }),
      gain: fc.integer({ min: -5, max: 40 }),
    }),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((list) => list.sort((a, b) => a.from - b.from));

/** The most that shifts with rest between them come to, by trying all. */
function bestByTrying(
  list: readonly { from: number; length: number; gain: number }[],
  rest: number,
  most: number,
): number {
  let best = 0;
  for (let bits = 0; bits < 1 << list.length; bits++) {
    const chosen = list.filter((_, i) => bits & (1 << i));
    const fits = chosen.every(
      (shift, i) => i === 0 || shift.from >= (chosen[i - 1]?.from ?? 0) + (chosen[i - 1]?.length ?? 0) + rest,
    );
    if (!fits || chosen.length > most) continue;
    const steps = chosen.reduce((sum, _, i) => sum + 2 * i + 1, 0);
    best = Math.max(best, chosen.reduce((sum, shift) => sum + shift.gain, 0) - steps);
  }
  return best;
}

describe('det meste som vakter med hvile imellom kan være verdt', () => {
  it('er det samme som ved å prøve alle', () => {
    fc.assert(
      fc.property(shifts, fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 4 }), (list, rest, most) => {
        const table = createWorthTable({
          gains: Float64Array.from(list, (shift) => shift.gain),
          from: Float64Array.from(list, (shift) => shift.from),
          to: Float64Array.from(list, (shift) => shift.from + shift.length),
          rest,
          most,
          stepPrice: (k) => 2 * k - 1,
        });
        const best = bestByTrying(list, rest, most);
        expect(table.further(0, 0)).toBe(best);
        const places = table.bestPlaces();
        const worth = places.reduce((sum, place, i) => sum + (list[place]?.gain ?? 0) - (2 * i + 1), 0);
        expect(worth).toBe(best);
      }),
    );
  });
});
