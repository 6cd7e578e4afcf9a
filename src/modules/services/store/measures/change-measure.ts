import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { FinishMeasure, PlanMeasure } from '../../contract/measures.ts';
import type { Trait } from '../../domain/measures/contact-kind.ts';
import { unfitFor } from '../../domain/measures/contact-kind.ts';
import { demandCheckOf, readCheckScope } from '../checks/check-scope.ts';
import { maySee } from '../closures/read-affected.ts';
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

/** Keeps that a measure was carried out and how it worked for each person it was for whom the actor may know of. Refuses `services.contact.people` (not those of the measure), `services.contact.not-now` and `services.contact.changed-meanwhile`. */
export async function finishMeasure(work: Work, measureId: number, given: FinishMeasure): Promise<void> {
  const { trx, actor, clock } = work;
  const measure = await lockMeasure(work, measureId, given.revision);
  if (measure.onDay > clock.today()) refuse('services.contact.not-now');
  const told = new Map(given.people.map((person) => [person.userId, person]));
  const waiting = measure.people.filter((person) => person.worked === null);
  if (waiting.some(({ userId, isKnown }) => isKnown !== told.has(userId)) || told.size > waiting.length)
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
  // Leaders of other units tell of their own; it is done when everybody has been told of.
  const isDone = waiting.every((person) => person.isKnown);
  await setState(work, measureId, { doneBy: actor.name, ...(isDone ? { state: 'done' } : {}) });
  await trail(work, 'done', measureId, measure.unitId);
}

/** Calls off a planned measure. */
export async function callOffMeasure(work: Work, measureId: number, revision: number): Promise<void> {
  const measure = await lockMeasure(work, measureId, revision);
  if (measure.people.some((person) => person.worked !== null)) refuse('services.contact.not-now');
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
  const rows = await trx
    .selectFrom('contactMeasurePerson')
    .innerJoin('serviceUser', (join) =>
      join
        .onRef('serviceUser.tenantId', '=', 'contactMeasurePerson.tenantId')
        .onRef('serviceUser.userId', '=', 'contactMeasurePerson.userId'),
    )
    .select(['contactMeasurePerson.userId', 'contactMeasurePerson.worked', 'serviceUser.unitId'])
    .where('contactMeasurePerson.tenantId', '=', trx.tenantId)
    .where('contactMeasurePerson.measureId', '=', measureId)
    .execute();
  const scope = await readCheckScope(work);
  const people = rows.map((person) => ({ ...person, isKnown: maySee(scope, person) }));
  const unitId = people.find((person) => person.isKnown)?.unitId;
  if (unitId === undefined) throw new NotYours('measure');
  if (row.revision !== revision) refuse('services.contact.changed-meanwhile');
  if (row.state !== 'planned') refuse('services.contact.not-now');
  return { ...row, people, unitId };
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
