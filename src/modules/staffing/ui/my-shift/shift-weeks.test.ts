import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { MyShift } from '../../contract.ts';
import { findNextShift, findStandingShifts, groupByWeek } from './shift-weeks.ts';

const shift = (date: string, more: Partial<MyShift> = {}): MyShift => ({
  date: plainDate(date),
  shift: 'D',
  startsAt: instant(`${date}T06:30:00.000Z`),
  endsAt: instant(`${date}T14:00:00.000Z`),
  unitId: 'asheim-2',
  unitName: 'Åsheim 2',
  siteName: 'Åsheim sykehjem',
  kind: 'normal',
  foreign: false,
  away: false,
  ...more,
});

describe('vaktene mine', () => {
  it('er neste vakt den første jeg skal møte til, ikke en jeg er borte fra eller hjemmevakt', () => {
    const evening = shift('2026-11-25');
    const shifts = [shift('2026-11-23', { away: true }), shift('2026-11-24', { kind: 'on_call' }), evening];
    expect(findNextShift(shifts)).toBe(evening);
    expect(findNextShift(shifts.slice(0, 2))).toBeUndefined();
  });

  it('er vakten jeg er på, med til den slutter', () => {
    const shifts = [shift('2026-11-23'), shift('2026-11-24')];
    expect(findStandingShifts(shifts, instant('2026-11-23T13:59:00.000Z'))).toEqual(shifts);
    expect(findStandingShifts(shifts, instant('2026-11-23T14:00:00.000Z'))).toEqual(shifts.slice(1));
  });

  it('står uke for uke, mandag til søndag, tomme uker imellom tatt med', () => {
    const shifts = ['2026-11-22', '2026-11-23', '2026-11-29', '2026-12-09'].map((date) => shift(date));
    expect(groupByWeek(shifts).map((week) => [week.monday, week.shifts.map(({ date }) => date)])).toEqual([
      ['2026-11-16', ['2026-11-22']],
      ['2026-11-23', ['2026-11-23', '2026-11-29']],
      ['2026-11-30', []],
      ['2026-12-07', ['2026-12-09']],
    ]);
    expect(groupByWeek([])).toEqual([]);
  });
});
