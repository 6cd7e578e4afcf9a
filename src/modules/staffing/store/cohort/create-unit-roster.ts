import { sql } from 'kysely';
import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CohortTask } from '../../domain/cohort/cohort-roster.ts';
import type { ShadowTask } from '../../domain/cohort/shadow/shadow-roster.ts';
import type { Period } from '../../domain/staffing-base.ts';
import type { Solver } from '../create-plan.ts';
import { basisOf } from '../create-plan.ts';
import { readAbsenceHistory } from './absence-history.ts';
import { UNIT_ROSTER } from './open-unit-roster.ts';
import { readRosterWishes } from './roster-wishes.ts';
import { readUnitPart } from './unit-part.ts';
import type { UnitRosterWish } from './unit-roster-rows.ts';

/** What is to be built. */
export type UnitRosterOrder = UnitRosterWish & {
  readonly unitId: string;
  readonly period: Period;
  readonly seed: number;
  readonly timeLimitSeconds: number;
};

/** A search to be run once the row has been committed. */
export interface UnitRosterTask {
  readonly unitRosterId: number;
  readonly search:
    | ({ readonly kind: 'cohort' } & CohortTask)
    | ({ readonly kind: 'shadow'; readonly timeLimitSeconds: number } & ShadowTask);
}

/** Begins a unit roster: the row that says it is being built, and the task for the search. Shifts that have begun cannot be built anew. */
export async function createUnitRoster(
  work: Work,
  order: UnitRosterOrder,
  { solver }: Solver,
): Promise<UnitRosterTask> {
  const { trx, now, actor } = work;
  const { unitId, period, seed, timeLimitSeconds } = order;
  work.access.demand(actor, 'staffing.unit-roster.build', unitId);
  const earliest = addDays(work.clock.today(), 1);
  if (period.from < earliest) refuse('staffing.unit-roster.begun', { from: period.from, earliest });
  const { base, municipality, versions, holidays } = await readUnitPart(work, unitId, period);
  if (!base.slotsOfUnit.has(unitId)) refuse('staffing.unit-roster.no-demand', { from: period.from, days: period.days });
  const { rows } = await sql<{
    unitRosterId: number;
  }>`INSERT INTO unit_roster (tenant_id, kind, state, unit_id, period_from, period_days,
      wish, seed, time_limit_seconds, based_on, created_at, created_by, solver, heartbeat_at)
    VALUES (${trx.tenantId}, ${order.kind}, 'solving', ${unitId}, ${period.from}, ${period.days}, ${JSON.stringify(order.wish)}::jsonb,
      ${seed}, ${timeLimitSeconds}, ${JSON.stringify(basisOf(versions))}::jsonb, ${now}, ${actor.accountId ?? null}, ${solver},
      clock_timestamp())
    RETURNING unit_roster_id`.execute(trx);
  const unitRosterId = rows[0]?.unitRosterId;
  if (unitRosterId === undefined) throw new Error('the unit roster was not written');
  await work.audit({
    action: 'staffing.unit-roster.created',
    subjectKind: UNIT_ROSTER,
    subjectId: String(unitRosterId),
    unitId,
    facts: { kind: order.kind, from: period.from, days: period.days },
  });
  work.announce(UNIT_ROSTER);
  const shared = { municipality, holidays, unitId, period, seed, timeLimitSeconds };
  if (order.kind === 'shadow') {
    const history = await readAbsenceHistory(work, base, unitId);
    return { unitRosterId, search: { kind: 'shadow', ...shared, wish: order.wish, ...history } };
  }
  const people = municipality.staff.map((one) => one.staffId);
  const wishes = await readRosterWishes(work, people, period);
  return { unitRosterId, search: { kind: 'cohort', ...shared, wish: order.wish, wishes } };
}
