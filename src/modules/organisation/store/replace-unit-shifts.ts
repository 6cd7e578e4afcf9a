import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RosterKind } from '../domain/municipality.ts';

/** A row of the published roster as it is stored, with what it came from. */
export interface StoredShift {
  readonly personId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly unitId: string;
  readonly kind: RosterKind;
  readonly competence: string | null;
  readonly planId: number | null;
  readonly importId: number | null;
}

/** Which part of a unit's published roster a command is about: the days `[from, to)`, rows on call or all others. */
export interface ShiftStretch {
  readonly unitId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly onCall: boolean;
}

/** The stored rows of a stretch, by person and day. */
export async function readUnitShifts({ trx }: Pick<Work, 'trx'>, stretch: ShiftStretch): Promise<StoredShift[]> {
  const { rows } =
    await sql<StoredShift>`SELECT roster_shift.person_id, roster_shift.date, roster_shift.shift, roster_shift.unit_id,
      roster_shift.kind, roster_shift.competence, roster_shift.plan_id, roster_shift.import_id
    FROM roster_shift WHERE ${isIn(trx.tenantId, stretch)}
    ORDER BY roster_shift.person_id COLLATE "C", roster_shift.date, roster_shift.shift`.execute(trx);
  return rows;
}

/**
 * Puts other rows in the place of a unit's published roster, all or nothing, and gives the rows that stood there. Refuses
 * `organisation.roster.taken` where somebody has the same shift on the same day elsewhere.
 */
export async function replaceUnitShifts(
  work: Work,
  stretch: ShiftStretch,
  rows: readonly StoredShift[],
): Promise<StoredShift[]> {
  const { trx } = work;
  const before = await readUnitShifts(work, stretch);
  await sql`DELETE FROM roster_shift WHERE ${isIn(trx.tenantId, stretch)}`.execute(trx);
  await addShifts(work, rows);
  await work.audit({
    action: 'organisation.roster.unit-replaced',
    subjectKind: 'unit',
    subjectId: stretch.unitId,
    unitId: stretch.unitId,
    facts: { from: stretch.from, to: stretch.to, before: before.length, after: rows.length },
  });
  work.announce('roster');
  return before;
}

async function addShifts({ trx }: Work, rows: readonly StoredShift[]): Promise<void> {
  if (rows.length === 0) return;
  const added = await sql<{ personId: string; date: PlainDate; shift: string }>`
    INSERT INTO roster_shift (tenant_id, person_id, date, shift, unit_id, kind, competence, plan_id, import_id)
    SELECT ${trx.tenantId}, given."personId", given.date, given.shift, given."unitId", given.kind, given.competence, given."planId",
      given."importId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given("personId" text, date date, shift text, "unitId" text, kind text,
      competence text, "planId" bigint, "importId" bigint)
    ON CONFLICT (tenant_id, person_id, date, shift) DO NOTHING
    RETURNING person_id, date, shift`.execute(trx);
  if (added.rows.length === rows.length) return;
  const keyOf = (one: { personId: string; date: string; shift: string }) =>
    `${one.personId}\n${one.date}\n${one.shift}`;
  const done = new Set(added.rows.map(keyOf));
  const taken = rows.find((one) => !done.has(keyOf(one))) ?? rows[0];
  if (taken) refuse('organisation.roster.taken', { personId: taken.personId, date: taken.date, shift: taken.shift });
}

function isIn(tenantId: number, { unitId, from, to, onCall }: ShiftStretch) {
  return sql`roster_shift.tenant_id = ${tenantId} AND roster_shift.unit_id = ${unitId} AND roster_shift.date >= ${from}::date
    AND roster_shift.date < ${to}::date AND (roster_shift.kind = 'on_call') = ${onCall}::boolean`;
}
