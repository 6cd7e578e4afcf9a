import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { DecidedWord } from './decided-plan.ts';
import { chosenAssignments, decideAssignments, decisionsForSearch, pinsNotInPlan } from './decided-plan.ts';
import { planFigures } from './plan-figures.ts';
import type { Assignment, Plan } from './replan/plan.ts';

const shift = (personId: string, date: string, points: Record<string, number> = { 'extra-shift': 1 }): Assignment => ({
  personId,
  date: plainDate(date),
  shift: 'N',
  unitId: 'A2',
  competence: 'nurse',
  source: 'own',
  cost: 1,
  because: [{ code: 'price', facts: points }],
});
const open = (date: string, missing: number, belowMinimum: number) => ({
  unitId: 'A2',
  date: plainDate(date),
  shift: 'N',
  competence: 'nurse',
  missing,
  belowMinimum,
});
const plan: Pick<Plan, 'open' | 'assignments'> = {
  open: [open('2026-11-23', 2, 1), open('2026-11-24', 1, 1)],
  assignments: [
    shift('kari', '2026-11-23'),
    shift('ola', '2026-11-23', { 'extra-shift': 1, overtime: 20 }),
    shift('kari', '2026-11-24'),
  ],
};
let nextId = 0;
const word = (personId: string, decision: DecidedWord['decision'], date?: string): DecidedWord => ({
  decisionId: ++nextId,
  personId,
  unitId: undefined,
  date: date === undefined ? undefined : plainDate(date),
  shift: undefined,
  competence: undefined,
  decision,
  decidedAt: '2026-11-23T05:40:00.000Z' as DecidedWord['decidedAt'],
  decidedBy: 1,
});
const whole = plan as Plan;

describe('hva som publiseres', () => {
  const cases: [string, DecidedWord[], string[]][] = [
    ['ingen har sagt noe: alt', [], ['kari 23', 'ola 23', 'kari 24']],
    [
      'godtatt og låst er med',
      [word('kari', 'accept', '2026-11-23'), word('ola', 'pin')],
      ['kari 23', 'ola 23', 'kari 24'],
    ],
    ['en vakt avvist', [word('kari', 'refuse', '2026-11-24')], ['kari 23', 'ola 23']],
    ['alle en persons vakter avvist', [word('kari', 'refuse')], ['ola 23']],
    [
      'avvist, så godtatt for én vakt: det siste gjelder',
      [word('kari', 'refuse'), word('kari', 'accept', '2026-11-24')],
      ['ola 23', 'kari 24'],
    ],
    ['godtatt, så avvist', [word('ola', 'accept'), word('ola', 'refuse')], ['kari 23', 'kari 24']],
  ];
  test.each(cases)('%s', (_, words, expected) => {
    expect(chosenAssignments(whole, words).map((one) => `${one.personId} ${one.date.slice(8)}`)).toEqual(expected);
  });
});

test('planen i tall: det avviste teller ikke som dekket', () => {
  const figures = (words: DecidedWord[]) => planFigures(plan.open, decideAssignments(whole, words), () => 'A1');
  expect(figures([])).toMatchObject({
    openBefore: 3,
    openAfter: 0,
    belowMinimumAfter: 0,
    people: 2,
    shifts: 3,
    peopleInOvertime: 1,
    movedPeople: 2,
  });
  expect(figures([word('kari', 'refuse')])).toMatchObject({
    openAfter: 2,
    belowMinimumBefore: 2,
    belowMinimumAfter: 1,
    people: 1,
    refused: 2,
  });
});

test('en ny plan får det siste som er sagt om hver ting; det godtatte skal stå', () => {
  const decisions = decisionsForSearch([word('kari', 'refuse'), word('ola', 'accept'), word('kari', 'pin')]);
  expect(decisions.map((one) => `${one.personId} ${one.decision}`)).toEqual(['kari pin', 'ola pin']);
});

test('den som er låst uten å være foreslått, kommer med neste plan', () => {
  expect(pinsNotInPlan(whole, [word('kari', 'pin'), word('siv', 'pin')]).map((one) => one.personId)).toEqual(['siv']);
});

test('en som er valgt og så avvist på samme vakt, venter ikke på neste plan', () => {
  const picked = word('siri', 'pin', '2026-11-24');
  expect(pinsNotInPlan(whole, [picked]).map((one) => one.personId)).toEqual(['siri']);
  expect(pinsNotInPlan(whole, [picked, word('siri', 'refuse', '2026-11-24')])).toEqual([]);
});
