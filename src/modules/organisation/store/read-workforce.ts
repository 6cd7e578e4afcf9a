import { sql } from 'kysely';
import type { Work } from '#platform/work/work.ts';
import type { PoolPerson, PoolSource, StaffMember, Training, Workplace } from '../domain/municipality.ts';

/** The municipality's own staff who have not left, by id. */
export async function readStaff(work: Pick<Work, 'trx'>): Promise<StaffMember[]> {
  const rows = await peopleOf(work).where('person.source', '=', 'own').execute();
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

/** People outside the municipality's own staff who may be called, by id. */
export async function readPool(work: Pick<Work, 'trx'>): Promise<PoolPerson[]> {
  const rows = await peopleOf(work).where('person.source', '<>', 'own').execute();
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
  }));
}

function peopleOf(work: Pick<Work, 'trx'>) {
  return work.trx
    .selectFrom('person')
    .selectAll()
    .where('person.tenantId', '=', work.trx.tenantId)
    .where('person.leftOn', 'is', null)
    .orderBy(sql`person.person_id COLLATE "C"`);
}

/** Training in other units than the home unit, of people who have not left. */
export async function readTraining(work: Pick<Work, 'trx'>): Promise<Training[]> {
  const rows = await work.trx
    .selectFrom('training')
    .innerJoin('person', (join) =>
      join.onRef('person.tenantId', '=', 'training.tenantId').onRef('person.personId', '=', 'training.personId'),
    )
    .select(['training.personId', 'training.unitId', 'training.validTo'])
    .where('training.tenantId', '=', work.trx.tenantId)
    .where('person.leftOn', 'is', null)
    .orderBy(sql`training.person_id COLLATE "C"`)
    .orderBy('training.unitId')
    .execute();
  return rows.map((row) => ({ staffId: row.personId, unitId: row.unitId, validTo: row.validTo ?? undefined }));
}

/** Other places of work, units of ours or outside employers, of people who have not left. */
export async function readWorkplaces(work: Pick<Work, 'trx'>): Promise<Workplace[]> {
  const rows = await work.trx
    .selectFrom('workplace')
    .innerJoin('person', (join) =>
      join.onRef('person.tenantId', '=', 'workplace.tenantId').onRef('person.personId', '=', 'workplace.personId'),
    )
    .select(['workplace.personId', 'workplace.workplace', 'workplace.pct'])
    .where('workplace.tenantId', '=', work.trx.tenantId)
    .where('person.leftOn', 'is', null)
    .orderBy(sql`workplace.person_id COLLATE "C"`)
    .orderBy('workplace.workplace')
    .execute();
  return rows.map((row) => ({ staffId: row.personId, workplace: row.workplace, pct: row.pct ?? undefined }));
}
