import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { cancelledDays, endsCancellation, followUpDay } from './cancellation.ts';

const monday = plainDate('2026-11-23');
const day = (text: string) => plainDate(`2026-11-${text}`);

describe('hjelp som brukeren selv sier nei til', () => {
  it.each([
    ['av frykt: tilbys igjen etter tre dager', 'fear', '26'],
    ['familien hjelper: etter en uke', 'family', '30'],
  ] as const)('%s', (_what, reason, next) => {
    expect(followUpDay(reason, monday)).toBe(day(next));
  });

  it.each([
    ['tar imot igjen', 'resumed', true],
    ['tar imot noe', 'partly', true],
    ['vil ikke ha det mer', 'ended', true],
    ['ført ved en feil', 'mistake', true],
    ['sier fortsatt nei', 'still-no', false],
    ['ikke nådd', 'not-reached', false],
  ] as const)('%s: saken er %s', (_what, answer, ends) => {
    expect(endsCancellation(answer)).toBe(ends);
  });

  it.each([
    ['hele uken', '20', null, 7],
    ['fra onsdag', '25', null, 5],
    ['fra onsdag til fredag', '25', '27', 2],
    ['over før uken begynte', '10', '23', 0],
    ['begynner etter uken', '30', null, 0],
  ] as const)('%s', (_what, start, end, days) => {
    expect(cancelledDays(monday, day('30'), day(start), end === null ? null : day(end))).toHaveLength(days);
  });
});
