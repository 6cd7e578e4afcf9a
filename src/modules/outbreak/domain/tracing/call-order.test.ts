import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import type { CallFacts } from './call-order.ts';
import { callOrder, dueCalls, isChangedSince } from './call-order.ts';
import { callStateAfter, MOST_TRIES } from './call-outcome.ts';

const now = instant('2026-11-23T10:00:00+01:00');
const ten = { kind: 'quarantine', from: '2026-11-20', to: '2026-11-30' };
const seven = { ...ten, to: '2026-11-27' };
const one = (contactId: number, more: Partial<CallFacts> = {}): CallFacts => ({
  contactId,
  callState: 'waiting',
  callBackAt: null,
  lastExposedAt: instant('2026-11-20T15:00:00+01:00'),
  period: ten,
  told: null,
  ...more,
});

describe('hvem som skal ringes først', () => {
  const rows = [
    one(1),
    one(2, { lastExposedAt: instant('2026-11-22T15:00:00+01:00') }),
    one(3, { callState: 'reached', told: ten }),
    one(4, { callState: 'reached', told: seven }),
    one(5, { callState: 'later', callBackAt: instant('2026-11-23T09:30:00+01:00') }),
    one(6, { callState: 'later', callBackAt: instant('2026-11-23T14:00:00+01:00') }),
    one(7, { callState: 'escalated' }),
    one(8, { callState: 'unreachable' }),
  ];
  test('avtalt klokkeslett, så de som har fått feil dato, så de som sist var utsatt', () => {
    expect(dueCalls(rows, now, false).map((row) => row.contactId)).toEqual([5, 4, 2, 1]);
  });
  test('fagpersonen får først de som er sendt videre', () => {
    expect(dueCalls(rows, now, true).map((row) => row.contactId)).toEqual([7, 5, 4, 2, 1]);
  });
  test('hele lista har alle, de ferdige sist', () => {
    expect(callOrder(rows, now, false).map((row) => row.contactId)).toEqual([5, 4, 2, 1, 6, 7, 3, 8]);
  });
});

test.each([
  ['fortalt ti dager, og det er ti dager', { told: ten }, false],
  ['fortalt sju dager, nå er det ti', { told: seven }, true],
  ['regelen er blitt råd om test', { told: ten, period: { ...ten, kind: 'test' } }, true],
  ['aldri nådd', { told: null, callState: 'waiting' as const }, false],
])('nye datoer etter samtalen: %s', (_, more, expected) => {
  expect(isChangedSince(one(1, { callState: 'reached', ...more }))).toBe(expected);
});

test.each([
  ['svarer', 'reached', 1, 'reached'],
  ['svarer ikke', 'no_answer', 1, 'later'],
  ['svarer ikke fjerde gang', 'no_answer', MOST_TRIES, 'unreachable'],
  ['feil nummer', 'wrong_number', 1, 'unreachable'],
  ['vil snakke med fagperson', 'escalated', 1, 'escalated'],
] as const)('etter samtalen: %s', (_, outcome, tries, state) => {
  expect(callStateAfter(outcome, tries)).toBe(state);
});
