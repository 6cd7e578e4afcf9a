import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { competenceRuleOn } from '../../rules/assessment-competence.ts';
import { signingCompetence } from './assess-competence.ts';
import type { AssessedKind } from './assessed-action.ts';
import { mayDo } from './assessment-life-cycle.ts';
import type { Answer, AssessedCase } from './question.ts';
import { assessAnswers, questionsOf } from './question-set.ts';

const monday = plainDate('2026-11-23');
const about = (kind: AssessedKind): AssessedCase => ({
  importance: 'should',
  actions: kind === 'shorten' || kind === 'postpone' ? [{ kind, minutes: 10 }] : [{ kind: kind }],
  validFrom: monday,
  longestDays: 28,
});
const good: Readonly<Record<string, Answer>> = {
  need: { text: 'Trenger noen som ser til henne daglig.' },
  risk: { choice: 'low' },
  alternatives: { text: 'Kortere besøk ble vurdert.' },
  asked: { choice: 'person' },
  'own-view': { choice: 'agrees' },
  relatives: { choice: 'told' },
  ground: { text: 'Hun mestrer telefon godt og har selv ønsket det.' },
  'valid-until': { day: addDays(monday, 13) },
};
const faults = (change: Readonly<Record<string, Answer | undefined>>, kind: AssessedKind = 'phone') =>
  assessAnswers(
    1,
    new Map(Object.entries({ ...good, ...change }).flatMap(([id, answer]) => (answer ? [[id, answer] as const] : []))),
    about(kind),
  ).map(({ question, fault }) => `${question}: ${fault}`);

describe('spørsmålene i en vurdering', () => {
  test('alt svart: kan signeres', () => expect(faults({})).toEqual([]));

  test.each([
    ['behovet er ikke beskrevet', { need: undefined }, 'phone', ['need: missing']],
    ['behovet i ett ord', { need: { text: 'tilsyn' } }, 'phone', ['need: too-short']],
    ['risiko ikke svart', { risk: undefined }, 'phone', ['risk: missing']],
    ['noe risiko må forklares', { risk: { choice: 'some' } }, 'phone', ['risk: words-needed']],
    [
      'høy risiko, telefon, forklart',
      { risk: { choice: 'high', text: 'Har falt to ganger, ringes morgen og kveld' } },
      'phone',
      [],
    ],
    [
      'høy risiko: ingen pause',
      { risk: { choice: 'high', text: 'Har falt to ganger i høst' } },
      'pause',
      ['risk: risk-too-high'],
    ],
    ['ukjent svar på risiko', { risk: { choice: 'tja' } }, 'phone', ['risk: unknown-choice']],
    ['ingen spurt, uten grunn', { asked: { choice: 'nobody' } }, 'phone', ['asked: words-needed']],
    ['pårørende overtar, men hvem?', { asked: { choice: 'relatives' } }, 'relatives', ['asked: nobody-agreed']],
    ['datteren har sagt ja', { asked: { choice: 'relatives', text: 'Datter Kari' } }, 'relatives', []],
    ['uenig, uten ord', { 'own-view': { choice: 'disagrees' } }, 'phone', ['own-view: words-needed']],
    ['uenig, med egne ord', { 'own-view': { choice: 'disagrees', text: 'Vil ha besøk' } }, 'phone', []],
    [
      'pårørende ikke nådd, ingen forklaring',
      { relatives: { choice: 'not-reached' } },
      'phone',
      ['relatives: words-needed'],
    ],
    ['faglig grunn for kort', { ground: { text: 'Greit nok' } }, 'phone', ['ground: too-short']],
    [
      'faglig grunn rett fra malen',
      { ground: { text: 'Det er forsvarlig en tid, fordi', untouched: true } },
      'phone',
      ['ground: untouched'],
    ],
    [
      'siste dag før den første',
      { 'valid-until': { day: addDays(monday, -1) } },
      'phone',
      ['valid-until: day-before-start'],
    ],
    ['for lenge', { 'valid-until': { day: addDays(monday, 28) } }, 'phone', ['valid-until: day-too-late']],
    ['akkurat lenge nok', { 'valid-until': { day: addDays(monday, 27) } }, 'phone', []],
  ] as const)('%s', (_, change, kind, expected) => {
    expect(faults(change, kind)).toEqual(expected);
  });

  test('risiko, eget syn og hvem som er spurt, har aldri ferdig tekst', () => {
    expect(
      questionsOf(1)
        .filter((one) => one.template)
        .map((one) => one.id),
    ).toEqual(['need', 'alternatives', 'ground']);
  });

  test('en signert vurdering skrives det ikke mer i', () => {
    expect([
      mayDo('draft', 'answer'),
      mayDo('signed', 'answer'),
      mayDo('signed', 'end'),
      mayDo('discarded', 'sign'),
    ]).toEqual([true, false, true, false]);
  });
});

describe('hvem som kan signere', () => {
  const rule = competenceRuleOn(monday);
  test.each([
    ['sykepleier, må-tjeneste', 'nurse', false, 'must', 'nurse'],
    ['helsefagarbeider, må-tjeneste', 'health_worker', false, 'must', undefined],
    ['helsefagarbeider, praktisk bistand', 'health_worker', false, 'can_wait', 'health_worker'],
    ['assistent, praktisk bistand', 'assistant', false, 'can_wait', undefined],
    ['kommunelegen', undefined, true, 'must', 'doctor'],
    ['leder uten fagbakgrunn', undefined, false, 'can_wait', undefined],
  ] as const)('%s', (_, competence, doctor, importance, expected) => {
    expect(signingCompetence({ competence, covers: [], doctor }, importance, rule)).toBe(expected);
  });

  test('den som dekker sykepleier, kan som en sykepleier', () => {
    expect(signingCompetence({ competence: 'specialist_nurse', covers: ['nurse'], doctor: false }, 'must', rule)).toBe(
      'specialist_nurse',
    );
  });
});
