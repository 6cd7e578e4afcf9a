import type { PersonRow } from './person-row.ts';
import { canBeRedeployed } from './person-row.ts';

/** Columns of an exported list of people, in order; a text key and what stands in it. */
export const PEOPLE_COLUMNS = [
  'id',
  'name',
  'competence',
  'unit',
  'source',
  'pct',
  'redeploy',
  'places',
  'night',
  'outbreak',
  'phone',
  'email',
  'left',
] as const;

/** A list of people as cells, in the order of `PEOPLE_COLUMNS`; null stands for nothing known. */
export type PeopleTable = readonly (readonly (string | number | boolean | null)[])[];

/** People as rows of a file; `unitNames` gives the home unit's name. */
export function peopleTable(rows: readonly PersonRow[], unitNames: ReadonlyMap<string, string>): PeopleTable {
  return rows.map((row) => [
    row.personId,
    row.name,
    row.competence,
    row.homeUnitId === null ? null : (unitNames.get(row.homeUnitId) ?? row.homeUnitId),
    row.source,
    row.employmentPct,
    canBeRedeployed(row),
    row.places,
    row.nightWorker,
    row.outbreakTeam,
    row.phone,
    row.email,
    row.leftOn,
  ]);
}
