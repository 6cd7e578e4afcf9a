import { sql } from 'kysely';
import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import { addDays } from '#kernel/plain-date.ts';
import { completeTask, raiseTask, readOpenTasks } from '#modules/log/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

const CALLS = 'services.closure-calls';
const FOLLOW = 'services.closure-follow-up';
/** Calls and follow-ups are made by the end of the day shift. */
const DUE_MINUTE = 15 * 60;

interface Open {
  closureId: number;
  unitId: string;
  unit: string;
  title: string;
  toCall: number;
  toFollow: number;
}

/** Gives leaders a task per closure while people of theirs are to be called, and one while an offer is to be looked at again; closes those that are done. */
export async function raiseClosureTasks(work: Work): Promise<void> {
  const today = work.clock.today();
  const open = await readOpen(work);
  const subjectOf = (one: Open) => `${one.closureId} ${one.unitId} ${today}`;
  await closeExcept(work, CALLS, new Set(open.filter((one) => one.toCall > 0).map(subjectOf)));
  await closeExcept(work, FOLLOW, new Set(open.filter((one) => one.toFollow > 0).map(subjectOf)));
  const at = (day: typeof today) => instantOf(new Date(osloEpochMinutes(day, DUE_MINUTE) * 60_000));
  for (const one of open) {
    const { closureId, unitId, unit, title, toCall, toFollow } = one;
    const common = { subjectId: subjectOf(one), unitId, role: 'unit_leader' as const };
    if (toCall > 0)
      await raiseTask(work, {
        ...common,
        kind: CALLS,
        facts: { closureId, unit, title, count: toCall },
        dueAt: at(addDays(today, 1)),
      });
    if (toFollow > 0)
      await raiseTask(work, {
        ...common,
        kind: FOLLOW,
        facts: { closureId, unit, title, count: toFollow },
        dueAt: at(today),
      });
  }
}

async function closeExcept(work: Work, kind: typeof CALLS | typeof FOLLOW, standing: ReadonlySet<string>) {
  for (const task of await readOpenTasks(work, [kind]))
    if (!standing.has(task.subjectId)) await completeTask(work, kind, task.subjectId);
}

/** People to call and offers to look at, today or earlier, per closure that holds and unit. */
async function readOpen({ trx, clock }: Work): Promise<Open[]> {
  const today = clock.today();
  const { rows } = await sql<Open>`
    SELECT closure.closure_id, service_user.unit_id, unit.name AS unit, closure.title,
      count(*) FILTER (WHERE closure_person.call_state = 'waiting'
        OR closure_person.call_state = 'later' AND coalesce(closure_person.call_back_on, ${today}::date) <= ${today}::date)::integer AS to_call,
      count(*) FILTER (WHERE EXISTS (SELECT 1 FROM closure_offer WHERE closure_offer.tenant_id = closure_person.tenant_id
        AND closure_offer.closure_id = closure_person.closure_id AND closure_offer.user_id = closure_person.user_id
        AND (closure_offer.ended_on IS NULL OR closure_offer.ended_on > ${today}::date)
        AND closure_offer.follow_up_on <= ${today}::date))::integer AS to_follow
    FROM closure_person
    JOIN closure ON closure.tenant_id = closure_person.tenant_id AND closure.closure_id = closure_person.closure_id
    JOIN service_user ON service_user.tenant_id = closure_person.tenant_id AND service_user.user_id = closure_person.user_id
    JOIN unit ON unit.tenant_id = service_user.tenant_id AND unit.unit_id = service_user.unit_id
    WHERE closure_person.tenant_id = ${trx.tenantId} AND closure.state = 'decided'
    GROUP BY closure.closure_id, service_user.unit_id, unit.name, closure.title
    ORDER BY closure.closure_id, service_user.unit_id`.execute(trx);
  return rows;
}
