import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RosterKind, RosterRow, WorkedWeek } from '../domain/municipality.ts';

type PackedRoster = {
  personId: string;
  packed: readonly [date: PlainDate, shift: string, unitId: string, kind: RosterKind][];
};
type PackedWeeks = { personId: string; packed: readonly [week: string, hours: number, overtimeHours: number][] };

/**
 * The published roster on the days `[from, to)`, by person and day, of people who have not left. One packed row per person
 * comes over the wire: a large municipality has several hundred thousand shifts in nine weeks. Of some people, or (undefined) all.
 */
export async function readRoster(
  work: Pick<Work, 'trx'>,
  from: PlainDate,
  to: PlainDate,
  people?: readonly string[],
): Promise<RosterRow[]> {
  const { rows } = await sql<PackedRoster>`
    SELECT roster_shift.person_id, json_agg(json_build_array(roster_shift.date, roster_shift.shift, roster_shift.unit_id, roster_shift.kind)
      ORDER BY roster_shift.date, roster_shift.shift) AS packed
    FROM roster_shift
    WHERE roster_shift.tenant_id = ${work.trx.tenantId} AND roster_shift.date >= ${from} AND roster_shift.date < ${to}
      ${isAmong('roster_shift', people)}
      AND roster_shift.person_id IN (SELECT person.person_id FROM person WHERE person.tenant_id = ${work.trx.tenantId} AND person.left_on IS NULL)
    GROUP BY roster_shift.person_id
    ORDER BY roster_shift.person_id COLLATE "C"`.execute(work.trx);
  const one = shareTexts();
  return rows.flatMap(({ personId, packed }) =>
    packed.map(([date, shift, unitId, kind]) => ({
      staffId: personId,
      date: one(date),
      shift: one(shift),
      unitId: one(unitId),
      kind: one(kind),
    })),
  );
}

/** Hours worked in the ISO weeks `firstWeek` … `lastWeek`, by person and week, of people who have not left. */
export async function readWorkedWeeks(
  work: Pick<Work, 'trx'>,
  firstWeek: string,
  lastWeek: string,
  people?: readonly string[],
): Promise<WorkedWeek[]> {
  const { rows } = await sql<PackedWeeks>`
    SELECT worked_week.person_id, json_agg(json_build_array(worked_week.week, worked_week.hours, worked_week.overtime_hours)
      ORDER BY worked_week.week COLLATE "C") AS packed
    FROM worked_week
    WHERE worked_week.tenant_id = ${work.trx.tenantId}
      AND worked_week.week COLLATE "C" BETWEEN ${firstWeek} AND ${lastWeek}
      ${isAmong('worked_week', people)}
      AND worked_week.person_id IN (SELECT person.person_id FROM person WHERE person.tenant_id = ${work.trx.tenantId} AND person.left_on IS NULL)
    GROUP BY worked_week.person_id
    ORDER BY worked_week.person_id COLLATE "C"`.execute(work.trx);
  const one = shareTexts();
  return rows.flatMap(({ personId, packed }) =>
    packed.map(([week, hours, overtimeHours]) => ({ staffId: personId, week: one(week), hours, overtimeHours })),
  );
}

/** The first and the last published row on the days `[from, to)`: how far the known roster goes. */
export async function readRosterEnds(work: Pick<Work, 'trx'>, from: PlainDate, to: PlainDate): Promise<RosterRow[]> {
  const { rows } = await sql<RosterRow>`
    SELECT ends.person_id AS staff_id, ends.date, ends.shift, ends.unit_id, ends.kind FROM (
      (SELECT roster_shift.* FROM roster_shift WHERE roster_shift.tenant_id = ${work.trx.tenantId}
        AND roster_shift.date >= ${from} AND roster_shift.date < ${to} ORDER BY roster_shift.date LIMIT 1)
      UNION ALL
      (SELECT roster_shift.* FROM roster_shift WHERE roster_shift.tenant_id = ${work.trx.tenantId}
        AND roster_shift.date >= ${from} AND roster_shift.date < ${to} ORDER BY roster_shift.date DESC LIMIT 1)) AS ends`.execute(
    work.trx,
  );
  return rows;
}

function isAmong(table: 'roster_shift' | 'worked_week', people: readonly string[] | undefined) {
  return people === undefined ? sql`` : sql`AND ${sql.table(table)}.person_id = ANY(${[...people]}::text[])`;
}

/** Gives the first of equal texts, so that a hundred thousand rows share a few hundred texts. */
function shareTexts(): <T extends string>(text: T) => T {
  const seen = new Map<string, string>();
  return <T extends string>(text: T): T => {
    const known = seen.get(text);
    if (known !== undefined) return known as T;
    seen.set(text, text);
    return text;
  };
}
