import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { HeldBack } from '#modules/organisation/index.ts';
import { folderFault } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Days `[from, to)` on which a unit's published rows are those of a cohort roster. */
interface CohortDays {
  readonly unitId: string;
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * Keeps a roster file's ordinary rows out of the days that a cohort roster has taken over, so that nobody stands twice; the file is to
 * be read again once the unit has gone back. Other tables pass.
 */
export async function holdBackRoster({ trx }: Work, table: string, rows: readonly object[]): Promise<HeldBack> {
  if (table !== 'roster') return { rows, warnings: [] };
  const { rows: stretches } =
    await sql<CohortDays>`SELECT unit_roster.unit_id, unit.name, unit_roster.period_from AS "from",
      coalesce(unit_roster.ended_from, unit_roster.period_from + unit_roster.period_days) AS "to"
    FROM unit_roster JOIN unit ON unit.tenant_id = unit_roster.tenant_id AND unit.unit_id = unit_roster.unit_id
    WHERE unit_roster.tenant_id = ${trx.tenantId} AND unit_roster.kind = 'cohort' AND unit_roster.published_at IS NOT NULL
    ORDER BY unit_roster.period_from, unit_roster.unit_roster_id`.execute(trx);
  const isIn = (row: RosterRow, { unitId, from, to }: CohortDays) =>
    row.unitId === unitId && row.kind !== 'on_call' && from <= row.date && row.date < to;
  let kept = rows as readonly RosterRow[];
  const warnings = stretches.flatMap((stretch) => {
    const left = kept.filter((row) => !isIn(row, stretch));
    const held = kept.length - left.length;
    kept = left;
    const { name, from, to } = stretch;
    const facts = { rows: held, unit: name, from, last: addDays(to, -1) };
    return held === 0 ? [] : [folderFault({ file: 'roster' }, 'unit-roster-stands', facts)];
  });
  return { rows: kept, warnings };
}
