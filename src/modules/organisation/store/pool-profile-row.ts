import type { Selectable } from 'kysely';
import type { Person } from '#platform/db/row-types.ts';
import type { PoolOrigin, PoolProfile } from '../domain/resource-rows.ts';

/** What a row of `person` says of somebody who may be called, beyond what the plan asks; unknown fields are left out. */
export function profileOfRow(row: Selectable<Person>): PoolProfile {
  const profile = {
    origin: row.origin as PoolOrigin | null,
    email: row.email,
    hprNumber: row.hprNumber,
    title: row.title,
    lastPractised: row.lastPractised,
    employer: row.employer,
    leaderConsent: row.leaderConsent,
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
    distanceKm: row.distanceKm,
    lastUsed: row.lastUsed,
    confirmedOn: row.confirmedOn,
  };
  const known = Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null));
  const lists = { languages: row.languages, willingUnits: row.willingUnits, periods: row.periods };
  return { ...known, ...Object.fromEntries(Object.entries(lists).filter(([, value]) => value.length > 0)) };
}
