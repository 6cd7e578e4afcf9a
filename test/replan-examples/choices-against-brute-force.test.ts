import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import { checkPlan } from '#modules/staffing/domain/plan-checker/check-plan.ts';
import { planWorld } from '#modules/staffing/domain/plan-checker/plan-world.ts';
import type { ChoiceFacts, ReplanChoices } from '#modules/staffing/domain/replan/choices.ts';
import { searchReplacement } from '#modules/staffing/solver/search-replacement.ts';
import { findOptimalPlan } from './find-optimal-plan.ts';
import { tinyCase } from './tiny-municipality.ts';

const PATIENCE_MS = 20_000;

const often = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const price = fc.constantFrom(-5, 0, 3, 15, 60);
const choices: fc.Arbitrary<ReplanChoices> = fc
  .record({
    moveShifts: often(
      fc.record({ price: fc.nat(60), noticeHours: fc.constantFrom(0, 24, 40), withinDays: fc.constantFrom(0, 1, 3) }),
    ),
    borrow: often(fc.record({ price: fc.nat(30) })),
    wantedHours: often(fc.record({ price })),
    split: often(fc.record({ leastHours: fc.constantFrom(2, 3, 5) })),
    longRotations: often(
      fc.record({ hours: fc.constantFrom(12.5, 14.5, 16), overlapMinutes: fc.constantFrom(0, 15, 30) }),
    ),
    arrivalTraining: often(fc.record({ minutes: fc.constant(60), price: fc.nat(30) })),
    responseTeam: often(fc.record({ price })),
    lawRules: fc.boolean(),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as ReplanChoices);

describe('alt det en leder kan åpne for, mot å prøve alt, i bitte små kommuner', () => {
  it('billigst, bevist, lovlig og riktig forklart', { timeout: 300_000 }, async () => {
    const opened = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(tinyCase, choices, fc.infiniteStream(fc.nat(9)), async (tiny, open, chance) => {
        const next = () => chance.next().value ?? 0;
        const { municipality, period } = tiny;
        const people = municipality.staff.map((person) => person.staffId);
        const facts: ChoiceFacts = {
          hoursWishes: people
            .filter(() => next() < 5)
            .map((personId) => ({
              personId,
              hoursPerWeek: 4 + next(),
              from: next() < 3 ? addDays(period.from, 1) : undefined,
            })),
          personLimits: people
            .filter(() => next() < 4)
            .map((personId) => ({
              personId,
              ...(next() < 5 ? { rule: 'dailyRestHours', value: 8 } : { rule: 'dutyHours', value: 15 }),
              to: next() < 3 ? addDays(period.from, 2) : undefined,
              source: 'avtale',
            })),
        };
        const startedAt = Date.now();
        const plan = await searchReplacement(
          {
            municipality,
            options: { ...period, seed: 1, choices: open, facts },
            startedAt,
            deadline: startedAt + PATIENCE_MS,
            stop: new Int32Array(new SharedArrayBuffer(4)),
          },
          () => undefined,
        );
        for (const { because } of plan.assignments)
          for (const { code } of because) opened.set(code, (opened.get(code) ?? 0) + 1);
        expect(checkPlan(municipality, plan, period, facts)).toEqual([]);
        const best = findOptimalPlan(planWorld(municipality, period, open, facts));
        expect({ cost: plan.cost, status: plan.status }).toEqual({ cost: best.cost, status: 'optimal' });
      }),
      { numRuns: 1000, seed: 5 },
    );
    for (const code of [
      'moved-shift',
      'borrowed',
      'wanted-hours',
      'arrival-training',
      'response-team',
      'part-of-shift',
    ])
      expect(opened.get(code), code).toBeGreaterThan(0);
  });
});
