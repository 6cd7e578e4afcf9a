import { describe, expect, it } from 'vitest';
import { CHOICE_NAMES } from '#modules/staffing/domain/replan/choices.ts';
import { readChoices } from './read-choices.ts';

describe('--open', () => {
  it('uten flagget er alt lukket', () => {
    expect(readChoices(undefined)).toEqual({});
  });
  it('all åpner alt med standardverdier', () => {
    expect(Object.keys(readChoices('all')).toSorted()).toEqual([...CHOICE_NAMES].toSorted());
  });
  it('navn og egne verdier', () => {
    expect(readChoices('wantedHours, moveShifts:noticeHours=48:price=80')).toEqual({
      wantedHours: { price: 0 },
      moveShifts: { price: 80, noticeHours: 48, withinDays: 3 },
    });
  });
  it.each(['alt', 'moveShifts:varsel=2', 'split:leastHours=mye', 'lawRules:price=1', 'arrivalTraining:minutes=0'])(
    '%s: avvist',
    (text) => {
      expect(() => readChoices(text)).toThrow(`--open`);
    },
  );
});
