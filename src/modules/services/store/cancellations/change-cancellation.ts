import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, raiseTask } from '#modules/log/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { OfferAgain, RegisterCancellation } from '../../contract/cancellations.ts';
import { endsCancellation, LONGEST_FOLLOW_UP_DAYS } from '../../domain/cancellations/cancellation.ts';
import { demandCheckOf } from '../checks/check-scope.ts';

const DUE = 'services.cancellation-due';
/** The one who is to ask has the day for it. */
const DUE_MINUTE = 16 * 60;

/**
 * Registers that a person says no to help they are granted; the help stays granted. Refuses `services.cancellation.service`
 * (not granted to this person), `services.cancellation.twice` and `services.cancellation.follow-up` (days: asked within).
 */
export async function registerCancellation(work: Work, given: RegisterCancellation): Promise<number> {
  const { trx, now, actor } = work;
  const { userId, serviceId } = given;
  const unitId = await demandCheckOf(work, userId);
  demandFollowUp(work, given.followUpOn);
  if (serviceId !== null) await demandServiceOf(work, userId, serviceId);
  // Two who register at once follow each other.
  await trx
    .selectFrom('serviceUser')
    .select('serviceUser.userId')
    .where('serviceUser.tenantId', '=', trx.tenantId)
    .where('serviceUser.userId', '=', userId)
    .forUpdate()
    .execute();
  const standing = await trx
    .selectFrom('userCancellation')
    .select('userCancellation.serviceId')
    .where('userCancellation.tenantId', '=', trx.tenantId)
    .where('userCancellation.userId', '=', userId)
    .where('userCancellation.endedOn', 'is', null)
    .execute();
  if (standing.some((one) => one.serviceId === serviceId || one.serviceId === null))
    refuse('services.cancellation.twice');
  const { cancellationId } = await trx
    .insertInto('userCancellation')
    .values({ tenantId: trx.tenantId, ...given, registeredAt: now, registeredName: actor.name })
    .returning('userCancellation.cancellationId')
    .executeTakeFirstOrThrow();
  await work.audit({
    action: 'services.cancellation.registered',
    subjectKind: 'service-user',
    subjectId: userId,
    unitId,
    facts: { cancellationId },
  });
  work.announce('checks');
  return cancellationId;
}

function demandFollowUp(work: Work, day: PlainDate): void {
  const days = daysBetween(work.clock.today(), day);
  if (days < 0 || days > LONGEST_FOLLOW_UP_DAYS)
    refuse('services.cancellation.follow-up', { days: LONGEST_FOLLOW_UP_DAYS });
}

async function demandServiceOf({ trx }: Work, userId: string, serviceId: string): Promise<void> {
  const service = await trx
    .selectFrom('service')
    .select('service.serviceId')
    .where('service.tenantId', '=', trx.tenantId)
    .where('service.userId', '=', userId)
    .where('service.serviceId', '=', serviceId)
    .executeTakeFirst();
  if (!service) refuse('services.cancellation.service');
}

/**
 * Keeps that the help was offered again and what the person said. Refuses `services.cancellation.closed`,
 * `services.cancellation.changed-meanwhile` and `services.cancellation.follow-up`.
 */
export async function offerAgain(work: Work, cancellationId: number, given: OfferAgain): Promise<void> {
  const { trx, now, actor } = work;
  const row = await trx
    .selectFrom('userCancellation')
    .select(['userId', 'revision', 'endedOn', 'followUpOn', 'fromDay'])
    .where('userCancellation.tenantId', '=', trx.tenantId)
    .where('userCancellation.cancellationId', '=', cancellationId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotYours('cancellation');
  const unitId = await demandCheckOf(work, row.userId);
  if (row.endedOn !== null) refuse('services.cancellation.closed');
  if (row.revision !== given.revision) refuse('services.cancellation.changed-meanwhile');
  const { answer, note, nextOn } = given;
  const ends = endsCancellation(answer);
  if (!ends && nextOn === null) refuse('services.cancellation.follow-up', { days: LONGEST_FOLLOW_UP_DAYS });
  if (!ends && nextOn !== null) demandFollowUp(work, nextOn);
  const today = work.clock.today();
  await trx
    .insertInto('cancellationOffer')
    .values({ tenantId: trx.tenantId, cancellationId, offeredAt: now, offeredName: actor.name, answer, note })
    .execute();
  await trx
    .updateTable('userCancellation')
    .set(
      ends
        ? // One registered by mistake has never stood.
          { endedOn: answer === 'mistake' || today < row.fromDay ? row.fromDay : today, outcome: answer }
        : { followUpOn: nextOn ?? row.followUpOn },
    )
    .where('userCancellation.tenantId', '=', trx.tenantId)
    .where('userCancellation.cancellationId', '=', cancellationId)
    .execute();
  await completeTask(work, DUE, dueSubject(cancellationId, row.followUpOn));
  await work.audit({
    action: 'services.cancellation.offered-again',
    subjectKind: 'service-user',
    subjectId: row.userId,
    unitId,
    facts: { cancellationId },
  });
  work.announce('checks');
}

const dueSubject = (cancellationId: number, day: PlainDate) => `${cancellationId} ${day}`;

/** Gives leaders a task for each person who is to be offered help again today or earlier. */
export async function raiseDueCancellations(work: Work): Promise<void> {
  const { trx } = work;
  const today = work.clock.today();
  const due = await trx
    .selectFrom('userCancellation')
    .innerJoin('serviceUser', (join) =>
      join
        .onRef('serviceUser.tenantId', '=', 'userCancellation.tenantId')
        .onRef('serviceUser.userId', '=', 'userCancellation.userId'),
    )
    .innerJoin('unit', (join) =>
      join.onRef('unit.tenantId', '=', 'serviceUser.tenantId').onRef('unit.unitId', '=', 'serviceUser.unitId'),
    )
    .select(['userCancellation.cancellationId', 'followUpOn', 'serviceUser.unitId', 'unit.name as unit'])
    .where('userCancellation.tenantId', '=', trx.tenantId)
    .where('userCancellation.endedOn', 'is', null)
    .where('userCancellation.followUpOn', '<', addDays(today, 1))
    .execute();
  for (const { cancellationId, followUpOn, unitId, unit } of due) {
    await raiseTask(work, {
      kind: DUE,
      subjectId: dueSubject(cancellationId, followUpOn),
      unitId,
      role: 'unit_leader',
      facts: { unit },
      dueAt: instantOf(new Date(osloEpochMinutes(followUpOn, DUE_MINUTE) * 60_000)),
    });
  }
}
