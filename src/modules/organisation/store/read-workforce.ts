import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { PoolPerson, PoolSource, StaffMember, Training, Workplace } from '../domain/municipality.ts';
import { profileOfRow } from './pool-profile-row.ts';

/** The municipality's own staff who have not left, by id; of some people, or (undefined) all. */
export async function readStaff(work: Pick<Work, 'trx'>, people?: readonly string[]): Promise<StaffMember[]> {
  const rows = await peopleOf(work, people).where('person.source', '=', 'own').execute();
  return rows.map((row) => ({
    staffId: row.personId,
    name: row.name,
    competence: row.competence,
    homeUnitId: row.homeUnitId as string, // own staff have a home unit: constraint person_home
    employmentPct: row.employmentPct ?? 100,
    weeklyHours: row.weeklyHours ?? undefined,
    consentRedeploy: row.consentRedeploy,
    maxExtraShifts: row.maxExtraShifts ?? undefined,
    nightWorker: row.nightWorker,
    outbreakTeam: row.outbreakTeam,
    phone: row.phone ?? undefined,
    email: row.email ?? undefined,
    languages: row.languages,
    hprNumber: row.hprNumber ?? undefined,
    lat: row.lat ?? undefined,
    lon: row.lon ?? undefined,
  }));
}

/** People outside the municipality's own staff who may be called, by id; of some people, or (undefined) all. */
export async function readPool(work: Pick<Work, 'trx'>, people?: readonly string[]): Promise<PoolPerson[]> {
  const rows = await peopleOf(work, people).where('person.source', '<>', 'own').execute();
  return rows.map((row) => ({
    personId: row.personId,
    name: row.name,
    competence: row.competence,
    source: row.source as PoolSource,
    from: row.availableFrom ?? undefined,
    to: row.availableTo ?? undefined,
    units: row.poolUnits,
    outbreakTeam: row.outbreakTeam,
    phone: row.phone ?? undefined,
    ...profileOfRow(row),
  }));
}

function peopleOf(work: Pick<Work, 'trx'>, people: readonly string[] | undefined) {
  return work.trx
    .selectFrom('person')
    .selectAll()
    .where('person.tenantId', '=', work.trx.tenantId)
    .where('person.leftOn', 'is', null)
    .$if(people !== undefined, (query) => query.where(isAmong(people)))
    .orderBy(sql`person.person_id COLLATE "C"`);
}

function isAmong(people: readonly string[] | undefined) {
  return sql<boolean>`person.person_id = ANY(${[...(people ?? [])]}::text[])`;
}

/** Training in other units than the home unit, of people who have not left; of some people, or (undefined) all. */
export async function readTraining(work: Pick<Work, 'trx'>, people?: readonly string[]): Promise<Training[]> {
  const rows = await work.trx
    .selectFrom('training')
    .innerJoin('person', (join) =>
      join.onRef('person.tenantId', '=', 'training.tenantId').onRef('person.personId', '=', 'training.personId'),
    )
    .select(['training.personId', 'training.unitId', 'training.validTo'])
    .where('training.tenantId', '=', work.trx.tenantId)
    .where('person.leftOn', 'is', null)
    .$if(people !== undefined, (query) => query.where(isAmong(people)))
    .orderBy(sql`training.person_id COLLATE "C"`)
    .orderBy('training.unitId')
    .execute();
  return rows.map((row) => ({ staffId: row.personId, unitId: row.unitId, validTo: row.validTo ?? undefined }));
}

/** Other places of work, units of ours or outside employers, of people who have not left; of some people, or (undefined) all. */
export async function readWorkplaces(work: Pick<Work, 'trx'>, people?: readonly string[]): Promise<Workplace[]> {
  const rows = await work.trx
    .selectFrom('workplace')
    .innerJoin('person', (join) =>
      join.onRef('person.tenantId', '=', 'workplace.tenantId').onRef('person.personId', '=', 'workplace.personId'),
    )
    .select(['workplace.personId', 'workplace.workplace', 'workplace.pct'])
    .where('workplace.tenantId', '=', work.trx.tenantId)
    .where('person.leftOn', 'is', null)
    .$if(people !== undefined, (query) => query.where(isAmong(people)))
    .orderBy(sql`workplace.person_id COLLATE "C"`)
    .orderBy('workplace.workplace')
    .execute();
  return rows.map((row) => ({ staffId: row.personId, workplace: row.workplace, pct: row.pct ?? undefined }));
}
