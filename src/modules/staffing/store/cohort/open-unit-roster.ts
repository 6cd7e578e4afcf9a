import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { UnitRosterAction } from '../../domain/cohort/unit-roster-life-cycle.ts';
import { allowsRoster } from '../../domain/cohort/unit-roster-life-cycle.ts';
import type { UnitRosterHead, UnitRosterRow } from './unit-roster-rows.ts';
import { getUnitRoster } from './unit-roster-rows.ts';

/** Kind under which audit, log, drafts and consultations name unit rosters. */
export const UNIT_ROSTER = 'unit-roster';

/**
 * A unit roster that nobody else may change until the transaction ends, in a state that allows the action and in the revision that its
 * user saw. Refuses `staffing.unit-roster.changed-meanwhile` (who, when) and `staffing.unit-roster.not-now`.
 */
export async function openUnitRoster(
  work: Work,
  unitRosterId: number,
  action: UnitRosterAction,
  revision?: number,
): Promise<UnitRosterRow> {
  const row = await getUnitRoster(work.trx, unitRosterId, 'forUpdate');
  if (revision !== undefined && row.revision !== revision) await refuseChanged(work, row);
  if (!allowsRoster(row.state, action)) refuse('staffing.unit-roster.not-now', { state: row.state, action });
  return row;
}

async function refuseChanged({ trx }: Work, row: UnitRosterHead): Promise<never> {
  const last = await trx
    .selectFrom('auditEvent')
    .select(['auditEvent.at', 'auditEvent.accountId'])
    .where('auditEvent.tenantId', '=', trx.tenantId)
    .where('auditEvent.subjectKind', '=', UNIT_ROSTER)
    .where('auditEvent.subjectId', '=', String(row.unitRosterId))
    .orderBy('auditEvent.auditId', 'desc')
    .limit(1)
    .executeTakeFirst();
  const names = await readAccountNames(trx, [last?.accountId ?? null]);
  return refuse('staffing.unit-roster.changed-meanwhile', {
    by: names.get(last?.accountId ?? null) ?? '',
    at: last?.at ?? row.createdAt,
    state: row.state,
    revision: row.revision,
  });
}

/** Columns of a unit roster that commands set; documents as JSON text. */
type UnitRosterChange = Partial<{
  state: UnitRosterHead['state'];
  document: string;
  wish: string;
  publishedAt: Instant | null;
  publishedBy: number | null;
  publishedRows: string;
  replaced: string;
  endedAt: Instant | null;
  endedFrom: PlainDate | null;
  stopRequested: boolean;
}>;

/** Sets columns, raises the revision and leaves who did what in the audit trail; gives the new revision. */
export async function changeUnitRoster(
  work: Work,
  row: UnitRosterHead,
  action: string,
  facts: Readonly<Record<string, string | number>>,
  change: UnitRosterChange,
): Promise<number> {
  const { trx } = work;
  await trx
    .updateTable('unitRoster')
    .set({ ...change, revision: row.revision + 1 })
    .where('unitRoster.tenantId', '=', trx.tenantId)
    .where('unitRoster.unitRosterId', '=', row.unitRosterId)
    .execute();
  await work.audit({
    action,
    subjectKind: UNIT_ROSTER,
    subjectId: String(row.unitRosterId),
    unitId: row.unitId,
    facts,
  });
  work.announce(UNIT_ROSTER);
  return row.revision + 1;
}
