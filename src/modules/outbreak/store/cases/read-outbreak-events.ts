import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { PersonEvent } from '#modules/services/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { readCases } from './case-rows.ts';

/**
 * What outbreaks have meant for one user: rooms and exceptions from limits on visits for all who may know everything about the
 * user, visitors, cases and tests only for those with that right besides.
 */
export async function readOutbreakEvents(work: Work, userId: string): Promise<readonly PersonEvent[]> {
  return [
    ...(await readRoomEvents(work, userId)),
    ...(await readExceptionEvents(work, userId)),
    ...(await readVisitorEvents(work, userId)),
    ...(await readInfectionEvents(work, userId)),
  ];
}

async function readRoomEvents({ trx }: Work, userId: string): Promise<PersonEvent[]> {
  const { rows } = await sql<{ at: PlainDate; room: string; site: string }>`
    SELECT room_stay.valid_from AS at, room.name AS room, site.name AS site FROM room_stay
    JOIN room ON room.tenant_id = room_stay.tenant_id AND room.room_id = room_stay.room_id
    JOIN site ON site.tenant_id = room.tenant_id AND site.site_id = room.site_id
    WHERE room_stay.tenant_id = ${trx.tenantId} AND room_stay.user_id = ${userId}
    ORDER BY room_stay.valid_from DESC LIMIT 50`.execute(trx);
  return rows.map(({ at, room, site }) => ({ at, kind: 'outbreak.room', facts: { room, site } }));
}

async function readExceptionEvents({ trx }: Work, userId: string): Promise<PersonEvent[]> {
  const rows = await trx
    .selectFrom('visitException')
    .select(['visitor', 'reason', 'decidedAt', 'decidedBy', 'validTo'])
    .where('visitException.tenantId', '=', trx.tenantId)
    .where('visitException.userId', '=', userId)
    .execute();
  return rows.map(({ visitor, reason, decidedAt, decidedBy, validTo }) => ({
    at: decidedAt,
    kind: 'outbreak.visit-exception',
    facts: { visitor, reason, to: validTo },
    by: decidedBy,
  }));
}

async function readVisitorEvents(work: Work, userId: string): Promise<PersonEvent[]> {
  const { trx } = work;
  const scope = work.access.scopeOf(work.actor, 'outbreak.visitors.read');
  const { rows } = await sql<{ at: Instant; unitId: string; visitor: string }>`
    SELECT visitor.came_at AS at, visitor.unit_id, visitor.name AS visitor FROM visitor
    WHERE visitor.tenant_id = ${trx.tenantId} AND visitor.user_id = ${userId} ORDER BY visitor.came_at DESC LIMIT 50`.execute(
    trx,
  );
  return rows
    .filter((row) => reaches(scope, row.unitId))
    .map(({ at, visitor }) => ({ at, kind: 'outbreak.visited', facts: { visitor } }));
}

async function readInfectionEvents(work: Work, userId: string): Promise<PersonEvent[]> {
  const { trx } = work;
  if (!work.access.permissionsOf(work.actor).includes('outbreak.case.read')) return [];
  const { rows } = await withHealthRole(trx, () =>
    sql<{ caseId: number }>`SELECT infection_case.case_id FROM infection_case
      WHERE infection_case.tenant_id = ${trx.tenantId} AND infection_case.subject_kind = 'resident'
        AND infection_case.subject_id = ${userId} AND infection_case.withdrawn_at IS NULL`.execute(trx),
  );
  const cases = rows.length === 0 ? [] : await readCases(work, { caseIds: rows.map((row) => row.caseId) });
  const scope = work.access.scopeOf(work.actor, 'outbreak.case.read');
  const { rows: tests } = await withHealthRole(trx, () =>
    sql<{ at: PlainDate; result: string; unitId: string | null }>`
      SELECT case_test.result_on AS at, case_test.result, case_test.unit_id FROM case_test
      WHERE case_test.tenant_id = ${trx.tenantId} AND case_test.subject_kind = 'resident' AND case_test.subject_id = ${userId}
        AND case_test.result IS NOT NULL`.execute(trx),
  );
  return [
    ...cases.map(({ confirmedOn }) => ({ at: confirmedOn, kind: 'outbreak.case', facts: {} })),
    ...cases.flatMap(({ closedOn }) =>
      closedOn === null ? [] : [{ at: closedOn, kind: 'outbreak.case-closed', facts: {} }],
    ),
    ...tests
      .filter((test) => reaches(scope, test.unitId))
      .map(({ at, result }) => ({ at, kind: 'outbreak.test', facts: { result } })),
  ];
}
