import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Texts } from '#platform/texts/define-texts.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import { HOLE_REASONS } from '../../contract/open-shifts.ts';
import { PLAN_STATES, planBasisSchema, planProgressSchema } from '../../contract/plan.ts';
import { PLAN_LIFE_CYCLE } from '../../domain/plan-life-cycle.ts';
import { BECAUSE_CODES, COST_TERMS, HARD_RULES } from '../../domain/replan/plan.ts';
import { findRuleSource } from '../../rules/replan-rule-sources.ts';
import { planTexts } from '../../texts/plan-texts.ts';
import { COST_LEVELS } from './cost-words.ts';
import { HELPFUL_REASONS } from './hole-reasons.ts';
import { HOLE_FILTERS } from './plan-holes.ts';

const texts: Texts = planTexts;
const locales = ['nb', 'nn', 'en'] as const;

/** Everything that the engine or the server can say to the plan page, and where its words stand. */
const spoken: readonly (readonly [string, readonly string[], (code: string) => string])[] = [
  ['grunner til et hull', HOLE_REASONS, (code) => `reason.${code}`],
  ['grunner i korte ord', HOLE_REASONS, (code) => `reason.short.${code}`],
  [
    'grunner til at en lås ikke gikk',
    [...HARD_RULES, 'refused', 'over-covered', 'unknown-person'],
    (code) => `reason.one.${code}`,
  ],
  ['grunner til et forslag', BECAUSE_CODES, (code) => `because.${code}`],
  ['deler av prisen', COST_TERMS, (code) => `cost.term.${code}`],
  ['deler av hele planens pris', [...COST_TERMS, 'uncovered'], (code) => `price.term.${code}`],
  ['hvor mye det koster', COST_LEVELS, (code) => `cost.${code}`],
  ['regler', HARD_RULES, (code) => `rule.${code}`],
  ['det som kan fylle et hull', HELPFUL_REASONS, (code) => `nearest.${code}`],
  ['filtre', HOLE_FILTERS, (code) => `filter.${code}`],
  ['planens tilstander', PLAN_STATES, (code) => `state.${code}`],
  ['søkets trinn', planProgressSchema.shape.phase.options, (code) => `solving.phase.${code}`],
  ['det som kan være endret siden', planBasisSchema.shape.changedSince.element.options, (code) => `changed.${code}`],
];

describe('alt som planen kan si, har ord på bokmål, nynorsk og engelsk', () => {
  it.each(spoken)('%s', (_, codes, keyOf) => {
    expect(codes.length).toBeGreaterThan(0);
    for (const locale of locales) {
      for (const code of codes) expect(texts[locale][keyOf(code)]?.trim(), `${locale} ${keyOf(code)}`).toBeTruthy();
    }
  });

  it('det en regel hviler på, sies i ord og ikke som et filnavn', () => {
    for (const rule of HARD_RULES) {
      const source = findRuleSource({}, rule, plainDate('2026-11-23'));
      expect(source, rule).toBeTruthy();
      if (source?.endsWith('.csv')) expect(texts.nb[`rule-source.${source}`], source).toBeTruthy();
    }
  });

  it('hver tilstand i livsløpet er en som siden kan navngi', () => {
    expect(Object.keys(PLAN_LIFE_CYCLE).toSorted()).toEqual([...PLAN_STATES].toSorted());
  });
});

describe('setningene leses slik en leder ville sagt dem', () => {
  const nb = createTranslator('nb', planTexts);
  const left = { unit: 'Åsheim 2', competence: 'sykepleier', left: 2, count: 2, below: 0 };

  it.each([
    [{ ...left, part: 'night' }, 'Åsheim 2: 2 netter uten sykepleier må løses av deg.'],
    [
      { ...left, part: 'night', count: 1, below: 1 },
      'Åsheim 2: én natt uten sykepleier må løses av deg, 1 under minimum.',
    ],
    [{ ...left, part: 'evening', count: 1 }, 'Åsheim 2: én aftenvakt uten sykepleier må løses av deg.'],
    [{ ...left, part: 'day', count: 3 }, 'Åsheim 2: 3 dagvakter uten sykepleier må løses av deg.'],
  ])('ett sted igjen: %o', (values, expected) => {
    expect(nb('answer.left-one-group', values)).toBe(expected);
  });

  it.each([
    [{ count: 0, far: 0 }, 'Ingen flyttes fra egen enhet.'],
    [{ count: 1, far: 0 }, 'Én til annen enhet i samme hus. Har sagt ja på forhånd.'],
    [{ count: 5, far: 2 }, '5 til annen enhet, 2 av dem til et annet hus. Alle har sagt ja på forhånd.'],
  ])('flyttes: %o', (values, expected) => {
    expect(nb('follows.moved.text', values)).toBe(expected);
  });

  it.each([
    [{ missing: 1, left: 1 }, 'Ingen lovlig dekning'],
    [{ missing: 2, left: 1 }, 'Én av 2 uten lovlig dekning'],
    [{ missing: 3, left: 2 }, '2 av 3 uten lovlig dekning'],
  ])('hull: %o', (values, expected) => {
    expect(nb('hole.none', values)).toBe(expected);
  });
});
