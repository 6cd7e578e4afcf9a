import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel/instant.ts';
import type { MarkTold, ToldState } from './merge-marks.ts';
import { fieldsOf, mergeMarks } from './merge-marks.ts';

const at = (clock: string) => `2026-11-24T${clock}:00.000Z` as Instant;
const sum = (told: readonly MarkTold[]) => {
  const { state, started, ended } = told.map(fieldsOf).reduce(mergeMarks, {});
  return [state?.value, started?.value?.slice(11, 16), ended?.value?.slice(11, 16)];
};

describe('det som blir fortalt om et besøk, felt for felt', () => {
  it.each<[string, readonly MarkTold[], readonly unknown[]]>([
    [
      'begynt og ferdig',
      [
        { at: at('08:00'), state: 'started' },
        { at: at('08:30'), state: 'done' },
      ],
      ['done', '08:00', '08:30'],
    ],
    [
      'begynt kommer frem etter ferdig',
      [
        { at: at('08:30'), state: 'done' },
        { at: at('08:00'), state: 'started' },
      ],
      ['done', '08:00', '08:30'],
    ],
    [
      'kunne ikke, så likevel ferdig',
      [
        { at: at('08:00'), state: 'could_not' },
        { at: at('09:00'), state: 'done' },
      ],
      ['done', undefined, '09:00'],
    ],
    [
      'trykket feil og tok det tilbake',
      [
        { at: at('08:00'), state: 'started' },
        { at: at('08:01'), state: 'open' },
      ],
      ['open', undefined, undefined],
    ],
    [
      'klokkeslettet rettet etterpå, tilstanden står',
      [
        { at: at('08:30'), state: 'done' },
        { at: at('12:00'), startedAt: at('07:50'), endedAt: at('08:20') },
      ],
      ['done', '07:50', '08:20'],
    ],
    [
      'en rettelse fra før merket rører bare det som ikke er sagt senere',
      [
        { at: at('08:30'), state: 'done' },
        { at: at('08:10'), startedAt: at('07:55') },
      ],
      ['done', '07:55', '08:30'],
    ],
  ])('%s', (_what, told, expected) => {
    expect(sum(told)).toEqual(expected);
  });

  const anyTold = fc.uniqueArray(
    fc.record({
      minute: fc.integer({ min: 0, max: 59 }),
      state: fc.constantFrom<ToldState>('open', 'started', 'done', 'could_not'),
    }),
    { selector: (one) => one.minute, maxLength: 8 },
  );
  it('rekkefølgen de kommer frem i, betyr ingenting', () => {
    fc.assert(
      fc.property(anyTold, (raw) => {
        const told = raw.map(({ minute, state }) => ({ at: at(`08:${String(minute).padStart(2, '0')}`), state }));
        expect(sum(told.toReversed())).toEqual(sum(told));
      }),
    );
  });

  it('det samme fortalt to ganger er én gang', () => {
    fc.assert(
      fc.property(anyTold, (raw) => {
        const told = raw.map(({ minute, state }) => ({ at: at(`08:${String(minute).padStart(2, '0')}`), state }));
        expect(sum([...told, ...told])).toEqual(sum(told));
      }),
    );
  });
});
