import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/work/work.ts';

/** A shift that a published plan gives a person; `kind` says whether it is paid as extra time or as overtime. */
export interface PlannedShift {
  readonly personId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly unitId: string;
  readonly competence: string;
  readonly kind: 'extra' | 'overtime';
}

/**
 * Adds a plan's shifts to the published roster, marked with the plan. Refuses `organisation.roster.taken` where somebody has
 * got the same shift on that day meanwhile; nothing is added then.
 */
export async function updateRosterWithPlan(
  work: Work,
  planId: number,
  changes: readonly PlannedShift[],
): Promise<void> {
  if (changes.length === 0) return;
  const { trx } = work;
  const rows = changes.map((one) => ({
    person_id: one.personId,
    date: one.date,
    shift: one.shift,
    unit_id: one.unitId,
    kind: one.kind,
    competence: one.competence,
  }));
  const added = await sql<{ personId: string; date: PlainDate; shift: string }>`
    INSERT INTO roster_shift (tenant_id, person_id, date, shift, unit_id, kind, competence, plan_id)
    SELECT ${trx.tenantId}, given.person_id, given.date, given.shift, given.unit_id, given.kind, given.competence, ${planId}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS given(person_id text, date date, shift text, unit_id text, kind text, competence text)
    ON CONFLICT (tenant_id, person_id, date, shift) DO NOTHING
    RETURNING person_id, date, shift`.execute(trx);
  if (added.rows.length < changes.length) {
    const keyOf = (one: { personId: string; date: string; shift: string }) =>
      `${one.personId}\n${one.date}\n${one.shift}`;
    const done = new Set(added.rows.map(keyOf));
    const taken = changes.find((one) => !done.has(keyOf(one))) ?? (changes[0] as PlannedShift);
    refuse('organisation.roster.taken', { personId: taken.personId, date: taken.date, shift: taken.shift });
  }
  await work.audit({
    action: 'organisation.roster.plan-added',
    subjectKind: 'plan',
    subjectId: String(planId),
    facts: { shifts: changes.length },
  });
  work.announce('roster');
}

/** Takes a plan's shifts out of the published roster again and says how many they were. */
export async function removeRosterShiftsOfPlan(work: Work, planId: number): Promise<number> {
  const removed = await work.trx
    .deleteFrom('rosterShift')
    .where('rosterShift.tenantId', '=', work.trx.tenantId)
    .where('rosterShift.planId', '=', planId)
    .executeTakeFirst();
  const shifts = Number(removed.numDeletedRows);
  await work.audit({
    action: 'organisation.roster.plan-removed',
    subjectKind: 'plan',
    subjectId: String(planId),
    facts: { shifts },
  });
  work.announce('roster');
  return shifts;
}
