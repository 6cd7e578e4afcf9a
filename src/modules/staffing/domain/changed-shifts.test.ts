import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { findChangedShifts } from './changed-shifts.ts';

const on = (date: string, shift: string, unitId = 'A1') => ({ date: plainDate(date), shift, unitId });

describe('endret siden sist', () => {
  test.each([
    ['ingenting', [on('2026-11-24', 'D')], [on('2026-11-24', 'D')], []],
    ['ny vakt', [], [on('2026-11-24', 'N', 'A2')], ['added 2026-11-24 N']],
    ['vakt tatt bort', [on('2026-11-24', 'D')], [], ['removed 2026-11-24 D']],
    ['annen tid samme dag', [on('2026-11-24', 'D')], [on('2026-11-24', 'A')], ['moved 2026-11-24 A fra D A1']],
    ['annet sted', [on('2026-11-24', 'D')], [on('2026-11-24', 'D', 'A2')], ['moved 2026-11-24 D fra D A1']],
    [
      'to på samme dag, én byttet',
      [on('2026-11-24', 'D'), on('2026-11-24', 'A')],
      [on('2026-11-24', 'D'), on('2026-11-24', 'N')],
      ['moved 2026-11-24 N fra A A1'],
    ],
  ])('%s', (_, before, now, expected) => {
    const told = findChangedShifts(before, now).map(
      ({ kind, now: shift, before: was }) =>
        `${kind} ${shift.date} ${shift.shift}${was ? ` fra ${was.shift} ${was.unitId}` : ''}`,
    );
    expect(told).toEqual(expected);
  });
});
