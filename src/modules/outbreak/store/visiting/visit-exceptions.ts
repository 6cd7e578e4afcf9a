import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { readResidents } from '#modules/services/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { VisitExceptionBody } from '../../contract/visiting.ts';

const DECIDE = 'outbreak.visiting.decide';
const VISIT_EXCEPTION = 'visit-exception';

/** An exception as it is stored. */
export interface StoredVisitException extends VisitExceptionBody {
  readonly exceptionId: string;
  readonly decidedBy: string;
  readonly revision: number;
}

/** Lets somebody visit a resident in spite of a limit. Refuses days that are over and `outbreak.visiting.ends-before-start`. */
export async function decideVisitException(work: Work, body: VisitExceptionBody): Promise<string> {
  const { trx, actor, now } = work;
  work.access.demand(actor, DECIDE, body.unitId);
  const [resident] = await readResidents(work, { userIds: [body.userId] });
  if (resident?.unitId !== body.unitId) throw new NotYours('resident');
  if (body.to <= body.from) refuse('outbreak.visiting.ends-before-start', { from: body.from });
  if (body.to <= work.clock.today()) refuse('outbreak.visiting.over', { to: body.to });
  const exceptionId = `VE-${randomUUID().slice(0, 8)}`;
  const { from, to, ...terms } = body;
  await trx
    .insertInto('visitException')
    .values({
      ...terms,
      tenantId: trx.tenantId,
      exceptionId,
      validFrom: from,
      validTo: to,
      decidedBy: actor.name,
      decidedAt: now,
    })
    .execute();
  await recordDecision(work, {
    kind: 'outbreak.visiting.exception',
    unitId: body.unitId,
    subjectKind: VISIT_EXCEPTION,
    subjectId: exceptionId,
    title: body.allowed,
    why: body.reason,
    known: [],
    facts: { from, to },
  });
  await trail(work, 'decided', body.unitId, exceptionId);
  return exceptionId;
}

/** Ends an exception from today; one that has not begun is taken out. */
export async function endVisitException(work: Work, exceptionId: string, revision: number): Promise<void> {
  const { trx } = work;
  const row = await trx
    .selectFrom('visitException')
    .select([
      'visitException.unitId',
      'visitException.validFrom',
      'visitException.revision',
      'visitException.decidedBy',
    ])
    .where('visitException.tenantId', '=', trx.tenantId)
    .where('visitException.exceptionId', '=', exceptionId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotYours('visit exception');
  work.access.demand(work.actor, DECIDE, row.unitId);
  if (row.revision !== revision) refuse('outbreak.visiting.changed-meanwhile', { by: row.decidedBy });
  const today = work.clock.today();
  if (today <= row.validFrom) {
    await trx
      .deleteFrom('visitException')
      .where('visitException.tenantId', '=', trx.tenantId)
      .where('visitException.exceptionId', '=', exceptionId)
      .execute();
  } else {
    await trx
      .updateTable('visitException')
      .set({ validTo: today, revision: revision + 1 })
      .where('visitException.tenantId', '=', trx.tenantId)
      .where('visitException.exceptionId', '=', exceptionId)
      .execute();
  }
  await trail(work, 'ended', row.unitId, exceptionId);
}

/** Exceptions of some units that hold on a day or later, the first to end first. */
export async function readVisitExceptions(
  { trx }: Pick<Work, 'trx'>,
  unitIds: readonly string[],
  day: PlainDate,
): Promise<StoredVisitException[]> {
  const rows = await trx
    .selectFrom('visitException')
    .selectAll()
    .where('visitException.tenantId', '=', trx.tenantId)
    .where(sql<boolean>`visit_exception.unit_id = ANY(${[...unitIds]}::text[])`)
    .where('visitException.validTo', '>', day)
    .orderBy('visitException.validTo')
    .orderBy('visitException.exceptionId')
    .execute();
  return rows.map(({ tenantId: _, decidedAt: __, validFrom, validTo, ...row }) => ({
    ...row,
    from: validFrom,
    to: validTo,
  }));
}

async function trail(work: Work, done: string, unitId: string, exceptionId: string): Promise<void> {
  await work.audit({
    action: `outbreak.visit-exception.${done}`,
    subjectKind: VISIT_EXCEPTION,
    subjectId: exceptionId,
    unitId,
    facts: {},
  });
  work.announce('visiting');
}
