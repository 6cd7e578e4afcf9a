import { sql } from 'kysely';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { UNIT_ROSTER } from './open-unit-roster.ts';
import type { UnitRosterDocument } from './unit-roster-rows.ts';

/** Seconds after which a roster whose process gives no sign of life counts as left. */
const SILENT_SECONDS = 30;

/** Stores what a search gave, unless the roster has been given up meanwhile. */
export async function storeBuilt(work: Work, unitRosterId: number, document: UnitRosterDocument): Promise<void> {
  const { trx, now } = work;
  await sql`UPDATE unit_roster SET state = 'proposed', document = ${JSON.stringify(document)}::jsonb, solved_at = ${now},
      revision = unit_roster.revision + 1, solver = NULL
    WHERE ${isSolving(trx.tenantId, unitRosterId)}`.execute(trx);
  work.announce(UNIT_ROSTER);
}

/** Marks a roster as failed; `fault` is a key in the texts. */
export async function storeNotBuilt(work: Work, unitRosterId: number, fault: string): Promise<void> {
  const { trx } = work;
  await sql`UPDATE unit_roster SET state = 'failed', fault = ${fault}, revision = unit_roster.revision + 1, solver = NULL
    WHERE ${isSolving(trx.tenantId, unitRosterId)}`.execute(trx);
  work.announce(UNIT_ROSTER);
}

/** Says that the process building a roster lives, and tells whether it is to go on. */
export async function beatUnitRoster(trx: TenantTransaction, unitRosterId: number): Promise<boolean> {
  const { rows } = await sql<{ stopRequested: boolean }>`UPDATE unit_roster SET heartbeat_at = clock_timestamp()
    WHERE ${isSolving(trx.tenantId, unitRosterId)} RETURNING unit_roster.stop_requested`.execute(trx);
  return rows[0]?.stopRequested === false;
}

/**
 * Fails the rosters whose process has been killed: it gives no sign of life, or (`aloneAs`: the embedded database has one process) it is
 * not the one that runs.
 */
export async function failLeftUnitRosters(work: Work, aloneAs: string | undefined): Promise<number> {
  const { trx } = work;
  const left = aloneAs === undefined ? sql`false` : sql`unit_roster.solver IS DISTINCT FROM ${aloneAs}`;
  const done = await sql`UPDATE unit_roster
    SET state = 'failed', fault = 'staffing.unit-roster.interrupted', revision = unit_roster.revision + 1, solver = NULL
    WHERE unit_roster.tenant_id = ${trx.tenantId} AND unit_roster.state = 'solving'
      AND (${left} OR unit_roster.heartbeat_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS}))`.execute(
    trx,
  );
  const failed = Number(done.numAffectedRows ?? 0n);
  if (failed > 0) work.announce(UNIT_ROSTER);
  return failed;
}

function isSolving(tenantId: number, unitRosterId: number) {
  return sql`unit_roster.tenant_id = ${tenantId} AND unit_roster.unit_roster_id = ${unitRosterId} AND unit_roster.state = 'solving'`;
}
