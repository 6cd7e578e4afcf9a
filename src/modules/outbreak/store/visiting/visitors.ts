import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { readResidents } from '#modules/services/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { VisitorBody } from '../../contract/visiting.ts';
import { getVisitingRule } from '../../rules/visiting-rules.ts';

const RECORD = 'outbreak.visitors.record';

/** Somebody who has visited a unit, for tracing only. */
export interface Visitor {
  readonly visitorId: number;
  readonly unitId: string;
  readonly userId: string | null;
  readonly name: string;
  readonly phone: string;
  readonly cameAt: Instant;
  readonly leftAt: Instant | null;
  readonly deleteOn: PlainDate;
}

/** Writes a visitor on the unit's list; they give their name of their own will, and it is deleted by its date. */
export async function recordVisitor(work: Work, { unitId, userId, name, phone }: VisitorBody): Promise<number> {
  const { trx, actor, now } = work;
  work.access.demand(actor, RECORD, unitId);
  if (userId !== null) {
    const [resident] = await readResidents(work, { userIds: [userId] });
    if (resident?.unitId !== unitId) throw new NotYours('resident');
  }
  const today = work.clock.today();
  const { visitorId } = await trx
    .insertInto('visitor')
    .values({
      tenantId: trx.tenantId,
      unitId,
      userId,
      name,
      phone,
      cameAt: now,
      deleteOn: addDays(today, getVisitingRule(today).visitorsKeptDays),
      recordedBy: actor.accountId ?? null,
    })
    .returning('visitor.visitorId')
    .executeTakeFirstOrThrow();
  work.announce('visitors');
  return visitorId;
}

/** A visitor has left. Told again, the first time stands. */
export async function signOutVisitor(work: Work, visitorId: number): Promise<void> {
  const { trx, now } = work;
  const row = await trx
    .selectFrom('visitor')
    .select('visitor.unitId')
    .where('visitor.tenantId', '=', trx.tenantId)
    .where('visitor.visitorId', '=', visitorId)
    .executeTakeFirst();
  if (!row) throw new NotYours('visitor');
  work.access.demand(work.actor, RECORD, row.unitId);
  await trx
    .updateTable('visitor')
    .set({ leftAt: now })
    .where('visitor.tenantId', '=', trx.tenantId)
    .where('visitor.visitorId', '=', visitorId)
    .where('visitor.leftAt', 'is', null)
    .execute();
  work.announce('visitors');
}

/** Takes a visitor off the list at their own wish or because it was a mistake. */
export async function deleteVisitor(work: Work, visitorId: number): Promise<void> {
  const { trx } = work;
  const gone = await trx
    .deleteFrom('visitor')
    .where('visitor.tenantId', '=', trx.tenantId)
    .where('visitor.visitorId', '=', visitorId)
    .returning('visitor.unitId')
    .executeTakeFirst();
  if (!gone) throw new NotYours('visitor');
  work.access.demand(work.actor, RECORD, gone.unitId);
  await work.audit({
    action: 'outbreak.visitor.deleted',
    subjectKind: 'visitor',
    subjectId: String(visitorId),
    unitId: gone.unitId,
    facts: {},
  });
  work.announce('visitors');
}

/** Who visited some units from one moment to another, the latest first. Whoever shows them logs the look. */
export async function readVisitors(
  { trx }: Pick<Work, 'trx'>,
  unitIds: readonly string[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<Visitor[]> {
  const rows = await trx
    .selectFrom('visitor')
    .select(['visitorId', 'unitId', 'userId', 'name', 'phone', 'cameAt', 'leftAt', 'deleteOn'])
    .where('visitor.tenantId', '=', trx.tenantId)
    .where(sql<boolean>`visitor.unit_id = ANY(${[...unitIds]}::text[])`)
    .where('visitor.cameAt', '<', to)
    .where(sql<boolean>`coalesce(visitor.left_at, visitor.came_at + interval '12 hours') > ${from}::timestamptz`)
    .orderBy('visitor.cameAt', 'desc')
    .execute();
  return rows;
}

/** Deletes visitors whose date has come; gives how many. */
export async function deleteOldVisitors(work: Work, today: PlainDate): Promise<number> {
  const gone = await work.trx
    .deleteFrom('visitor')
    .where('visitor.tenantId', '=', work.trx.tenantId)
    .where('visitor.deleteOn', '<=', today)
    .returning('visitor.visitorId')
    .execute();
  if (gone.length === 0) return 0;
  await work.audit({
    action: 'outbreak.visitors.deleted',
    subjectKind: 'visitors',
    subjectId: today,
    facts: { visitors: gone.length },
  });
  work.announce('visitors');
  return gone.length;
}
