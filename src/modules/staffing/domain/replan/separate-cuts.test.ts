import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { separateCuts } from './separate-cuts.ts';

describe('kutt', () => {
  it('tre halve vaktsett om tre plasser: bare ett av dem kan gis', () => {
    const used = [
      { value: 0.5, members: [0, 1] },
      { value: 0.5, members: [1, 2] },
      { value: 0.5, members: [0, 2] },
    ];
    expect(separateCuts(used, () => 1, 10)).toContainEqual({ members: [0, 1, 2], limit: 1 });
  });

  it('fem i ring: høyst to', () => {
    const used = [0, 1, 2, 3, 4].map((i) => ({ value: 0.5, members: [i, (i + 1) % 5].sort() }));
    expect(separateCuts(used, () => 1, 10)).toContainEqual({ members: [0, 1, 2, 3, 4], limit: 2 });
  });

  it('ingen plan av hele vaktsett bryter et kutt', () => {
    const set = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 });
    const sets = fc.array(set, { minLength: 2, maxLength: 9 });
    const places = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        sets,
        places,
        fc.infiniteStream(fc.double({ min: 0.05, max: 0.95, noNaN: true })),
        (list, placesOf, shares) => {
          const used = list.map((members) => ({ members, value: shares.next().value as number }));
          const cuts = separateCuts(used, (member) => placesOf[member] ?? 0, 50);
          for (let bits = 0; bits < 1 << list.length; bits++) {
            const chosen = list.filter((_, i) => bits & (1 << i));
            const fits = placesOf.every(
              (room, member) => chosen.filter((members) => members.includes(member)).length <= room,
            );
            if (!fits) continue;
            for (const cut of cuts) {
              const filled = chosen.reduce(
                (sum, members) => sum + Math.floor(members.filter((m) => cut.members.includes(m)).length / 2),
                0,
              );
              expect(filled).toBeLessThanOrEqual(cut.limit);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
