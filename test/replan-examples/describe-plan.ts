import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { priceOf } from '#modules/staffing/domain/plan-checker/check-uncovered.ts';
import { holeOf, rowKey } from '#modules/staffing/domain/plan-checker/covered-demand.ts';
import { PERSON_RULES } from '#modules/staffing/domain/plan-checker/person-rules.ts';
import { judgePins } from '#modules/staffing/domain/plan-checker/pins.ts';
import type { PlanDocument } from '#modules/staffing/domain/plan-checker/plan-document.ts';
import type { PlanPeriod, PlanWorld } from '#modules/staffing/domain/plan-checker/plan-world.ts';
import { givenShift, reasonsFor } from '#modules/staffing/domain/plan-checker/uncovered-reasons.ts';
import type { OptimalPlan } from './find-optimal-plan.ts';

/** The whole document of a plan found by trying everything, as `replan` would write it. */
export function describePlan(
  municipality: Municipality,
  period: PlanPeriod,
  world: PlanWorld,
  { cost, assignments }: OptimalPlan,
): PlanDocument {
  const rows = [...world.rows.values()];
  const givenOf = Map.groupBy(
    assignments.flatMap((one) => {
      const row = world.rows.get(rowKey(one));
      return row ? [givenShift(one.personId, row, world)] : [];
    }),
    ({ shift }) => shift.personId,
  );
  const holes = (coverage: (key: string) => number) =>
    rows.flatMap((row) => {
      const covered = row.covered + coverage(row.key);
      const hole = holeOf(row, covered);
      const { unitId, date, shift, competence } = row;
      return hole.missing > 0 ? [{ row, covered, hole: { unitId, date, shift, competence, ...hole } }] : [];
    });
  const on = (key: string) => assignments.filter((one) => rowKey(one) === key);
  return {
    municipality: municipality.number,
    ...period,
    status: 'optimal',
    cost,
    bound: cost,
    open: holes(() => 0).map(({ hole }) => hole),
    assignments,
    uncovered: holes((key) => on(key).length).map(({ row, covered, hole }) => {
      const gain = priceOf(row, covered, world) - priceOf(row, covered + 1, world);
      const here = new Set(on(row.key).map(({ personId }) => personId));
      const { people } = reasonsFor(row, gain, here, givenOf, world);
      return { ...hole, reasons: [...people].map(([code, count]) => ({ code, people: count })) };
    }),
    findings: judgePins(world).flatMap(({ pin, brokenRules }) => {
      const { personId, unitId, date, shift, competence } = pin;
      const code = ['refused', ...Object.keys(PERSON_RULES), 'over-covered'].find((rule) => brokenRules.has(rule));
      if (code === undefined) return [];
      return [{ code, level: 'warn' as const, personId, unitId, date, shift, competence, facts: { decision: 'pin' } }];
    }),
  };
}
