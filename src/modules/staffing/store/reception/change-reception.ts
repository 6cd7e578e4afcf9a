import { instantOf } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { raiseTask } from '#modules/log/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { issueLink } from '#platform/links/personal-links.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Feedback, ReceptionKey, ReceptionRecord } from '../../domain/reception/reception.ts';
import { isLow } from '../../domain/reception/reception.ts';
import { openReceptions, stayOf, viewCard } from './read-reception.ts';
import { holdRecord, itemsFor } from './reception-rows.ts';

/** Permission to receive newcomers to a unit. */
export const LEAD = 'staffing.reception.lead';
/** Purpose of links to a newcomer's card; their subject is the unit and the first day. */
export const RECEPTION_LINK = 'staffing.reception';
/** Days after the last shift that the link to a card works. */
const LINK_DAYS = 14;

/** Names the buddy of a newcomer, or (null) nobody. Refuses `staffing.reception.not-a-buddy` for one who does not know the unit. */
export async function setBuddy(
  work: Work,
  key: ReceptionKey,
  buddyId: string | null,
  revision: number,
): Promise<number> {
  work.access.demand(work.actor, LEAD, key.unitId);
  const world = await openReceptions(work, key.personId);
  const stay = stayOf(world, key);
  const buddy = buddyId === null ? undefined : world.picture.base.people.get(buddyId);
  const knows = buddy?.homeUnitId === key.unitId || buddy?.training.some((one) => one.unitId === key.unitId);
  if (buddyId !== null && (!knows || buddyId === key.personId)) refuse('staffing.reception.not-a-buddy');
  const record = await holdRecord(work, { ...key, firstDate: world.recordOf(stay)?.firstDate ?? stay.firstDate });
  const seen = Math.max(1, revision);
  if (record.revision !== seen) refuse('staffing.reception.changed-meanwhile');
  await change(work, record, { buddyId, buddyAt: work.now, buddyBy: work.actor.accountId ?? null, revision: seen + 1 });
  await work.audit({
    action: 'staffing.reception.buddy-set',
    subjectKind: 'reception',
    subjectId: key.personId,
    unitId: key.unitId,
    facts: { buddyId: buddyId ?? '', firstDate: record.firstDate },
  });
  return seen + 1;
}

/** Marks a point of the list as gone through, or not yet; the leader may, and the newcomer. */
export async function markDone(work: Work, key: ReceptionKey, itemId: string, done: boolean): Promise<void> {
  if (work.actor.personId !== key.personId) work.access.demand(work.actor, LEAD, key.unitId);
  const world = await openReceptions(work, key.personId);
  const stay = stayOf(world, key);
  if (!itemsFor(world.templates, key.unitId).some((item) => item.id === itemId)) throw new NotYours('reception item');
  const record = await holdRecord(work, { ...key, firstDate: world.recordOf(stay)?.firstDate ?? stay.firstDate });
  const others = record.done.filter((one) => one !== itemId);
  await change(work, record, { done: JSON.stringify(done ? [...others, itemId] : others) });
  await work.audit({
    action: 'staffing.reception.marked',
    subjectKind: 'reception',
    subjectId: key.personId,
    unitId: key.unitId,
    facts: { itemId, done },
  });
}

/**
 * Keeps how the newcomer says that it went. Refuses `staffing.reception.not-over` before the first shift has ended; a low answer raises a
 * task for the unit's leader.
 */
export async function giveFeedback(work: Work, key: ReceptionKey, given: Omit<Feedback, 'answeredAt'>): Promise<void> {
  const world = await openReceptions(work, key.personId);
  const stay = stayOf(world, key);
  if (!viewCard(work, world, stay).mayAnswer) refuse('staffing.reception.not-over');
  const record = await holdRecord(work, { ...key, firstDate: world.recordOf(stay)?.firstDate ?? stay.firstDate });
  const { welcome, safe, again, comment } = given;
  await change(work, record, { welcome, safe, again, comment, answeredAt: work.now });
  await work.audit({
    action: 'staffing.reception.answered',
    subjectKind: 'reception',
    subjectId: key.personId,
    unitId: key.unitId,
    facts: { welcome, safe, again },
  });
  if (!isLow(given)) return;
  await raiseTask(work, {
    kind: 'staffing.reception-low',
    subjectId: `${key.personId} ${key.unitId} ${record.firstDate}`,
    unitId: key.unitId,
    role: 'unit_leader',
    facts: { personId: key.personId, firstDate: record.firstDate },
    dueAt: instantOf(new Date(Date.parse(work.now) + 86_400_000)),
  });
}

/** Makes the link to a newcomer's card. */
export async function issueReceptionLink(work: Work, key: ReceptionKey) {
  work.access.demand(work.actor, LEAD, key.unitId);
  const world = await openReceptions(work, key.personId);
  const { shifts, firstDate } = viewCard(work, world, stayOf(world, key));
  const last = shifts.at(-1)?.endsAt ?? work.now;
  const expiresAt = instantOf(new Date(Date.parse(last) + LINK_DAYS * 86_400_000));
  const subject = `${key.unitId}\n${firstDate}`;
  const token = await issueLink(work, { purpose: RECEPTION_LINK, subject, personId: key.personId, expiresAt });
  return { path: `/svar/${token}`, expiresAt };
}

async function change(
  work: Work,
  { personId, unitId, firstDate }: ReceptionRecord,
  values: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  await work.trx
    .updateTable('receptionCard')
    .set(values)
    .where('receptionCard.tenantId', '=', work.trx.tenantId)
    .where('receptionCard.personId', '=', personId)
    .where('receptionCard.unitId', '=', unitId)
    .where('receptionCard.firstDate', '=', firstDate)
    .execute();
  work.announce('reception');
}
