import { originOf } from '#modules/organisation/domain/arrival-training.ts';
import type { PoolSource } from '#modules/organisation/domain/municipality.ts';
import type { PoolOrigin, WorkPeriod } from '#modules/organisation/domain/resource-rows.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RegisterPerson, RegisterReply } from '../../contract.ts';
import { assessRegister } from '../../domain/resources/assess-register.ts';
import { confirmationOf, isAvailableOn } from '../../domain/resources/callable-person.ts';
import { readOpenShifts } from '../read-open-shifts.ts';
import { readSupplierRows } from './read-supplier-rows.ts';

/** Days ahead whose holes the register is held against. */
const HOLE_DAYS = 14;

/** Everybody who may be called besides the units' own staff, and what they can do about the holes of the next two weeks. */
export async function readRegister(work: Work): Promise<RegisterReply> {
  const today = work.clock.today();
  const people = await readRegisterPeople(work);
  const competences = await work.trx
    .selectFrom('competence')
    .select(['competence.competence', 'competence.covers'])
    .where('competence.tenantId', '=', work.trx.tenantId)
    .execute();
  const { rows } = await readOpenShifts(work, { days: HOLE_DAYS, onlyBelowMinimum: false });
  const reach = assessRegister(
    people.map((one) => ({ ...one, from: one.availableFrom, to: one.availableTo })),
    rows,
    new Map(competences.map((row) => [row.competence, row.covers])),
    today,
  );
  const nameOf = new Map(rows.map((row) => [row.unitId, row.unitName]));
  return {
    today,
    days: HOLE_DAYS,
    people,
    suppliers: await readSupplierRows(work, people),
    available: reach.available.length,
    trainedForHole: [...reach.trainedForHole],
    units: reach.units.map((unit) => ({
      ...unit,
      unitName: nameOf.get(unit.unitId) ?? unit.unitId,
      trained: [...unit.trained],
      onlyTraining: [...unit.onlyTraining],
    })),
    canChange: work.access.scopeOf(work.actor, 'staffing.resource.change') === 'everywhere',
  };
}

/** The people of the register, by name. */
export async function readRegisterPeople(work: Work): Promise<RegisterPerson[]> {
  const today = work.clock.today();
  const rows = await work.trx
    .selectFrom('person')
    .selectAll()
    .where('person.tenantId', '=', work.trx.tenantId)
    .where('person.source', '<>', 'own')
    .where('person.leftOn', 'is', null)
    .execute();
  return rows
    .map((row): RegisterPerson => {
      const origin = originOf(row.source as PoolSource, (row.origin as PoolOrigin | null) ?? undefined);
      const who = {
        personId: row.personId,
        competence: row.competence,
        units: row.poolUnits,
        willingUnits: row.willingUnits,
        leaderConsent: row.leaderConsent,
        origin,
      };
      return {
        ...who,
        revision: row.revision,
        name: row.name,
        phone: row.phone,
        email: row.email,
        languages: row.languages,
        title: row.title,
        hprNumber: row.hprNumber,
        lastPractised: row.lastPractised,
        employer: row.employer,
        availablePct: row.availablePct,
        studyYear: row.studyYear,
        mayDo: row.mayDo,
        hoursPerWeek: row.hoursPerWeek,
        startsOn: row.startsOn,
        supplier: row.supplier,
        timesUsed: row.timesUsed,
        arrivalTrainingMinutes: row.arrivalTrainingMinutes,
        coreRank: row.coreRank,
        willingOutbreak: row.willingOutbreak,
        availableFrom: row.availableFrom,
        availableTo: row.availableTo,
        periods: row.periods as WorkPeriod[],
        distanceKm: row.distanceKm,
        outbreakTeam: row.outbreakTeam,
        lastUsed: row.lastUsed,
        confirmedOn: row.confirmedOn,
        available: isAvailableOn({ ...who, from: row.availableFrom, to: row.availableTo }, today),
        confirmation: confirmationOf(row.confirmedOn, today),
      };
    })
    .toSorted((a, b) => compareNames(a.name, b.name));
}
