import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ShiftType } from '../domain/municipality.ts';

/** A shift that a published plan gives a person; `kind` says whether it is paid as extra time or as overtime. */
export interface PlannedShift {
  readonly personId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly unitId: string;
  readonly competence: string;
  readonly kind: 'normal' | 'extra' | 'overtime';
}

/** A published shift of somebody. */
export interface PublishedShift {
  readonly personId: string;
  readonly date: PlainDate;
  readonly shift: string;
  readonly unitId: string;
}

/** What a plan changes besides adding shifts: published shifts that people give up, and parts of shifts that it brings with it. */
export interface PlanBrings {
  readonly givenUp: readonly PublishedShift[];
  readonly parts: readonly ShiftType[];
}

/**
 * Adds a plan's shifts to the published roster, marked with the plan. Refuses `organisation.roster.taken` where somebody has
 * got the same shift on that day meanwhile; nothing is added then.
 */
export async function updateRosterWithPlan(
  work: Work,
  planId: number,
  changes: readonly PlannedShift[],
  { givenUp, parts }: PlanBrings = { givenUp: [], parts: [] },
): Promise<void> {
  if (changes.length === 0) return;
  const { trx } = work;
  const asked = parts.filter((type) => changes.some((one) => one.shift === type.shift));
  await addParts(work, asked);
  await takeOut(work, givenUp);
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

/** Parts of shifts become shift types of the municipality, so that rosters can name them. */
async function addParts({ trx }: Work, parts: readonly ShiftType[]): Promise<void> {
  if (parts.length === 0) return;
  await trx
    .insertInto('shiftType')
    .values(parts.map((type) => ({ tenantId: trx.tenantId, ...type })))
    .onConflict((conflict) => conflict.columns(['tenantId', 'shift']).doNothing())
    .execute();
}

/** Takes published shifts that people give up out of the roster; refuses where one is gone already. */
async function takeOut({ trx }: Work, givenUp: readonly PublishedShift[]): Promise<void> {
  for (const { personId, date, shift, unitId } of givenUp) {
    const { numDeletedRows } = await trx
      .deleteFrom('rosterShift as r')
      .where('r.tenantId', '=', trx.tenantId)
      .where('r.personId', '=', personId)
      .where('r.date', '=', date)
      .where('r.shift', '=', shift)
      .where('r.unitId', '=', unitId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) refuse('organisation.roster.gone', { personId, date, shift });
  }
}

/** Takes a plan's shifts out of the published roster again and says how many they were; what people gave up for them is theirs again. */
export async function removeRosterShiftsOfPlan(
  work: Work,
  planId: number,
  givenUp: readonly PublishedShift[] = [],
): Promise<number> {
  const removed = await work.trx
    .deleteFrom('rosterShift')
    .where('rosterShift.tenantId', '=', work.trx.tenantId)
    .where('rosterShift.planId', '=', planId)
    .executeTakeFirst();
  const shifts = Number(removed.numDeletedRows);
  if (givenUp.length > 0) {
    await work.trx
      .insertInto('rosterShift')
      .values(givenUp.map((one) => ({ tenantId: work.trx.tenantId, kind: 'normal', ...one })))
      .onConflict((conflict) => conflict.columns(['tenantId', 'personId', 'date', 'shift']).doNothing())
      .execute();
  }
  await work.audit({
    action: 'organisation.roster.plan-removed',
    subjectKind: 'plan',
    subjectId: String(planId),
    facts: { shifts },
  });
  work.announce('roster');
  return shifts;
}
