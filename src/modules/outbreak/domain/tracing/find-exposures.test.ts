import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Exposure } from './find-exposures.ts';
import { findExposures, HANDOVER_MINUTES } from './find-exposures.ts';
import type { Closeness, Stay } from './stay.ts';
import { CLOSENESS } from './stay.ts';
import { indexStays } from './stay-index.ts';

const at = (day: string, clock: string) => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return osloEpochMinutes(plainDate(day), hour * 60 + minute);
};
const stay = (
  who: string,
  place: string,
  day: string,
  from: string,
  to: string,
  closeness: Closeness = 'unit',
): Stay => {
  const start = at(day, from);
  const end = at(day, to);
  return { who, place, closeness, from: start, to: end > start ? end : end + 1440 };
};
const always = { from: at('2026-10-01', '00:00'), to: at('2026-12-31', '00:00') };
const short = (found: readonly Exposure[]) => found.map((one) => `${one.who} ${one.closeness} ${one.minutes}`);

describe('hvem har vært nær den smittede', () => {
  const D = ['2026-11-20', '07:30', '15:30'] as const;
  const examples: readonly (readonly [string, readonly Stay[], readonly string[]])[] = [
    ['samme avdeling, samme vakt', [stay('A', 'avd 1', ...D), stay('B', 'avd 1', ...D)], ['B unit 480']],
    ['en annen avdeling', [stay('A', 'avd 1', ...D), stay('B', 'avd 2', ...D)], []],
    [
      'kvelden overlapper med en halv time',
      [stay('A', 'avd 1', ...D), stay('B', 'avd 1', '2026-11-20', '15:00', '22:30')],
      ['B unit 30'],
    ],
    [
      'vaktbytte uten overlapp teller som overlapping',
      [stay('A', 'avd 1', ...D), stay('B', 'avd 1', '2026-11-20', '15:30', '22:30')],
      [`B handover ${HANDOVER_MINUTES}`],
    ],
    ['kommer en time etter', [stay('A', 'avd 1', ...D), stay('B', 'avd 1', '2026-11-20', '16:30', '22:30')], []],
    [
      'bil går foran avdeling, og minuttene legges sammen',
      [
        stay('A', 'avd 1', ...D),
        stay('B', 'avd 1', ...D),
        stay('A', 'bil', '2026-11-20', '07:00', '07:20', 'car'),
        stay('B', 'bil', '2026-11-20', '07:00', '07:20', 'car'),
      ],
      ['B car 500'],
    ],
    [
      'to i samme bil som ikke kjørte samtidig',
      [
        stay('A', 'bil', '2026-11-20', '07:00', '07:20', 'car'),
        stay('B', 'bil', '2026-11-20', '07:20', '07:40', 'car'),
      ],
      [],
    ],
    [
      'ført på to avdelinger samtidig: tiden teller én gang',
      [stay('A', 'avd 1', ...D), stay('A', 'avd 2', ...D), stay('B', 'avd 1', ...D), stay('B', 'avd 2', ...D)],
      ['B unit 480'],
    ],
    [
      'nattevakten da klokka ble stilt tilbake varer ti timer',
      [stay('A', 'avd 1', '2026-10-24', '22:00', '07:00'), stay('B', 'avd 1', '2026-10-24', '22:00', '07:00')].map(
        (one) => ({ ...one, to: at('2026-10-25', '07:00') }),
      ),
      ['B unit 600'],
    ],
    [
      'nærmest og lengst først',
      [
        stay('A', 'avd 1', ...D),
        stay('B', 'avd 1', '2026-11-20', '15:00', '22:30'),
        stay('C', 'avd 1', ...D),
        stay('A', 'besøk', '2026-11-20', '09:00', '09:20', 'care'),
        stay('U', 'besøk', '2026-11-20', '09:00', '09:20', 'care'),
      ],
      ['U care 20', 'C unit 480', 'B unit 30'],
    ],
  ];
  test.each(examples)('%s', (_, stays, expected) => {
    expect(short(findExposures(indexStays(stays), { who: 'A', ...always }))).toEqual(expected);
  });

  test('bare tiden fra to døgn før symptomene regnes med', () => {
    const stays = [
      stay('A', 'avd 1', ...D),
      stay('B', 'avd 1', ...D),
      stay('C', 'avd 1', '2026-11-20', '06:00', '12:00'),
    ];
    const found = findExposures(indexStays(stays), { who: 'A', from: at('2026-11-20', '12:00'), to: always.to });
    expect(short(found)).toEqual(['B unit 210']);
    expect(found[0]?.lastAt).toBe(at('2026-11-20', '15:30'));
  });
});

const anyStay = fc.record({
  who: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  place: fc.constantFrom('avd 1', 'avd 2', 'bil', 'rom'),
  closeness: fc.constantFrom<Closeness>('unit', 'car', 'room', 'care'),
  from: fc.integer({ min: 0, max: 400 }),
  length: fc.integer({ min: -5, max: 120 }),
});
const anyStays = fc
  .array(anyStay, { maxLength: 40 })
  .map((drawn) => drawn.map(({ length, ...one }) => ({ ...one, to: one.from + length })));

/** Minute by minute, pair by pair. */
function byHand(
  stays: readonly Stay[],
  who: string,
  from: number,
  to: number,
): Map<string, { minutes: number; closeness: Closeness; lastAt: number }> {
  const found = new Map<string, { minutes: Set<number>; closeness: Closeness }>();
  const real = stays.filter((one) => one.to > one.from);
  for (const own of real.filter((one) => one.who === who && one.from < to && from < one.to)) {
    for (const other of real.filter((one) => one.who !== who && one.place === own.place)) {
      const pair =
        [own.closeness, other.closeness].toSorted((a, b) => CLOSENESS.indexOf(b) - CLOSENESS.indexOf(a))[0] ?? 'unit';
      const minutes: number[] = [];
      for (let minute = from; minute < to; minute++) {
        if (own.from <= minute && minute < own.to && other.from <= minute && minute < other.to) minutes.push(minute);
      }
      let closeness = pair;
      const meet = own.from < other.to && other.from < own.to;
      const gap = own.to <= other.from ? other.from - own.to : own.from - other.to;
      if (!meet && pair === 'unit' && gap <= HANDOVER_MINUTES) {
        closeness = 'handover';
        const change = own.to <= other.from ? own.to : other.to;
        for (let minute = change; minute < change + HANDOVER_MINUTES; minute++)
          if (from <= minute && minute < to) minutes.push(minute);
      }
      if (minutes.length === 0) continue;
      const known = found.get(other.who) ?? { minutes: new Set<number>(), closeness };
      for (const minute of minutes) known.minutes.add(minute);
      if (CLOSENESS.indexOf(closeness) < CLOSENESS.indexOf(known.closeness)) known.closeness = closeness;
      found.set(other.who, known);
    }
  }
  return new Map(
    [...found].map(([key, one]) => [
      key,
      { minutes: one.minutes.size, closeness: one.closeness, lastAt: Math.max(...one.minutes) + 1 },
    ]),
  );
}

test('finner det samme som en opptelling minutt for minutt, par for par', () => {
  fc.assert(
    fc.property(anyStays, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 200 }), (stays, from, length) => {
      const to = from + length;
      const found = findExposures(indexStays(stays), { who: 'A', from, to });
      const expected = byHand(stays, 'A', from, to);
      expect(
        new Map(found.map(({ who, minutes, closeness, lastAt }) => [who, { minutes, closeness, lastAt }])),
      ).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});
