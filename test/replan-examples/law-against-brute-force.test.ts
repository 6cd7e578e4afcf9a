import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoWeekOf } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { choiceFactsOf } from '#modules/staffing/domain/choice-facts.ts';
import { checkPlan } from '#modules/staffing/domain/plan-checker/check-plan.ts';
import { planWorld } from '#modules/staffing/domain/plan-checker/plan-world.ts';
import type { ReplanChoices } from '#modules/staffing/domain/replan/choices.ts';
import { LAW_RULE_CODES } from '#modules/staffing/domain/replan/rules-of-law.ts';
import { searchReplacement } from '#modules/staffing/solver/search-replacement.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import { findOptimalPlan } from './find-optimal-plan.ts';
import type { TinyCase } from './tiny-municipality.ts';
import { tinyCase } from './tiny-municipality.ts';

const PATIENCE_MS = 20_000;

/** Five weeks of work before the period, agreements, terms and requests for the people of a tiny municipality. */
function underLaw({ municipality, period }: TinyCase, next: (below: number) => number): Municipality {
  const { staff } = municipality;
  const roster = staff.flatMap(({ staffId, homeUnitId }) => {
    const density = 4 + next(6);
    const shifts = next(2) === 0 ? ['D', 'E'] : next(2) === 0 ? ['W', 'N', 'T'] : ['T', 'T', 'T', 'T', 'T', 'W'];
    return Array.from({ length: 42 }, (_, index) => index - 32).flatMap((offset) =>
      next(10) < density && (offset < 0 || next(3) === 0)
        ? [
            {
              staffId,
              date: addDays(period.from, offset),
              shift: shifts[next(shifts.length)] ?? 'D',
              unitId: homeUnitId,
              kind: 'normal' as const,
            },
          ]
        : [],
    );
  });
  const taken = new Set(municipality.roster.map((row) => `${row.staffId} ${row.date}`));
  const agreement = (index: number, parameter: string, value: number) => ({
    agreementId: `A${index}`,
    parameter: parameter as never,
    value,
    title: 'Tenkt avtale',
    basis: 'local_union' as const,
    from: addDays(period.from, -40),
    to: next(4) === 0 ? addDays(period.from, 2) : undefined,
    units: [],
    people: [staff[next(staff.length)]?.staffId ?? 'P1'],
    competences: [],
    reference: '',
    signatories: '',
    compensation: '',
  });
  const agreed = [
    ['sundayAveragingWeeks', [2, 4, 26]],
    ['averagingWeeks', [4, 8]],
    ['averagedDayHours', [8, 10]],
    ['totalDayHours', [14, 16]],
    ['dailyRestHours', [8]],
    ['nightAverageDayHours', [9]],
  ] as const;
  return {
    ...municipality,
    rules: { ...municipality.rules, ...(next(2) === 0 ? { weekHours: 60, overtimeWeekHours: 40 } : {}) },
    roster: [...municipality.roster, ...roster.filter((row) => !taken.has(`${row.staffId} ${row.date}`))],
    worked: staff.flatMap(({ staffId }) =>
      next(2) === 0
        ? [5, 6, 7, 8].map((weeks) => ({
            staffId,
            week: isoWeekOf(addDays(period.from, -7 * weeks)),
            hours: 35 + 5 * next(7),
            overtimeHours: 0,
          }))
        : [],
    ),
    workingTimeAgreements: agreed.flatMap(([parameter, values], index) =>
      next(3) === 0 ? [agreement(index, parameter, values[next(values.length)] ?? 8)] : [],
    ),
    employmentTerms: staff
      .filter(() => next(2) === 0)
      .map(({ staffId }) => ({
        staffId,
        rotaClass: (['ordinary', 'rota_38', 'continuous_36', 'three_part'] as const)[next(4)] ?? 'ordinary',
        position: next(8) === 0 ? ('leader' as const) : ('ordinary' as const),
        heavyStrain: false,
      })),
    workingTimeRecords: staff
      .filter(() => next(6) === 0)
      .map(({ staffId }, index) => ({
        recordId: `R${index}`,
        rule: '10-6-10' as const,
        from: addDays(period.from, next(3)),
        to: addDays(period.from, 30),
        what: 'Fritak',
        reason: 'Helse',
        people: [staffId],
        units: [],
        decidedBy: 'Tenkt Leder',
        decidedOn: period.from,
        compensation: 'none' as const,
        compensationNote: '',
      })),
  };
}

describe('lovreglene når de binder, mot å prøve alt, i bitte små kommuner', () => {
  it('billigst, bevist, lovlig og riktig forklart', { timeout: 300_000 }, async () => {
    const spoken = new Set<string>();
    await fc.assert(
      fc.asyncProperty(tinyCase, fc.infiniteStream(fc.nat(1 << 20)), async (tiny, chance) => {
        const next = (below: number) => (chance.next().value ?? 0) % below;
        const { period } = tiny;
        const open: ReplanChoices = {
          lawRules: true,
          ...(next(2) === 0 ? { moveShifts: { price: 5, noticeHours: 0, withinDays: 3 } } : {}),
          ...(next(3) === 0 ? { borrow: { price: 5 } } : {}),
        };
        const lawful = underLaw(tiny, next);
        // Whether a pin may ask for a move is another matter than the law.
        const decisions = lawful.decisions.filter(
          (one) => one.decision === 'refuse' || (!open.moveShifts && !open.borrow),
        );
        const municipality = { ...lawful, decisions };
        const facts = choiceFactsOf(municipality, open, period, norwegianHolidays);
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
        for (const { reasons } of plan.uncovered) for (const { code } of reasons) spoken.add(code);
        expect(checkPlan(municipality, plan, period, facts)).toEqual([]);
        const best = findOptimalPlan(planWorld(municipality, period, open, facts));
        expect({ cost: plan.cost, status: plan.status }).toEqual({ cost: best.cost, status: 'optimal' });
      }),
      { numRuns: 1500, seed: 7 },
    );
    for (const code of LAW_RULE_CODES.filter((rule) => rule !== 'normal-hours'))
      expect([...spoken], code).toContain(code);
  });
});
