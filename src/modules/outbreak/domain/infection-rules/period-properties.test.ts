import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { InfectionRule } from '../../rules/infection-rule-types.ts';
import { NATIONAL_RULES } from '../../rules/national-rules.ts';
import { addHours, dayOf, firstWholeDay, startOfDay } from './count-days.ts';
import type { InfectionPeriod } from './infection-period.ts';
import type { CaseFacts, ContactFacts, PeriodFacts } from './period-facts.ts';
import { periodOf } from './period-of.ts';

const FIRST = plainDate('2020-03-15');
const dates = fc.integer({ min: 0, max: 720 }).map((days) => addDays(FIRST, days));
const tests = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 14 }),
    result: fc.constantFrom('negative' as const, 'positive' as const),
  }),
  { maxLength: 3 },
);

const contacts: fc.Arbitrary<PeriodFacts> = fc
  .record({
    group: fc.constantFrom('household' as const, 'close' as const),
    lastExposure: dates,
    doses: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 3 }),
    healthWorker: fc.boolean(),
    adequatePpe: fc.boolean(),
    under18: fc.boolean(),
    declinesTests: fc.boolean(),
    tests,
  })
  .map(
    ({ doses, tests: taken, ...facts }): ContactFacts => ({
      kind: 'contact',
      illness: 'covid-19',
      ...facts,
      doses: doses.map((before) => addDays(facts.lastExposure, -before)).sort(),
      tests: taken.map(({ after, result }) => ({ on: addDays(facts.lastExposure, after), result })),
    }),
  );
const cases: fc.Arbitrary<PeriodFacts> = fc
  .record({ symptomsOn: dates, fever: fc.option(fc.integer({ min: 0, max: 300 })) })
  .map(
    ({ symptomsOn, fever }): CaseFacts => ({
      kind: 'case',
      illness: 'covid-19',
      symptomsOn,
      sampledOn: symptomsOn,
      feverFreeAt: fever === null ? undefined : addHours(startOfDay(symptomsOn), fever),
    }),
  );
const anybody = fc.oneof(contacts, cases);
const zeroOf = (facts: PeriodFacts): PlainDate =>
  facts.kind === 'case' ? facts.sampledOn : facts.kind === 'contact' ? facts.lastExposure : facts.memberExposure;
const opening = (facts: PeriodFacts): Instant => addHours(startOfDay(zeroOf(facts)), 12);

/** A stricter rule of the municipality on everything, for as long as the pandemic. */
const localRules = (days: number): InfectionRule[] =>
  (['case', 'household', 'close'] as const).map((topic) => ({
    id: `local/${topic}`,
    illness: 'covid-19',
    topic,
    level: 'local',
    from: null,
    to: null,
    duty: 'duty',
    appliesToOpen: false,
    measure:
      topic === 'case'
        ? { kind: 'case', isolationDays: days, feverFreeHours: 24 }
        : { kind: 'contact', quarantineDays: days, ppeExempt: false, exempt: [] },
    sources: [{ title: 'Vedtak i kommunestyret', url: 'https://kommune.example/' }],
    confidence: 'high',
    covers: [],
  }));

const lasts = (a: InfectionPeriod, b: InfectionPeriod) => b.to === null || (a.to !== null && a.to <= b.to);

describe('periodOf', () => {
  it('en strengere lokal regel forkorter aldri', () => {
    fc.assert(
      fc.property(anybody, fc.integer({ min: 1, max: 21 }), (facts, days) => {
        const moment = { openedAt: opening(facts), now: opening(facts) };
        const national = periodOf(facts, NATIONAL_RULES, moment);
        const both = periodOf(facts, [...NATIONAL_RULES, ...localRules(days)], moment);
        if (national.stages.length > 0) expect(lasts(national, both)).toBe(true);
        expect(both.duty === 'duty' || national.duty === 'advice').toBe(true);
      }),
    );
  });

  it('en regel med tilbakevirkning endrer én gang: senere beregninger gir det samme til neste regel kommer', () => {
    fc.assert(
      fc.property(anybody, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (facts, first, more) => {
        const openedAt = opening(facts);
        const now = addHours(openedAt, first * 24);
        const later = addHours(now, more * 24);
        const between = NATIONAL_RULES.some(({ from }) => from !== null && from > now && from <= later);
        const one = periodOf(facts, NATIONAL_RULES, { openedAt, now });
        expect(periodOf(facts, NATIONAL_RULES, { openedAt, now })).toEqual(one);
        if (!between) expect(periodOf(facts, NATIONAL_RULES, { openedAt, now: later })).toEqual(one);
      }),
    );
  });

  it('det som er over, endres aldri av en senere regel', () => {
    fc.assert(
      fc.property(anybody, (facts) => {
        const openedAt = opening(facts);
        const then = periodOf(facts, NATIONAL_RULES, { openedAt, now: openedAt });
        const end = then.to;
        if (end === null || then.stages.length === 0) return;
        const now = instantOf(new Date('2026-01-01'));
        const late = periodOf(facts, NATIONAL_RULES, { openedAt, now });
        const changesBefore = NATIONAL_RULES.some(
          ({ from, appliesToOpen }) => appliesToOpen && from !== null && from > openedAt && dayOf(from) < end,
        );
        if (!changesBefore) expect(late).toEqual(then);
      }),
    );
  });

  it('delene følger hverandre og ligger innenfor perioden', () => {
    fc.assert(
      fc.property(anybody, fc.integer({ min: 0, max: 40 }), (facts, days) => {
        const openedAt = opening(facts);
        const { from, to, stages } = periodOf(facts, NATIONAL_RULES, { openedAt, now: addHours(openedAt, days * 24) });
        for (const [index, stage] of stages.entries()) {
          expect(stage.to === null || stage.from < stage.to).toBe(true);
          expect(stage.from >= from && (to === null || (stage.to !== null && stage.to <= to))).toBe(true);
          const next = stages[index + 1];
          if (next) expect(stage.to !== null && stage.to <= next.from).toBe(true);
        }
      }),
    );
  });

  it('hele dager er like mange over et tidsskifte', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2020-03-29', '2020-10-25', '2021-03-28', '2021-10-31'),
        fc.integer({ min: -12, max: 3 }),
        (change, offset) => {
          const symptomsOn = addDays(plainDate(change), offset);
          const facts: CaseFacts = { kind: 'case', illness: 'covid-19', symptomsOn, sampledOn: symptomsOn };
          const local = localRules(8);
          const { to } = periodOf(facts, local, { openedAt: opening(facts), now: opening(facts) });
          expect(to).toBe(addDays(symptomsOn, 9));
        },
      ),
    );
  });

  it('timer er forløpte timer: over vintertid kommer friheten en klokketime tidligere', () => {
    const well = addHours(startOfDay(plainDate('2026-10-24')), 0.5);
    expect(firstWholeDay(addHours(well, 48))).toBe('2026-10-26');
    expect(dayOf(addHours(well, 48))).toBe('2026-10-25');
    const summer = addHours(startOfDay(plainDate('2026-03-28')), 0.5);
    expect(dayOf(addHours(summer, 48))).toBe('2026-03-30');
  });
});
