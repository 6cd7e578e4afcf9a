import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { getOutbreakRule } from '../../rules/outbreak-rules.ts';
import { closingOfOutbreak } from './closing-of-outbreak.ts';
import { epidemicCurve } from './epidemic-curve.ts';
import type { LinkedCase, Meeting } from './likely-sources.ts';
import { isCircle, likelySources } from './likely-sources.ts';
import { caseEvents, inOrder } from './outbreak-time-line.ts';
import type { LooseCase } from './propose-outbreaks.ts';
import { proposeOutbreaks } from './propose-outbreaks.ts';

const loose = (caseId: number, day: string, more: Partial<LooseCase> = {}): LooseCase => ({
  caseId,
  unitId: 'aasheim-2',
  illness: 'norovirus',
  outbreakId: null,
  day: plainDate(day),
  recordedAt: instant(`${day}T12:00:00+01:00`),
  isOpen: true,
  ...more,
});

describe('når foreslås et utbrudd?', () => {
  const cases: readonly [string, LooseCase[], number[][]][] = [
    ['én smittet', [loose(1, '2026-11-20')], []],
    ['to med norovirus på fire dager', [loose(1, '2026-11-20'), loose(2, '2026-11-24')], [[1, 2]]],
    ['fem dager mellom', [loose(1, '2026-11-19'), loose(2, '2026-11-24')], []],
    ['i hver sin enhet', [loose(1, '2026-11-20'), loose(2, '2026-11-20', { unitId: 'fuglenes-1' })], []],
    ['hver sin sykdom', [loose(1, '2026-11-20'), loose(2, '2026-11-20', { illness: 'influenza' })], []],
    ['begge er friske', [loose(1, '2026-11-20', { isOpen: false }), loose(2, '2026-11-20', { isOpen: false })], []],
  ];
  test.each(cases)('%s', (_, given, expected) => {
    expect(proposeOutbreaks(given, [], getOutbreakRule).map((one) => one.caseIds)).toEqual(expected);
  });

  test('ikke når enheten alt har et åpent utbrudd', () => {
    const known = [{ unitId: 'aasheim-2', illness: 'norovirus', isOpen: true, dismissedAt: null }];
    expect(proposeOutbreaks([loose(1, '2026-11-20'), loose(2, '2026-11-21')], known, getOutbreakRule)).toEqual([]);
  });
});

test.each([
  ['dagen før', '2026-11-23', false],
  ['fire dager etter siste', '2026-11-24', true],
])('norovirus, siste syk 20. november: kan avsluttes %s', (_, today, isDue) => {
  const days = [plainDate('2026-11-18'), plainDate('2026-11-20')];
  const closing = closingOfOutbreak(days, plainDate('2026-11-18'), getOutbreakRule('norovirus'), plainDate(today));
  expect(closing).toEqual({ lastDay: '2026-11-20', from: '2026-11-24', isDue });
});

describe('hvem er den sannsynlige kilden?', () => {
  const one = (caseId: number, day: string, infectedBy: number | null = null, unitId = 'aasheim-2'): LinkedCase => ({
    caseId,
    who: `staff:${caseId}`,
    unitId,
    day: plainDate(day),
    infectedBy,
  });
  const met = (caseId: number, who: number, closeness: Meeting['closeness'], minutes: number): Meeting => ({
    caseId,
    who: `staff:${who}`,
    closeness,
    minutes,
    isConfirmed: false,
  });
  const rule = getOutbreakRule('covid-19');
  const order = (cases: LinkedCase[], meetings: Meeting[]) =>
    likelySources(cases[0] as LinkedCase, cases, meetings, rule).map((each) => each.caseId);

  test('den som delte bil foran den som var på samme avdeling', () => {
    const cases = [one(9, '2026-11-20'), one(1, '2026-11-16'), one(2, '2026-11-16')];
    expect(order(cases, [met(1, 9, 'unit', 60), met(2, 9, 'car', 30)])).toEqual([2, 1]);
  });
  test('ikke den som ble syk etterpå, samme dag eller for lenge siden', () => {
    const cases = [one(9, '2026-11-20'), one(1, '2026-11-21'), one(2, '2026-11-20'), one(3, '2026-11-01')];
    expect(order(cases, [])).toEqual([]);
  });
  test('ikke en fra en annen enhet som en aldri har møtt', () => {
    expect(order([one(9, '2026-11-20'), one(1, '2026-11-16', null, 'fuglenes-1')], [])).toEqual([]);
  });
  test('ikke den en selv har smittet', () => {
    const cases = [one(9, '2026-11-20'), one(1, '2026-11-16', 9)];
    expect(order(cases, [])).toEqual([]);
    expect(isCircle(9, 1, cases)).toBe(true);
  });
});

test('kurven: dager uten smittede er med, og de uten kjent dag er ikke', () => {
  const cases = [
    { day: plainDate('2026-11-20'), kind: 'resident' as const },
    { day: plainDate('2026-11-22'), kind: 'staff' as const },
    { day: null, kind: 'visitor' as const },
  ];
  const curve = epidemicCurve(cases, plainDate('2026-11-23'));
  expect(curve.length).toBe(14);
  expect(curve.slice(-4).map(({ residents, staff, visitors }) => [residents, staff, visitors])).toEqual([
    [1, 0, 0],
    [0, 0, 0],
    [0, 1, 0],
    [0, 0, 0],
  ]);
  expect(epidemicCurve([], plainDate('2026-11-23'))).toEqual([]);
});

test('tidslinjen: dager før klokkeslett samme dag, også når klokka er etter midnatt i Norge', () => {
  const events = caseEvents([
    {
      caseId: 1,
      onsetOn: plainDate('2026-11-20'),
      confirmedOn: plainDate('2026-11-21'),
      recordedAt: instant('2026-11-21T12:00:00+01:00'),
      withdrawnAt: instant('2026-11-21T00:30:00+01:00'),
    },
  ]);
  expect(inOrder(events).map((event) => event.kind)).toEqual(['onset', 'confirmed', 'withdrawn']);
});
