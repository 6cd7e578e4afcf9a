import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { addDays } from '#kernel/plain-date.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { userReachedBy } from '../people/reached-by.ts';
import type { NeedToKnow } from '../people/read-need-to-know.ts';
import { readNeedToKnow } from '../people/read-need-to-know.ts';

/** Whose needs the actor may look at and write about. */
export interface CheckScope {
  readonly know: NeedToKnow;
  /** People whom the actor visits yesterday, today or tomorrow, by the published plan, else by the normal one. */
  readonly visited: ReadonlySet<string>;
}

/** Who may be checked by the actor: everybody whose care the actor may know of, and everybody the actor visits. */
export async function readCheckScope(work: Work): Promise<CheckScope> {
  const { trx, actor } = work;
  const know = await readNeedToKnow(work);
  if (actor.personId === undefined) return { know, visited: new Set() };
  const today = work.clock.today();
  const { rows } = await sql<{ userId: string }>`SELECT DISTINCT visit.user_id FROM visit
    LEFT JOIN visit_assignment ON visit_assignment.tenant_id = visit.tenant_id AND visit_assignment.visit_id = visit.visit_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.date >= ${addDays(today, -1)} AND visit.date <= ${addDays(today, 1)}
      AND coalesce(visit_assignment.person_id, visit.planned_carer) = ${actor.personId}`.execute(trx);
  return { know, visited: new Set(rows.map((row) => row.userId)) };
}

/** The scope as a condition on `service_user`. */
export function inCheckScope({ know, visited }: CheckScope): RawBuilder<boolean> {
  return sql`(${userReachedBy(know.care)} OR service_user.user_id = ANY(${[...visited]}::text[]))`;
}

/** The unit of somebody whom the actor may check; throws `NotYours` otherwise. */
export async function demandCheckOf(work: Work, userId: string): Promise<string> {
  const scope = await readCheckScope(work);
  const row = await work.trx
    .selectFrom('serviceUser')
    .select('serviceUser.unitId')
    .where('serviceUser.tenantId', '=', work.trx.tenantId)
    .where('serviceUser.userId', '=', userId)
    .executeTakeFirst();
  if (!row || !(reaches(scope.know.care, row.unitId) || scope.visited.has(userId))) throw new NotYours('service-user');
  return row.unitId;
}
