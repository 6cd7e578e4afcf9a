import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel/instant.ts';
import type { MyVisit } from '../../contract/my-tour.ts';
import { withWaiting } from './waiting-marks.ts';

const at = (time: string) => `2026-11-24T${time}:00.000Z` as Instant;
const visit = {
  visitId: 'v1',
  mark: null,
  markAt: null,
  markBy: null,
  reason: null,
  startedAt: null,
  endedAt: null,
  note: 'fra i går',
} as unknown as MyVisit;

describe('listen på telefonen viser det som venter, slik det blir', () => {
  it.each([
    ['ingenting venter', [], { mark: null, waiting: false, note: 'fra i går' }],
    [
      'begynt og ferdig',
      [
        { visitId: 'v1', at: at('08:00'), state: 'started' as const },
        { visitId: 'v1', at: at('08:30'), state: 'done' as const, note: 'spiste godt' },
      ],
      { mark: 'done', startedAt: at('08:00'), endedAt: at('08:30'), waiting: true, note: 'spiste godt' },
    ],
    [
      'angret',
      [
        { visitId: 'v1', at: at('08:00'), state: 'could_not' as const, reason: 'no-answer' as const },
        { visitId: 'v1', at: at('08:01'), state: 'open' as const },
      ],
      { mark: null, reason: null, waiting: true },
    ],
    ['et annet besøk', [{ visitId: 'v2', at: at('08:00'), state: 'done' as const }], { mark: null, waiting: false }],
  ])('%s', (_what, waiting, expected) => {
    expect(withWaiting([visit], waiting)[0]).toMatchObject(expected);
  });
});
