import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { readMunicipalityFolder } from '#modules/organisation/folder/read-municipality-folder.ts';
import { describePlan } from '#test/replan-examples/describe-plan.ts';
import { findOptimalPlan } from '#test/replan-examples/find-optimal-plan.ts';
import type { TinyCase } from '#test/replan-examples/tiny-municipality.ts';
import { tinyCase } from '#test/replan-examples/tiny-municipality.ts';
import { checkPlan } from './check-plan.ts';
import type { PlanDocument, PlanShift } from './plan-document.ts';
import { planWorld } from './plan-world.ts';

const folder = join(import.meta.dirname, '../../../../../test/replan-examples/cases');
const examples = readdirSync(folder).filter((name) => !name.includes('.') && !name.startsWith('bad-'));

interface Example extends TinyCase {
  readonly plans: readonly PlanDocument[];
}

async function readExample(name: string): Promise<Example> {
  const { municipality } = await readMunicipalityFolder(join(folder, name));
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
  const { arguments: period, status, cost, open, findings = [] } = expected;
  const head = { municipality: municipality.number, ...period, status, cost, bound: cost, open, findings };
  return { municipality, period, plans: expected.plans.map((plan: object) => ({ ...head, ...plan })) };
}

describe('en riktig plan har ingen funn', () => {
  it.each(examples)('%s', async (name) => {
    const { municipality, period, plans } = await readExample(name);
    for (const plan of plans) expect(checkPlan(municipality, plan, period)).toEqual([]);
  });

  it('billigste plan, funnet ved å prøve alt', () => {
    fc.assert(
      fc.property(tinyCase, (tiny) => {
        expect(checkPlan(tiny.municipality, bestPlan(tiny), tiny.period)).toEqual([]);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

const bestPlan = ({ municipality, period }: TinyCase): PlanDocument => {
  const world = planWorld(municipality, period);
  return describePlan(municipality, period, world, findOptimalPlan(world));
};

const onRow = (personId: string, row: string): PlanShift => {
  const [unitId = '', date = '', shift = '', competence = ''] = row.split(' ');
  return { personId, unitId, date: plainDate(date), shift, competence, source: 'own', cost: 1 };
};
const withShift = (personId: string, row: string) => (plan: PlanDocument) => ({
  ...plan,
  assignments: [...plan.assignments, onRow(personId, row)],
});

/** What is done to the right plan of an example, and the rule that must then speak. */
const BROKEN_RULES: readonly [rule: string, example: string, change: (plan: PlanDocument) => PlanDocument][] = [
  ['competence', 'competence-covers', withShift('P1', 'U1 2026-11-23 D assistant')],
  ['training', 'training-valid-to', withShift('P2', 'U1 2026-11-24 D health_worker')],
  ['absence', 'absence-work-only', withShift('P1', 'U1 2026-11-24 D health_worker')],
  ['one-place', 'one-place-on-call', withShift('P2', 'U1 2026-11-23 E health_worker')],
  ['consent', 'consent', withShift('P1', 'U1 2026-11-23 D health_worker')],
  ['outbreak-in', 'outbreak-in', withShift('P3', 'U1 2026-11-23 D health_worker')],
  ['outbreak-out', 'outbreak-out', withShift('P1', 'U2 2026-11-24 D health_worker')],
  ['cross-site', 'cross-site', withShift('P2', 'U1 2026-11-23 D health_worker')],
  ['one-foreign-unit', 'one-foreign-unit', withShift('P1', 'U3 2026-11-26 D health_worker')],
  ['daily-rest', 'daily-rest-touching', withShift('P2', 'U1 2026-11-23 Q health_worker')],
  ['hours-day', 'daily-rest-touching', withShift('P1', 'U1 2026-11-23 Q health_worker')],
  ['weekly-rest', 'weekly-rest', withShift('P1', 'U1 2026-11-28 D health_worker')],
  ['hours-week', 'hours-week', withShift('P1', 'U1 2026-11-30 V health_worker')],
  ['overtime', 'overtime', withShift('P3', 'U1 2026-11-29 D health_worker')],
  ['max-extra', 'max-extra', withShift('P1', 'U1 2026-11-28 D health_worker')],
  ['over-covered', 'minimum-before-normal', withShift('P1', 'U2 2026-11-23 D health_worker')],
  ['refused', 'pins-and-refusals', withShift('P1', 'U1 2026-11-24 D health_worker')],
  ['plan-assignment', 'consent', withShift('P9', 'U1 2026-11-23 D health_worker')],
  ['plan-assignment', 'consent', withShift('P2', 'U9 2026-11-23 D health_worker')],
];

describe('en plan som bryter en regel, får regelens kode', () => {
  it.each(BROKEN_RULES)('%s (%s)', async (rule, name, change) => {
    const { municipality, period, plans } = await readExample(name);
    const [plan] = plans;
    if (plan === undefined) throw new Error(`${name} has no plan`);
    const codes = checkPlan(municipality, change(plan), period).map(({ code }) => code);
    expect(codes).toContain(rule);
  });
});

const firstOf = <T>(list: readonly T[], change: (one: T) => T): T[] =>
  list.map((one, index) => (index === 0 ? change(one) : one));

const WRONG_FIGURES: readonly [code: string, what: string, change: (plan: PlanDocument) => PlanDocument][] = [
  ['plan-cost', 'total som ikke er summen', (plan) => ({ ...plan, cost: plan.cost + 1 })],
  [
    'plan-cost',
    'pris på én vakt',
    (plan) => ({ ...plan, assignments: firstOf(plan.assignments, (one) => ({ ...one, cost: one.cost + 1 })) }),
  ],
  [
    'plan-open',
    'et hull for mye',
    (plan) => ({ ...plan, open: firstOf(plan.open, (row) => ({ ...row, missing: 9 })) }),
  ],
  ['plan-open', 'et hull som mangler', (plan) => ({ ...plan, open: plan.open.slice(1) })],
  [
    'plan-open',
    'et hull som ikke finnes',
    (plan) => ({
      ...plan,
      open: [...plan.open, { ...onRow('', 'U9 2026-11-23 D nurse'), missing: 1, belowMinimum: 0 }],
    }),
  ],
  [
    'plan-uncovered',
    'under minimum som ikke stemmer',
    (plan) => ({
      ...plan,
      uncovered: firstOf(plan.uncovered, (row) => ({ ...row, belowMinimum: row.belowMinimum + 1 })),
    }),
  ],
  ['plan-uncovered', 'et udekket hull forties', (plan) => ({ ...plan, uncovered: plan.uncovered.slice(1) })],
  [
    'plan-reasons',
    'en person for mye blant grunnene',
    (plan) => ({
      ...plan,
      uncovered: firstOf(plan.uncovered, (row) => ({
        ...row,
        reasons: firstOf(row.reasons, (one) => ({ ...one, people: one.people + 1 })),
      })),
    }),
  ],
  ['plan-bound', 'grense over kostnaden', (plan) => ({ ...plan, bound: plan.cost + 1 })],
  ['plan-status', 'kaller seg optimal uten grense', (plan) => ({ ...plan, bound: null })],
  ['plan-status', 'kaller seg ikke optimal når den er det', (plan) => ({ ...plan, status: 'feasible' })],
  ['plan-period', 'gjelder andre dager', (plan) => ({ ...plan, days: plan.days + 1 })],
];

describe('en plan som sier feil om seg selv', () => {
  it.each(WRONG_FIGURES)('%s: %s', async (code, _, change) => {
    const { municipality, period, plans } = await readExample('overtime');
    const [plan] = plans;
    if (plan === undefined) throw new Error('no plan');
    const codes = new Set(checkPlan(municipality, change(plan), period).map((finding) => finding.code));
    expect([...codes].filter((found) => !found.startsWith('plan-'))).toEqual([]);
    expect(codes).toContain(code);
  });

  it('et hull som noen kunne tatt billigere, er et funn', async () => {
    const { municipality, period, plans } = await readExample('overtime');
    const plan = plans[0] as PlanDocument;
    const [left, ...assignments] = plan.assignments;
    expect(left?.personId).toBe('P1');
    const uncovered = firstOf(plan.uncovered, (row) => ({ ...row, missing: row.missing + 1 }));
    const findings = checkPlan(municipality, { ...plan, assignments, uncovered }, period);
    const cheaper = findings.find(({ facts }) => facts['couldSave'] !== undefined);
    expect(cheaper).toMatchObject({ code: 'plan-uncovered', facts: { couldSave: 979 } });
  });
});

describe('det en leder har festet', () => {
  const without = (municipality: Municipality): Municipality => ({
    ...municipality,
    decisions: municipality.decisions.filter(({ decision }) => decision === 'pin'),
  });

  it('kan ikke utelates i stillhet', async () => {
    const { municipality, period, plans } = await readExample('pins-and-refusals');
    const plan = { ...(plans[0] as PlanDocument), findings: [] };
    expect(checkPlan(municipality, plan, period)).toMatchObject([{ code: 'plan-pin', personId: 'P3' }]);
  });

  it('kan ikke meldes umulig med en regel det ikke bryter', async () => {
    const { municipality, period, plans } = await readExample('pins-and-refusals');
    const [plan] = plans;
    const findings = (plan?.findings ?? []).map((finding) => ({ ...finding, code: 'consent' }));
    expect(checkPlan(municipality, { ...(plan as PlanDocument), findings }, period)).toMatchObject([
      { code: 'plan-pin' },
    ]);
  });

  it('må stå når det er lov, selv om det finnes billigere', async () => {
    const { municipality, period } = await readExample('pins-and-refusals');
    const free = bestPlan({ municipality: { ...municipality, decisions: [] }, period });
    const codes = checkPlan(without(municipality), free, period).map(({ code }) => code);
    expect(codes).toContain('plan-pin');
  });
});
