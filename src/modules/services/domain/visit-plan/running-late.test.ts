import { describe, expect, it } from 'vitest';
import type { DayVisit, VisitMark } from './day-facts.ts';
import { findRunningLate } from './running-late.ts';

const visit = (visitId: string, startMinute: number, mark?: VisitMark, carer = 'Ola'): DayVisit => {
  const normal = { carers: [carer], startMinute };
  return {
    visitId,
    userId: visitId,
    unitId: 'Nord',
    point: undefined,
    earliest: startMinute - 60,
    latest: startMinute + 90,
    minutes: 30,
    carers: 1,
    competence: 'nurse',
    importance: 'must',
    actions: [],
    infected: false,
    normal,
    standing: normal,
    mark,
  };
};
const done = (startMinute: number, endMinute: number): VisitMark => ({ state: 'done', startMinute, endMinute });
const started = (startMinute: number): VisitMark => ({ state: 'started', startMinute });
const late = (first: VisitMark | undefined, now: number, more: readonly DayVisit[] = [visit('b', 560)]) =>
  findRunningLate({ visits: [visit('a', 500, first), ...more] }, ['Nord'], now, 20);

describe('hvem går for sent, etter det de selv har sagt fra om', () => {
  it.each<[string, VisitMark | undefined, number, number | undefined]>([
    ['ferdig 40 min etter planen', done(540, 570), 575, 40],
    ['ferdig 10 min etter planen: det går inn igjen', done(510, 540), 541, undefined],
    ['begynt 25 min etter planen', started(525), 526, 25],
    ['begynt i tide, men holder fortsatt på en time etter', started(500), 590, 60],
    ['har ikke sagt fra om noe: kan være uten nett', undefined, 700, undefined],
    ['kunne ikke, sagt 30 min etter avtalt tid', { state: 'could_not', startMinute: 530, endMinute: 530 }, 531, 30],
  ])('%s', (_what, mark, now, minutes) => {
    expect(late(mark, now)[0]?.minutes).toBe(minutes);
  });

  it('den som ikke har mer å gjøre, er ikke forsinket', () => {
    expect(late(done(540, 570), 575, [])).toEqual([]);
  });

  it('det siste som er sagt, gjelder: tatt igjen på neste besøk', () => {
    expect(late(done(540, 570), 600, [visit('b', 570, started(575)), visit('c', 640)])).toEqual([]);
  });

  it('andre distrikter er andres', () => {
    expect(findRunningLate({ visits: [visit('a', 500, done(560, 600)), visit('b', 700)] }, ['Sør'], 610, 20)).toEqual(
      [],
    );
  });
});
