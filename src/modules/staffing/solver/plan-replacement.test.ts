import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { Refusal } from '#kernel/refusal.ts';
import { rng } from '#kernel/rng.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { demanded, oneWard, poolPerson, worker } from '#test/replan-examples/one-ward.ts';
import { checkPlan } from '../domain/plan-checker/check-plan.ts';
import { CHOICE_DEFAULTS } from '../domain/replan/choices.ts';
import type { Plan, ReplanProgress } from '../domain/replan/plan.ts';
import { planReplacement } from './plan-replacement.ts';

const from = plainDate('2026-11-23');
const period = { from, days: 14 };

/** Fifty people, three units and more open shifts than they can take: too many for the search on the spot. */
function shortOfPeople(): Municipality {
  const random = rng(7);
  const units = ['U1', 'U2', 'U3'];
  const staff = Array.from({ length: 50 }, (_, i) =>
    worker(`P${i}`, { homeUnitId: random.pick(units), consentRedeploy: random.next() < 0.5, maxExtraShifts: 2 }),
  );
  const demand = Array.from({ length: 14 }, (_, day) => addDays(from, day)).flatMap((date) =>
    units.flatMap((unitId) => ['D', 'E', 'N'].map((shift) => demanded(`${unitId} ${date} ${shift} health_worker 3 1`))),
  );
  const trained = staff.map((person) => ({ staffId: person.staffId, unitId: random.pick(units) }));
  return oneWard({ staff, demand, trained, pool: [poolPerson('X1'), poolPerson('X2')] });
}

const withoutClock = ({ seconds: _, ...plan }: Plan) => plan;

describe('omplanlegging i en egen tråd', () => {
  it('sier fra om den første planen med én gang, og om framdriften; begge planene er riktige', async () => {
    const municipality = shortOfPeople();
    let first: Plan | undefined;
    const progress: ReplanProgress[] = [];
    const plan = await planReplacement(
      municipality,
      { ...period, timeLimitSeconds: 6 },
      {
        onFirstPlan: (early) => {
          first = early;
        },
        onProgress: (news) => progress.push(news),
      },
    );
    expect(checkPlan(municipality, first as Plan, period)).toEqual([]);
    expect(checkPlan(municipality, plan, period)).toEqual([]);
    expect(plan.cost).toBeLessThanOrEqual(first?.cost ?? 0);
    expect(plan.bound).not.toBeNull();
    expect(progress.at(-1)).toMatchObject({ phase: 'explain', cost: plan.cost });
  });

  it('avbrutt mens alt er åpnet: den beste planen så langt, lovlig og med det som var åpnet', async () => {
    const municipality = shortOfPeople();
    const stop = new AbortController();
    const facts = { hoursWishes: municipality.staff.map(({ staffId }) => ({ personId: staffId, hoursPerWeek: 8 })) };
    const plan = await planReplacement(
      municipality,
      { ...period, timeLimitSeconds: 600, choices: CHOICE_DEFAULTS, facts },
      { onFirstPlan: () => stop.abort(), signal: stop.signal },
    );
    expect(plan.choices).toEqual(CHOICE_DEFAULTS);
    expect(checkPlan(municipality, plan, period, facts)).toEqual([]);
  });

  it('avbrutt: den beste planen så langt', async () => {
    const municipality = shortOfPeople();
    const stop = new AbortController();
    const plan = await planReplacement(
      municipality,
      { ...period, timeLimitSeconds: 600 },
      {
        onFirstPlan: () => stop.abort(),
        signal: stop.signal,
      },
    );
    expect(checkPlan(municipality, plan, period)).toEqual([]);
  });

  it('avbrutt før det begynte: en lovlig plan likevel', async () => {
    const municipality = shortOfPeople();
    const plan = await planReplacement(
      municipality,
      { ...period, timeLimitSeconds: 600 },
      { signal: AbortSignal.abort() },
    );
    expect(checkPlan(municipality, plan, period)).toEqual([]);
  });

  it('samme frø og antall runder gir samme plan, uansett klokka', async () => {
    const municipality = shortOfPeople();
    const options = { ...period, timeLimitSeconds: 600, seed: 3, maxIterations: 60 };
    const once = await planReplacement(municipality, options);
    expect(withoutClock(await planReplacement(municipality, options))).toEqual(withoutClock(once));
    expect(checkPlan(municipality, once, period)).toEqual([]);
  });

  it('et søk som blir ferdig selv, gir samme plan igjen', async () => {
    const municipality = oneWard({
      staff: Array.from({ length: 9 }, (_, i) => worker(`P${i}`)),
      demand: ['23', '24', '25', '26'].map((day) => demanded(`U1 2026-11-${day} D health_worker 3 1`)),
    });
    const once = await planReplacement(municipality, period);
    expect(once.status).toBe('optimal');
    expect(withoutClock(await planReplacement(municipality, period))).toEqual(withoutClock(once));
  });

  it('valg som kommer til, går sammen med kommunens egne', async () => {
    const municipality = oneWard({
      staff: [worker('P1'), worker('P2')],
      demand: [demanded('U1 2026-11-23 D health_worker')],
    });
    const refuseP1 = { personId: 'P1', decision: 'refuse' as const };
    const plan = await planReplacement({ ...municipality, decisions: [refuseP1] }, period);
    expect(plan.assignments.map((given) => given.personId)).toEqual(['P2']);
    const neither = await planReplacement(
      { ...municipality, decisions: [refuseP1] },
      { ...period, decisions: [{ personId: 'P2', decision: 'refuse' }] },
    );
    expect(neither.uncovered[0]?.reasons).toEqual([{ code: 'refused', people: 2 }]);
  });

  it('alle borte: alt er udekket, med fravær som grunn', async () => {
    const municipality = oneWard({
      staff: [worker('P1'), worker('P2')],
      demand: [demanded('U1 2026-11-23 D health_worker 2 2')],
      absences: ['P1', 'P2'].map((staffId) => ({ staffId, from, kind: 'quarantine' as const })),
    });
    const plan = await planReplacement(municipality, period);
    expect(plan).toMatchObject({ status: 'optimal', cost: 4000, bound: 4000 });
    expect(plan.uncovered[0]?.reasons).toEqual([{ code: 'absence', people: 2 }]);
  });

  it('en tom kommune kan det ikke planlegges for', async () => {
    await expect(planReplacement(oneWard())).rejects.toThrow(Refusal);
    await expect(planReplacement(oneWard(), { from })).resolves.toMatchObject({ status: 'optimal', cost: 0, open: [] });
  });
});
