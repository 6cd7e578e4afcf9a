import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { demanded, oneWard, poolPerson, published, worker } from '#test/replan-examples/one-ward.ts';
import { compileWorld } from './compile-world.ts';
import type { Plan, RowKey } from './plan.ts';
import { rankCandidates } from './rank-candidates.ts';

const monday: RowKey = { unitId: 'U1', date: plainDate('2026-11-23'), shift: 'D', competence: 'health_worker' };
const municipality = oneWard({
  staff: [
    worker('P1'),
    worker('P2', { homeUnitId: 'U2', consentRedeploy: true }),
    worker('P3', { homeUnitId: 'U2' }),
    worker('P4', { competence: 'nurse' }),
    worker('P5', { competence: 'assistant' }),
    worker('P6'),
  ],
  trained: ['P2', 'P3'].map((staffId) => ({ staffId, unitId: 'U1', validTo: plainDate('2026-12-31') })),
  pool: [poolPerson('X1')],
  roster: [published('P6 2026-11-23 D U1'), published('P1 2026-11-22 E U1')],
  demand: [demanded('U1 2026-11-23 D health_worker 2 1'), demanded('U1 2026-11-24 D health_worker')],
});
const world = compileWorld(municipality, { from: monday.date, days: 2 });
const noPlan: Pick<Plan, 'assignments'> = { assignments: [] };

describe('kandidater til en vakt', () => {
  it('de som kan, med den billigste først; de som ikke kan, under første regel', () => {
    const ranking = rankCandidates(world, noPlan, monday);
    expect(ranking.candidates.map((one) => `${one.personId} ${one.addedCost}`)).toEqual(['X1 5', 'P4 7', 'P2 11']);
    expect(ranking.excluded).toEqual([
      { code: 'competence', people: 1, personIds: ['P5'] },
      { code: 'one-place', people: 1, personIds: ['P6'] },
      { code: 'consent', people: 1, personIds: ['P3'] },
      { code: 'daily-rest', people: 1, personIds: ['P1'] },
    ]);
    expect(ranking.candidates.length + ranking.excluded.reduce((sum, one) => sum + one.people, 0)).toBe(
      world.people.count,
    );
  });

  it('hver regel er prøvd, med tallene bak', () => {
    const [cheapest, , redeployed] = rankCandidates(world, noPlan, monday).candidates;
    expect(cheapest?.terms).toEqual([
      { code: 'source', points: 4 },
      { code: 'extra-shift', points: 1 },
    ]);
    const facts = Object.fromEntries((redeployed?.checks ?? []).map((check) => [check.rule, check.facts]));
    expect(redeployed?.checks.every((check) => check.ok)).toBe(true);
    expect(facts).toMatchObject({
      training: { unitId: 'U1', trained: true, trainedUntil: '2026-12-31' },
      consent: { consent: true, homeUnit: false },
      'hours-week': { weekHours: 7, limitHours: 48 },
      overtime: { overtimeHours: 0 },
      'max-extra': { shifts: 1, limitShifts: 4 },
    });
  });

  it('en vakt som er dekket: hva om P6 faller ut?', () => {
    const full = compileWorld(
      { ...municipality, demand: [demanded('U1 2026-11-23 D health_worker 1 1')] },
      { from: monday.date, days: 2 },
    );
    expect(full.rows.count).toBe(0);
    const ranking = rankCandidates(full, noPlan, monday, ['P6']);
    expect(ranking.candidates.map((one) => one.personId)).toEqual(['X1', 'P4', 'P2']);
    expect(ranking.excluded.flatMap((one) => one.personIds)).not.toContain('P6');
  });

  it('det planen alt har gitt, teller med', () => {
    const given = {
      ...monday,
      date: plainDate('2026-11-24'),
      personId: 'P2',
      source: 'own' as const,
      cost: 11,
      because: [],
    };
    const ranking = rankCandidates(world, { assignments: [given] }, monday);
    expect(ranking.candidates.find((one) => one.personId === 'P2')?.addedCost).toBe(13);
  });

  it('en vakt som ikke finnes, blir avvist', () => {
    expect(() => rankCandidates(world, noPlan, { ...monday, unitId: 'U9' })).toThrow('staffing.replan.unknown-row');
  });
});
