import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ClosureView, PlanClosure } from '../../contract/closures.ts';
import { lockClosure } from './closure-rows.ts';
import { mapPeople } from './map-people.ts';
import { raiseClosureTasks } from './raise-closure-tasks.ts';
import { previewClosure } from './read-affected.ts';

/** Plans a closure; nobody loses anything by it until it is decided. Refuses `services.closure.backwards` and `services.closure.reaches-nobody`. */
export async function planClosure(work: Work, plan: PlanClosure): Promise<number> {
  const { trx } = work;
  if (plan.to !== null && plan.to <= plan.from) refuse('services.closure.backwards');
  if (plan.place !== null) await demandPlace(work, plan.place);
  const { peopleInAll } = await previewClosure(work, plan);
  if (peopleInAll === 0) refuse('services.closure.reaches-nobody');
  const { title, serviceKinds, place, lostPercent, from, to, reason, basis, alternatives } = plan;
  const { closureId } = await trx
    .insertInto('closure')
    .values({
      tenantId: trx.tenantId,
      ...{ title, serviceKinds, place, lostPercent, reason, basis, alternatives },
      validFrom: from,
      validTo: to,
      state: 'planned',
      plannedAt: work.now,
      plannedBy: work.actor.name,
    })
    .returning('closure.closureId')
    .executeTakeFirstOrThrow();
  await trail(work, 'planned', closureId);
  return closureId;
}

async function demandPlace({ trx }: Work, unitId: string): Promise<void> {
  const unit = await trx
    .selectFrom('unit')
    .select('unit.unitId')
    .where('unit.tenantId', '=', trx.tenantId)
    .where('unit.unitId', '=', unitId)
    .executeTakeFirst();
  if (!unit) throw new NotYours('unit');
}

/** Decides a planned closure with what was known: everybody it reaches is mapped in the same moment. Refuses `services.closure.not-now`. */
export async function decideClosure(work: Work, closureId: number, revision: number, why: string): Promise<number> {
  const closure = await demandState(work, closureId, revision, 'planned');
  const { peopleInAll, aloneInAll, total } = await previewClosure(work, closure);
  if (peopleInAll === 0) refuse('services.closure.reaches-nobody');
  const hours = (value: number) => Math.round(value * 10) / 10;
  const logSeq = await log(work, closure, 'decided', why, {
    ...{
      from: closure.from,
      to: closure.to ?? '',
      people: peopleInAll,
      alone: aloneInAll,
      percent: closure.lostPercent,
    },
    ...{ hours: hours(total.lost), homeCare: hours(total.homeCare), family: hours(total.family) },
    ...{ nobody: hours(total.nobody), basis: closure.basis, alternatives: closure.alternatives },
  });
  await update(work, closureId, { state: 'decided', decidedAt: work.now, decidedBy: work.actor.name, logSeq });
  await mapPeople(work, await lockClosure(work, closureId));
  await raiseClosureTasks(work);
  await trail(work, 'decided', closureId);
  return logSeq;
}

/** Drops a plan that nobody decided. */
export async function dropClosure(work: Work, closureId: number, revision: number, why: string): Promise<void> {
  await demandState(work, closureId, revision, 'planned');
  await update(work, closureId, { state: 'dropped', endedBy: work.actor.name, endedGround: why });
  await trail(work, 'dropped', closureId);
}

/** Opens again from a day on: what people have instead ends that day, and what was to be done about it is no longer asked for. Refuses `services.closure.reopened-before`. */
export async function reopenClosure(
  work: Work,
  closureId: number,
  given: { readonly revision: number; readonly on: PlainDate; readonly why: string },
): Promise<void> {
  const closure = await demandState(work, closureId, given.revision, 'decided');
  const { trx } = work;
  if (given.on < work.clock.today()) refuse('services.closure.reopened-before');
  await log(work, closure, 'reopened', given.why, { on: given.on });
  const end = given.on > closure.from ? given.on : closure.from;
  const isNow = given.on <= work.clock.today();
  await update(work, closureId, {
    validTo: end,
    ...(isNow ? { state: 'reopened', endedBy: work.actor.name, endedGround: given.why } : {}),
  });
  await trx
    .updateTable('closureOffer')
    .set({ endedOn: given.on })
    .where('closureOffer.tenantId', '=', trx.tenantId)
    .where('closureOffer.closureId', '=', closureId)
    .where((where) => where.or([where('endedOn', 'is', null), where('endedOn', '>', given.on)]))
    .execute();
  if (isNow) await raiseClosureTasks(work);
  await trail(work, 'reopened', closureId);
}

async function demandState(
  work: Work,
  closureId: number,
  revision: number,
  state: ClosureView['state'],
): Promise<ClosureView> {
  const closure = await lockClosure(work, closureId, revision);
  if (closure.state !== state) refuse('services.closure.not-now');
  return closure;
}

async function update({ trx }: Work, closureId: number, columns: object): Promise<void> {
  await trx
    .updateTable('closure')
    .set(columns)
    .where('closure.tenantId', '=', trx.tenantId)
    .where('closure.closureId', '=', closureId)
    .execute();
}

async function log(
  work: Work,
  closure: ClosureView,
  what: 'decided' | 'reopened',
  why: string,
  facts: Record<string, string | number>,
): Promise<number> {
  return recordDecision(work, {
    kind: `services.closure.${what}`,
    subjectKind: 'closure',
    subjectId: String(closure.closureId),
    unitId: closure.place ?? undefined,
    title: closure.title,
    why,
    known: [],
    facts,
  });
}

async function trail(work: Work, what: string, closureId: number): Promise<void> {
  await work.audit({ action: `services.closure.${what}`, subjectKind: 'closure', subjectId: String(closureId) });
  work.announce('closures');
}
