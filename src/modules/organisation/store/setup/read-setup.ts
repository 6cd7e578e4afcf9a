import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ShiftType, Site } from '../../domain/municipality.ts';

type OrNull<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };

/** Sites with their revision and how many units they hold, by name. */
export async function readSiteRows({ trx }: Work): Promise<(OrNull<Site> & { revision: number; units: number })[]> {
  const { rows } = await sql<OrNull<Site> & { revision: number; units: number }>`
    SELECT site.site_id, site.name, site.lat, site.lon, site.revision,
      (SELECT count(*) FROM unit WHERE unit.tenant_id = site.tenant_id AND unit.site_id = site.site_id) AS units
    FROM site WHERE site.tenant_id = ${trx.tenantId} ORDER BY site.site_id`.execute(trx);
  return rows;
}

/** Shift types with their revision and how many rows of demand ask for them, by start. */
export async function readShiftRows({ trx }: Work): Promise<(ShiftType & { revision: number; demandRows: number })[]> {
  const { rows } = await sql<ShiftType & { revision: number; demandRows: number }>`
    SELECT shift_type.shift, shift_type.start_minute, shift_type.end_minute, shift_type.break_minutes, shift_type.passive,
      shift_type.revision, coalesce(used.count, 0) AS demand_rows
    FROM shift_type
    LEFT JOIN (SELECT shift, count(*) FROM demand WHERE tenant_id = ${trx.tenantId} GROUP BY shift) AS used USING (shift)
    WHERE shift_type.tenant_id = ${trx.tenantId} ORDER BY shift_type.start_minute, shift_type.shift`.execute(trx);
  return rows;
}

/** A competence with its revision and how many people have it. */
export interface CompetenceWithPeople {
  readonly competence: string;
  readonly covers: string[];
  readonly weight: number | null;
  readonly revision: number;
  readonly people: number;
}

/** Competences with how many people have them, the dearest hole first. */
export async function readCompetenceRows({ trx }: Work): Promise<CompetenceWithPeople[]> {
  const { rows } = await sql<CompetenceWithPeople>`
    SELECT competence.competence, competence.covers, competence.weight, competence.revision, coalesce(used.count, 0) AS people
    FROM competence
    LEFT JOIN (SELECT competence, count(*) FROM person WHERE tenant_id = ${trx.tenantId} AND left_on IS NULL
      GROUP BY competence) AS used USING (competence)
    WHERE competence.tenant_id = ${trx.tenantId}
    ORDER BY competence.weight DESC NULLS LAST, competence.competence`.execute(trx);
  return rows;
}
