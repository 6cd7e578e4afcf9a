import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { tinyCase } from '#test/replan-examples/tiny-municipality.ts';
import { assessCover } from './assess-cover.ts';
import { assessStillLawful } from './assess-still-lawful.ts';
import type { Availability } from './availability.ts';
import { checkPlan } from './plan-checker/check-plan.ts';
import { rankShiftCandidates } from './rank-shift-candidates.ts';
import { buildPlan } from './replan/build-plan.ts';
import { compileProblem } from './replan/compile-problem.ts';
import { compileWorld } from './replan/compile-world.ts';
import { fillGreedily } from './replan/greedy.ts';
import type { Plan } from './replan/plan.ts';
import { createPlanState } from './replan/plan-state.ts';
import { rankCandidates } from './replan/rank-candidates.ts';
import { createRuleEngine } from './replan/rule-engine.ts';
import { createSetOracle } from './replan/set-oracle.ts';
import type { Period } from './staffing-base.ts';
import { buildStaffingBase } from './staffing-base.ts';
import type { StaffingPicture } from './staffing-picture.ts';
import { buildStaffingPicture } from './staffing-picture.ts';

const pictureOf = (municipality: Municipality, period: Period): StaffingPicture => {
  const units = municipality.units.map((unit) => ({ ...unit, siteName: '', path: [] }));
  const base = buildStaffingBase(municipality, units, period, (a, b) => (a < b ? -1 : 1));
  const away = municipality.absences.map(
    (row, index): Availability => ({
      availabilityId: index,
      personId: row.staffId,
      from: row.from,
      to: row.to ?? null,
      workOnly: row.kind === 'work_only',
      recordedAt: '2026-11-23T05:00:00.000Z' as Availability['recordedAt'],
    }),
  );
  return buildStaffingPicture(base, away);
};

const greedyPlan = (municipality: Municipality, period: Period): Plan => {
  const problem = compileProblem(municipality, period);
  const engine = createRuleEngine(problem);
  const oracle = createSetOracle(problem, engine, problem.pairs);
  const state = createPlanState(problem, oracle, problem.pinnedPairs);
  fillGreedily(problem, state);
  return buildPlan(problem, engine, oracle, { pairs: state.pairs(), bound: null, seconds: { first: 0, total: 0 } });
};

const textOf = (finding: object) => JSON.stringify(finding, Object.keys(finding).sort());

test('det som publiseres, bedømmes på en del av kommunen som kontrolløren bedømmer det på hele', () => {
  fc.assert(
    fc.property(
      tinyCase,
      fc.array(fc.boolean(), { maxLength: 8 }),
      fc.nat(3),
      ({ municipality, period }, kept, gone) => {
        const undecided = { ...municipality, decisions: [] };
        const plan = greedyPlan(undecided, period);
        const chosen = plan.assignments.filter((_, index) => kept[index] !== false);
        // Somebody falls ill after the plan was made.
        const ill = chosen[gone];
        const later = {
          ...undecided,
          absences: [
            ...undecided.absences,
            ...(ill ? [{ staffId: ill.personId, from: ill.date, to: undefined, kind: 'sick' as const }] : []),
          ],
        };
        const { base, awayOf } = pictureOf(later, period);
        const found = assessStillLawful(base, awayOf, chosen).map(textOf).sort();
        const judged = checkPlan(later, { ...plan, assignments: chosen }, period)
          .filter((finding) => !finding.code.startsWith('plan-'))
          .map(textOf)
          .sort();
        expect(found).toEqual(judged);
      },
    ),
    { numRuns: 300 },
  );
});

test('kandidatene er de samme på en del av kommunen som på hele, og alle telles én gang', () => {
  fc.assert(
    fc.property(tinyCase, fc.nat(5), ({ municipality, period }, nth) => {
      const refusals = municipality.decisions.filter((one) => one.decision === 'refuse');
      const plan = greedyPlan({ ...municipality, decisions: refusals }, period);
      const row = plan.open[nth % Math.max(1, plan.open.length)];
      if (!row) return;
      const others = plan.assignments.filter(
        (one) =>
          one.unitId !== row.unitId ||
          one.date !== row.date ||
          one.shift !== row.shift ||
          one.competence !== row.competence,
      );
      const key = { unitId: row.unitId, date: row.date, shift: row.shift, competence: row.competence };
      const world = compileWorld({ ...municipality, decisions: refusals }, period);
      const whole = rankCandidates(world, { assignments: others }, key);
      const part = rankShiftCandidates(pictureOf(municipality, period), key, {
        assignments: plan.assignments,
        refusals,
      });
      expect(part.candidates).toEqual(whole.candidates);
      const sorted = (ranking: typeof whole) =>
        ranking.excluded.map((one) => ({ ...one, personIds: [...one.personIds].sort() }));
      expect(sorted(part)).toEqual(sorted(whole));
    }),
    { numRuns: 300 },
  );
});

test('hvem som kan dekke et hull, er de samme som kandidatene, og uten overtid går foran', () => {
  fc.assert(
    fc.property(tinyCase, ({ municipality, period }) => {
      const picture = pictureOf(municipality, period);
      const { open } = greedyPlan({ ...municipality, decisions: [] }, period);
      for (const cover of assessCover(picture, open)) {
        const { unitId, date, shift, competence } = cover.row;
        const ranking = rankShiftCandidates(
          picture,
          { unitId, date, shift, competence },
          { assignments: [], refusals: [] },
        );
        expect([...cover.people].sort()).toEqual(ranking.candidates.map((one) => one.personId).sort());
        const inOvertime = (personId: string | undefined) =>
          ranking.candidates
            .find((one) => one.personId === personId)
            ?.terms.some((term) => term.code === 'overtime') === true;
        const all = cover.people.length > 0 && cover.people.every(inOvertime);
        expect(cover.how).toBe(cover.people.length === 0 ? 'nobody' : all ? 'with-overtime' : 'without-overtime');
        expect(inOvertime(cover.best)).toBe(all);
      }
    }),
    { numRuns: 150 },
  );
});
