import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { FinishMeasure, PlanMeasure } from '../../contract/measures.ts';
import type { Trait } from '../../domain/measures/contact-kind.ts';
import { unfitFor } from '../../domain/measures/contact-kind.ts';
import { demandCheckOf } from '../checks/check-scope.ts';
import { readContactKinds } from './contact-kinds.ts';

/**
 * Plans a measure for a person or a group. Refuses `services.contact.unfit` (count) where it does not fit some and nobody says why
 * all the same, `services.contact.carried` and `services.contact.kind-gone`.
 */
export async function planMeasure(work: Work, given: PlanMeasure): Promise<number> {
  const { trx, now, actor } = work;
  const { tenantId } = trx;
  const { userIds, despite, carriedBy, volunteerId, ...fields } = given;
  const wanted = [...new Set(userIds)];
  const units = new Map<string, string>();
  for (const userId of wanted) units.set(userId, await demandCheckOf(work, userId));
  const kind = (await readContactKinds(work)).find((one) => one.kindId === given.kindId && one.inUse);
  if (!kind) refuse('services.contact.kind-gone');
  const traits = await readTraits(work, wanted);
  const unfit = new Set(wanted.filter((userId) => unfitFor(kind, traits.get(userId) ?? []).length > 0));
  if (unfit.size > 0 && despite === '') refuse('services.contact.unfit', { count: unfit.size });
  const name = volunteerId === null ? carriedBy : await nameOfVolunteer(work, volunteerId);
  if (name === '') refuse('services.contact.carried');
  const { measureId } = await trx
    .insertInto('contactMeasure')
    .values({ tenantId, ...fields, volunteerId, carriedBy: name, plannedAt: now, plannedBy: actor.name })
    .returning('contactMeasure.measureId')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('contactMeasurePerson')
    .values(wanted.map((userId) => ({ tenantId, measureId, userId, note: unfit.has(userId) ? despite : '' })))
    .execute();
  await trail(work, 'planned', measureId, units.values().next().value);
  return measureId;
}

/** Keeps that a measure was carried out and how it worked for each person it was for. Refuses `services.contact.people` (not those of the measure), `services.contact.not-now` and `services.contact.changed-meanwhile`. */
export async function finishMeasure(work: Work, measureId: number, given: FinishMeasure): Promise<void> {
  const { trx, actor, clock } = work;
  const measure = await lockMeasure(work, measureId, given.revision);
  if (measure.onDay > clock.today()) refuse('services.contact.not-now');
  const told = new Map(given.people.map((person) => [person.userId, person]));
  if (told.size !== measure.userIds.length || measure.userIds.some((userId) => !told.has(userId)))
    refuse('services.contact.people');
  for (const { userId, worked, note } of told.values()) {
    await trx
      .updateTable('contactMeasurePerson')
      .set({ worked, ...(note === '' ? {} : { note }) })
      .where('contactMeasurePerson.tenantId', '=', trx.tenantId)
      .where('contactMeasurePerson.measureId', '=', measureId)
      .where('contactMeasurePerson.userId', '=', userId)
      .execute();
  }
  await setState(work, measureId, { state: 'done', doneBy: actor.name });
  await trail(work, 'done', measureId, measure.unitId);
}

/** Calls off a planned measure. */
export async function callOffMeasure(work: Work, measureId: number, revision: number): Promise<void> {
  const measure = await lockMeasure(work, measureId, revision);
  await setState(work, measureId, { state: 'called_off' });
  await trail(work, 'called-off', measureId, measure.unitId);
}

async function lockMeasure(work: Work, measureId: number, revision: number) {
  const { trx } = work;
  const row = await trx
    .selectFrom('contactMeasure')
    .select(['onDay', 'state', 'revision'])
    .where('contactMeasure.tenantId', '=', trx.tenantId)
    .where('contactMeasure.measureId', '=', measureId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotYours('measure');
  const people = await trx
    .selectFrom('contactMeasurePerson')
    .select('contactMeasurePerson.userId')
    .where('contactMeasurePerson.tenantId', '=', trx.tenantId)
    .where('contactMeasurePerson.measureId', '=', measureId)
    .execute();
  const userIds = people.map((person) => person.userId);
  let unitId: string | undefined;
  for (const userId of userIds) unitId = await demandCheckOf(work, userId);
  if (row.revision !== revision) refuse('services.contact.changed-meanwhile');
  if (row.state !== 'planned') refuse('services.contact.not-now');
  return { ...row, userIds, unitId };
}

async function setState({ trx }: Work, measureId: number, columns: object): Promise<void> {
  await trx
    .updateTable('contactMeasure')
    .set(columns)
    .where('contactMeasure.tenantId', '=', trx.tenantId)
    .where('contactMeasure.measureId', '=', measureId)
    .execute();
}

async function readTraits({ trx }: Work, userIds: readonly string[]): Promise<ReadonlyMap<string, Trait[]>> {
  const rows = await trx
    .selectFrom('contactProfile')
    .select(['userId', 'traits'])
    .where('contactProfile.tenantId', '=', trx.tenantId)
    .where('contactProfile.userId', 'in', [...userIds])
    .execute();
  return new Map(rows.map((row) => [row.userId, row.traits as Trait[]]));
}

async function nameOfVolunteer({ trx }: Work, volunteerId: number): Promise<string> {
  const row = await trx
    .selectFrom('volunteer')
    .select(['name', 'organisation'])
    .where('volunteer.tenantId', '=', trx.tenantId)
    .where('volunteer.volunteerId', '=', volunteerId)
    .executeTakeFirst();
  if (!row) throw new NotYours('volunteer');
  return row.organisation === '' ? row.name : `${row.name}, ${row.organisation}`;
}

async function trail(work: Work, what: string, measureId: number, unitId: string | undefined): Promise<void> {
  await work.audit({
    action: `services.contact.${what}`,
    subjectKind: 'contact-measure',
    subjectId: String(measureId),
    unitId,
  });
  work.announce('contact');
}
