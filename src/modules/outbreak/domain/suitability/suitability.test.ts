import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { SuitabilityAnswer, SuitabilityAnswers, SuitabilityQuestion } from './suitability.ts';
import {
  isAssessmentStale,
  isImprovementOverdue,
  SUITABILITY_ANSWERS,
  SUITABILITY_QUESTIONS,
  suitabilityOf,
  sumImprovements,
} from './suitability.ts';

/** All questions answered yes, but for some. */
const all = (change: { readonly [question in SuitabilityQuestion]?: SuitabilityAnswer } = {}): SuitabilityAnswers =>
  Object.fromEntries(
    SUITABILITY_QUESTIONS.map((question) => [question, { answer: change[question] ?? 'yes', note: '' }]),
  );

describe('er bygget egnet?', () => {
  it.each<[string, SuitabilityAnswers, string]>([
    ['alt på plass', all(), 'suited'],
    ['ikke aktuelt teller ikke imot', all({ outdoor_area: 'not_relevant', own_entrance: 'not_relevant' }), 'suited'],
    ['ventilasjon delvis', all({ ventilation: 'partly' }), 'with_measures'],
    ['mangler lager til utstyr', all({ equipment_store: 'no' }), 'with_measures'],
    ['enerom bare til noen', all({ single_rooms: 'partly' }), 'with_measures'],
    ['kan ikke deles av', all({ partition: 'no' }), 'unsuited'],
    ['ingen garderobe til ansatte', all({ changing_room: 'no' }), 'unsuited'],
    ['ingen har svart', {}, 'unknown'],
    ['inngangen er ikke sett på', { ...all(), own_entrance: undefined }, 'unknown'],
  ])('%s', (_, answers, verdict) => {
    expect(suitabilityOf(answers)).toBe(verdict);
  });

  it('blir aldri dårligere av at et svar blir bedre', () => {
    const rank = ['unsuited', 'unknown', 'with_measures', 'suited'];
    const answer = fc.constantFrom(...SUITABILITY_ANSWERS);
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: SUITABILITY_QUESTIONS.length, maxLength: SUITABILITY_QUESTIONS.length }),
        fc.constantFrom(...SUITABILITY_QUESTIONS),
        (given, better) => {
          const answers = all(Object.fromEntries(SUITABILITY_QUESTIONS.map((question, i) => [question, given[i]])));
          const after = { ...answers, [better]: { answer: 'yes', note: '' } } as const;
          expect(rank.indexOf(suitabilityOf(after))).toBeGreaterThanOrEqual(rank.indexOf(suitabilityOf(answers)));
        },
      ),
    );
  });
});

test('en vurdering er for gammel etter et år', () => {
  expect(isAssessmentStale(plainDate('2025-11-24'), plainDate('2026-11-23'))).toBe(false);
  expect(isAssessmentStale(plainDate('2025-11-23'), plainDate('2026-11-23'))).toBe(true);
});

test('summen: forslag, vedtatt og gjort hver for seg; avslått koster ingenting', () => {
  const dueOn = null;
  expect(
    sumImprovements([
      { state: 'proposed', cost: 40_000, dueOn },
      { state: 'proposed', cost: null, dueOn },
      { state: 'approved', cost: 120_000, dueOn },
      { state: 'done', cost: 9_000, dueOn },
      { state: 'declined', cost: 900_000, dueOn },
      { state: 'declined', cost: null, dueOn },
    ]),
  ).toEqual({ proposed: 40_000, approved: 120_000, done: 9_000, withoutCost: 1 });
});

test('bare det som er vedtatt og ikke gjort, kan være over fristen; fristen er siste dag', () => {
  const today = plainDate('2026-11-23');
  const late = (state: 'proposed' | 'approved' | 'done', dueOn: string) =>
    isImprovementOverdue({ state, cost: 1, dueOn: plainDate(dueOn) }, today);
  expect(late('approved', '2026-11-22')).toBe(true);
  expect(late('approved', '2026-11-23')).toBe(false);
  expect(late('proposed', '2026-11-01')).toBe(false);
  expect(late('done', '2026-11-01')).toBe(false);
});
