import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { FollowUpOffer, MakeOffer } from '../../contract/closures.ts';
import { demandCheckOf } from '../checks/check-scope.ts';
import { lockPerson } from './closure-calls.ts';
import { raiseClosureTasks } from './raise-closure-tasks.ts';

/** Gives a person something in place of what is closed, carried by a named person. Refuses `services.closure.offer-carried` (by nobody) and `services.closure.offer-days`. */
export async function makeReplacement(
  work: Work,
  closureId: number,
  userId: string,
  given: MakeOffer,
): Promise<number> {
  const { trx, actor, now } = work;
  const { unitId } = await lockPerson(work, closureId, userId);
  if (given.followUpOn < given.startsOn) refuse('services.closure.offer-days');
  const carriedBy = given.personId === null ? given.carriedBy : await nameOf(work, given.personId);
  if (carriedBy === '') refuse('services.closure.offer-carried');
  const { offerId } = await trx
    .insertInto('closureOffer')
    .values({ tenantId: trx.tenantId, closureId, userId, ...given, carriedBy, madeAt: now, madeBy: actor.name })
    .returning('closureOffer.offerId')
    .executeTakeFirstOrThrow();
  await trail(work, 'offered', userId, unitId, offerId);
  return offerId;
}

/** Keeps how what was given instead worked, and when somebody looks again; no such day ends it. Refuses `services.closure.changed-meanwhile` and `services.closure.offer-ended`. */
export async function followUpReplacement(work: Work, offerId: number, given: FollowUpOffer): Promise<void> {
  const { trx, actor, now, clock } = work;
  const offer = await trx
    .selectFrom('closureOffer')
    .select(['userId', 'revision', 'endedOn', 'startsOn'])
    .where('closureOffer.tenantId', '=', trx.tenantId)
    .where('closureOffer.offerId', '=', offerId)
    .forUpdate()
    .executeTakeFirst();
  if (!offer) throw new NotYours('offer');
  const unitId = await demandCheckOf(work, offer.userId);
  if (offer.revision !== given.revision) refuse('services.closure.changed-meanwhile');
  if (offer.endedOn !== null) refuse('services.closure.offer-ended');
  const today = clock.today();
  if (given.nextOn !== null && given.nextOn <= today) refuse('services.closure.offer-days');
  const { done, worked, note } = given;
  await trx
    .insertInto('closureFollowUp')
    .values({ tenantId: trx.tenantId, offerId, at: now, byName: actor.name, done, worked, note })
    .execute();
  await trx
    .updateTable('closureOffer')
    .set(given.nextOn === null ? { endedOn: today } : { followUpOn: given.nextOn })
    .where('closureOffer.tenantId', '=', trx.tenantId)
    .where('closureOffer.offerId', '=', offerId)
    .execute();
  await trail(work, 'followed-up', offer.userId, unitId, offerId);
}

async function nameOf({ trx }: Work, personId: string): Promise<string> {
  const person = await trx
    .selectFrom('person')
    .select('person.name')
    .where('person.tenantId', '=', trx.tenantId)
    .where('person.personId', '=', personId)
    .executeTakeFirst();
  if (!person) throw new NotYours('person');
  return person.name;
}

async function trail(work: Work, what: string, userId: string, unitId: string, offerId: number): Promise<void> {
  await work.audit({
    action: `services.closure.${what}`,
    subjectKind: 'service-user',
    subjectId: userId,
    unitId,
    facts: { offerId },
  });
  await raiseClosureTasks(work);
  work.announce('closures');
}
