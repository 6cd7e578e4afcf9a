import { instantOf } from '#kernel/instant.ts';
import { addDays } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { EndClosureCall } from '../../contract/closures.ts';
import { CALL_HELD_MINUTES, callStateAfter } from '../../domain/closures/closure.ts';
import { demandCheckOf } from '../checks/check-scope.ts';
import { lockClosure } from './closure-rows.ts';
import { raiseClosureTasks } from './raise-closure-tasks.ts';

/** Holds a person for the caller, so that nobody else calls the same. Refuses `services.closure.call-taken` (by whom). */
export async function claimClosureCall(work: Work, closureId: number, userId: string): Promise<void> {
  const { now, actor } = work;
  const person = await lockPerson(work, closureId, userId);
  const me = actor.accountId ?? null;
  if (isHeld(person, now) && person.claimedBy !== me)
    refuse('services.closure.call-taken', { name: person.claimedName ?? '' });
  const until = instantOf(new Date(Date.parse(now) + CALL_HELD_MINUTES * 60_000));
  await update(work, closureId, userId, { claimedBy: me, claimedName: actor.name, claimedUntil: until });
  work.announce('closures');
}

/** Gives a person back to the list without a call. */
export async function releaseClosureCall(work: Work, closureId: number, userId: string): Promise<void> {
  const person = await lockPerson(work, closureId, userId);
  if (person.claimedBy !== (work.actor.accountId ?? null)) refuse('services.closure.call-not-yours');
  await update(work, closureId, userId, UNCLAIMED);
  work.announce('closures');
}

/** Ends a call: what was said, and when to call again where nobody was reached. Refuses `services.closure.call-taken`. */
export async function endClosureCall(
  work: Work,
  closureId: number,
  userId: string,
  given: EndClosureCall,
): Promise<void> {
  const { trx, now, actor, clock } = work;
  const person = await lockPerson(work, closureId, userId);
  if (isHeld(person, now) && person.claimedBy !== (actor.accountId ?? null))
    refuse('services.closure.call-taken', { name: person.claimedName ?? '' });
  const { outcome, note } = given;
  await trx
    .insertInto('closureCall')
    .values({ tenantId: trx.tenantId, closureId, userId, at: now, byName: actor.name, outcome, note })
    .execute();
  const { unanswered } = await trx
    .selectFrom('closureCall')
    .select((select) => select.fn.countAll<number>().as('unanswered'))
    .where('closureCall.tenantId', '=', trx.tenantId)
    .where('closureCall.closureId', '=', closureId)
    .where('closureCall.userId', '=', userId)
    .where('closureCall.outcome', '=', 'no_answer')
    .executeTakeFirstOrThrow();
  const callState = callStateAfter(outcome, Number(unanswered));
  const again = callState === 'later' ? (given.callBackOn ?? addDays(clock.today(), 1)) : null;
  await update(work, closureId, userId, { ...UNCLAIMED, callState, callBackOn: again });
  await work.audit({
    action: 'services.closure.called',
    subjectKind: 'service-user',
    subjectId: userId,
    unitId: person.unitId,
    facts: { closureId, outcome },
  });
  await raiseClosureTasks(work);
  work.announce('closures');
}

const UNCLAIMED = { claimedBy: null, claimedName: null, claimedUntil: null };

function isHeld(person: { readonly claimedUntil: string | null }, now: string): boolean {
  return person.claimedUntil !== null && person.claimedUntil > now;
}

async function update({ trx }: Work, closureId: number, userId: string, columns: object): Promise<void> {
  await trx
    .updateTable('closurePerson')
    .set(columns)
    .where('closurePerson.tenantId', '=', trx.tenantId)
    .where('closurePerson.closureId', '=', closureId)
    .where('closurePerson.userId', '=', userId)
    .execute();
}

/** A mapped person of a closure that holds, locked, whom the actor may know of. Refuses `services.closure.not-now`. */
export async function lockPerson(work: Work, closureId: number, userId: string) {
  const { trx } = work;
  const unitId = await demandCheckOf(work, userId);
  const person = await trx
    .selectFrom('closurePerson')
    .selectAll()
    .where('closurePerson.tenantId', '=', trx.tenantId)
    .where('closurePerson.closureId', '=', closureId)
    .where('closurePerson.userId', '=', userId)
    .forUpdate()
    .executeTakeFirst();
  if (!person) throw new NotYours('closure person');
  const closure = await lockClosure(work, closureId);
  if (closure.state !== 'decided') refuse('services.closure.not-now');
  return { ...person, unitId, closure };
}
