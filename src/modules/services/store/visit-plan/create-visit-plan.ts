import { sql } from 'kysely';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { HeldVisit } from '../../domain/visit-plan/build-visit-problem.ts';
import type { DayFacts } from '../../domain/visit-plan/day-facts.ts';
import type { DayPlan } from '../../domain/visit-plan/day-plan.ts';
import type { CarersPort } from './carers-port.ts';
import { readDayFacts } from './read-day-facts.ts';
import { demandUnits, getVisitPlan } from './visit-plan-rows.ts';

/** What is to be planned. */
export interface VisitPlanWish {
  readonly date: PlainDate;
  readonly unitIds: readonly string[];
  readonly lending: boolean;
  /** What has begun stays, the rest is planned from now on. */
  readonly restOfDay: boolean;
  /** A plan whose locks are kept. */
  readonly around?: number | undefined;
  readonly seed: number;
  readonly timeLimitSeconds: number;
}

/** A search to be run once the plan has been committed; plain data. */
export interface VisitPlanTask {
  readonly visitPlanId: number;
  readonly facts: DayFacts;
  readonly unitIds: readonly string[];
  readonly lending: boolean;
  readonly held: readonly HeldVisit[];
  readonly locks: readonly string[];
  readonly seed: number;
  readonly timeLimitSeconds: number;
}

/** Begins a plan of a day: the row that says it is being searched for, and the task. Open drafts of the same districts are given up. */
export async function createVisitPlan(
  work: Work,
  port: CarersPort,
  wish: VisitPlanWish,
  solver: string,
): Promise<VisitPlanTask> {
  const { trx, now, actor } = work;
  const { date, unitIds, seed, timeLimitSeconds, lending } = wish;
  demandUnits(work, 'services.visit-plan.change', unitIds);
  if (date < work.clock.today()) refuse('services.visit-plan.day-over', { date });
  const fromMinute = wish.restOfDay ? minuteOfDay(work, date) : undefined;
  const { facts } = await readDayFacts(work, port, date, fromMinute);
  const known = new Set(facts.units.map((unit) => unit.unitId));
  const units = unitIds.filter((unitId) => known.has(unitId));
  if (units.length === 0) refuse('services.visit-plan.no-visits', { date });
  const before = wish.around === undefined ? undefined : (await getVisitPlan(trx, wish.around)).document;
  const held = before ? heldBy(before) : [];
  const { rows } = await sql<{ visitPlanId: number }>`
    INSERT INTO visit_plan (tenant_id, state, date, unit_ids, from_minute, seed, time_limit_seconds, created_at, created_by, solver, heartbeat_at)
    VALUES (${trx.tenantId}, 'solving', ${date}, ${units}::text[], ${fromMinute ?? null}, ${seed}, ${timeLimitSeconds}, ${now},
      ${actor.accountId ?? null}, ${solver}, clock_timestamp())
    RETURNING visit_plan_id`.execute(trx);
  const visitPlanId = Number(rows[0]?.visitPlanId);
  await sql`UPDATE visit_plan SET state = 'discarded', revision = visit_plan.revision + 1
    WHERE visit_plan.tenant_id = ${trx.tenantId} AND visit_plan.date = ${date} AND visit_plan.unit_ids && ${units}::text[]
      AND visit_plan.state IN ('draft', 'failed', 'solving') AND visit_plan.visit_plan_id <> ${visitPlanId}`.execute(
    trx,
  );
  await work.audit({
    action: 'services.visit-plan.created',
    subjectKind: 'visit-plan',
    subjectId: String(visitPlanId),
    unitId: units.length === 1 ? units[0] : undefined,
    facts: { date, units: units.length, lending },
  });
  work.announce('visit-plan');
  const locks = before?.locks ?? [];
  return { visitPlanId, facts, unitIds: units, lending, held, locks, seed, timeLimitSeconds };
}

/** The minute of a day that it is now; below 0 before the day. */
export function minuteOfDay(work: Pick<Work, 'now'>, date: PlainDate): number {
  return Math.floor(Date.parse(work.now) / 60_000) - osloEpochMinutes(date, 0);
}

/** Where a plan's locked visits lie. */
function heldBy(plan: DayPlan): HeldVisit[] {
  return plan.locks.flatMap((visitId) => {
    const parts = plan.tours
      .flatMap((tour) => tour.stops.map((stop) => ({ personId: tour.personId, stop })))
      .filter(({ stop }) => stop.visitId === visitId)
      .sort((a, b) => a.stop.part - b.stop.part);
    const [first] = parts;
    return first ? [{ visitId, carers: parts.map((part) => part.personId), startMinute: first.stop.startMinute }] : [];
  });
}
