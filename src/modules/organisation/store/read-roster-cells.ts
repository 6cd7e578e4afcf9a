import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RosterKind } from '../domain/municipality.ts';

/** One published shift of one person. `competence` is the one planned for where it differs; `planId` the plan that gave it. */
export interface RosterCell {
  readonly personId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly unitId: string;
  readonly kind: RosterKind;
  readonly competence: string | null;
  readonly planId: number | null;
}

/** The days `from` … `from + days − 1`, of some units or (undefined) of all. */
export interface RosterCellQuery {
  readonly unitIds?: readonly string[] | undefined;
  readonly from: PlainDate;
  readonly days: number;
}

/**
 * Published shifts in some units, and those that the units' own people have elsewhere, by person and day. A cell counts for
 * the unit that it names, not for the person's home.
 */
export async function readRosterCells(work: Pick<Work, 'trx'>, query: RosterCellQuery): Promise<RosterCell[]> {
  const { trx } = work;
  const to = addDays(query.from, query.days);
  const columns = sql`roster_shift.person_id, roster_shift.date, roster_shift.shift, roster_shift.unit_id, roster_shift.kind,
    roster_shift.competence, roster_shift.plan_id`;
  const inPeriod = sql`roster_shift.tenant_id = ${trx.tenantId} AND roster_shift.date >= ${query.from} AND roster_shift.date < ${to}`;
  if (query.unitIds === undefined) {
    const all = await sql<RosterCell>`SELECT ${columns} FROM roster_shift WHERE ${inPeriod}
      ORDER BY roster_shift.person_id COLLATE "C", roster_shift.date, roster_shift.shift`.execute(trx);
    return all.rows;
  }
  const unitIds = [...query.unitIds];
  // Two branches, each on an index of its own; a shift at home is found by both.
  const { rows } = await sql<RosterCell>`
    SELECT * FROM (
      SELECT ${columns} FROM roster_shift WHERE ${inPeriod} AND roster_shift.unit_id = ANY(${unitIds}::text[])
      UNION
      SELECT ${columns} FROM person
      JOIN roster_shift ON roster_shift.tenant_id = person.tenant_id AND roster_shift.person_id = person.person_id
      WHERE person.tenant_id = ${trx.tenantId} AND person.home_unit_id = ANY(${unitIds}::text[]) AND ${inPeriod}) AS cell
    ORDER BY cell.person_id COLLATE "C", cell.date, cell.shift`.execute(trx);
  return rows;
}
