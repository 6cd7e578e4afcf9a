import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import type { Move, RoomBefore } from './order-moves.ts';
import { orderMoves } from './order-moves.ts';

const single: RoomBefore = { zone: 'clean', stay: 0, places: 1 };
const words = (moves: readonly Move[], rooms: Readonly<Record<string, RoomBefore>>) =>
  orderMoves(moves, new Map(Object.entries(rooms))).map(
    ({ userId, from, to, cleanFirst }) =>
      `${userId}: ${from ?? 'venter'} → ${to ?? 'venter'}${cleanFirst ? ' etter vask' : ''}`,
  );

describe('rekkefølgen når beboere flytter', () => {
  it('den som skal inn, kommer når den som er der, har flyttet, og rommet er vasket etter en smittet', () => {
    expect(
      words(
        [
          { userId: 'Birger', status: 'clean', from: '102', to: '101' },
          { userId: 'Anna', status: 'infected', from: '101', to: '201' },
        ],
        { '101': single, '102': single, '201': { ...single, zone: 'infected' } },
      ),
    ).toEqual(['Anna: 101 → 201', 'Birger: 102 → 101 etter vask']);
  });

  it('friske flytter først, smittede sist', () => {
    expect(
      words(
        [
          { userId: 'Anna', status: 'infected', from: '101', to: '201' },
          { userId: 'Birger', status: 'clean', from: '102', to: '103' },
        ],
        { '101': single, '102': single, '103': single, '201': { ...single, zone: 'infected' } },
      ),
    ).toEqual(['Birger: 102 → 103', 'Anna: 101 → 201']);
  });

  it('to som bytter rom: én venter', () => {
    expect(
      words(
        [
          { userId: 'Anna', status: 'clean', from: '101', to: '102' },
          { userId: 'Birger', status: 'clean', from: '102', to: '101' },
        ],
        { '101': single, '102': single },
      ),
    ).toEqual(['Anna: 101 → venter', 'Birger: 102 → 101', 'Anna: venter → 102']);
  });

  const anyMoves = fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.record({
      to: fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
      status: fc.array(fc.constantFrom<Zone>('clean', 'exposed', 'infected'), { minLength: count, maxLength: count }),
    }),
  );
  it('alle kommer dit de skal, ingen kommer til et rom som er opptatt, og ingen venter to ganger', () => {
    fc.assert(
      fc.property(anyMoves, ({ to, status }) => {
        const moves = to.flatMap((target, index): Move[] =>
          target === index
            ? []
            : [{ userId: `P${index}`, status: status[index] ?? 'clean', from: `R${index}`, to: `R${target}` }],
        );
        const rooms = new Map(to.map((target, index) => [`R${index}`, { ...single, stay: target === index ? 1 : 0 }]));
        const at = new Map<string, string | null>(moves.map(({ userId, from }) => [userId, from]));
        const waited = new Map<string, number>();
        for (const step of orderMoves(moves, rooms)) {
          if (step.to !== null) expect([...at.values()].filter((room) => room === step.to)).toEqual([]);
          else waited.set(step.userId, (waited.get(step.userId) ?? 0) + 1);
          at.set(step.userId, step.to);
        }
        for (const move of moves) expect(at.get(move.userId)).toBe(move.to);
        for (const times of waited.values()) expect(times).toBe(1);
      }),
    );
  });
});
