import { sql } from 'kysely';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { SpreadSummary } from '../../domain/individuals/spread-summary.ts';
import type { ComparisonProgress } from '../../planning/run-comparison.ts';

/** Seconds after which a run whose process gives no sign of life counts as left. */
const SILENT_SECONDS = 60;

/** How a run ended, or what it has so far. */
export interface SpreadEnd {
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  readonly result?: SpreadSummary;
  readonly fault?: string;
  readonly seconds: number;
}

/** Stores what a run has found; `running`: shifts are still being counted, `stopped`: it was ended before all runs were done. */
export async function storeSpreadRun(work: Work, runId: number, end: SpreadEnd): Promise<void> {
  const isOver = end.state !== 'running';
  await running(work.trx, runId)
    .set({
      state: end.state,
      seconds: end.seconds,
      ...(end.result ? { result: JSON.stringify(end.result) } : {}),
      ...(isOver ? { fault: end.fault ?? null, finishedAt: work.now, solver: null } : {}),
    })
    .execute();
  work.announce('spread');
}

/** Says that a run goes on and how far it is; tells whether it is to stop. */
export async function beatSpreadRun(
  trx: TenantTransaction,
  runId: number,
  progress: ComparisonProgress | undefined,
): Promise<boolean> {
  const row = await running(trx, runId)
    .set({ heartbeatAt: sql`clock_timestamp()`, ...(progress && { progress: JSON.stringify(progress) }) })
    .returning('spreadRun.stopRequested')
    .executeTakeFirst();
  return row?.stopRequested ?? true;
}

/** Asks a run to end with what it has, at whichever process it runs. */
export async function stopSpreadRun(work: Work, runId: number, place: string | null): Promise<void> {
  work.access.demand(work.actor, 'simulation.spread.run', place);
  const { numUpdatedRows } = await running(work.trx, runId).set({ stopRequested: true }).executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n)
    await work.audit({ action: 'simulation.spread.stopped', subjectKind: 'spread-run', subjectId: String(runId) });
}

/** Fails runs whose process was killed: silent for long, or (`aloneAs`: the embedded database has one process) not of this one. */
export async function failLeftSpreadRuns(work: Work, aloneAs: string | undefined): Promise<number> {
  const { numUpdatedRows } = await work.trx
    .updateTable('spreadRun')
    .set({ state: 'failed', fault: 'simulation.spread.interrupted', finishedAt: work.now, solver: null })
    .where('spreadRun.tenantId', '=', work.trx.tenantId)
    .where('spreadRun.state', '=', 'running')
    .where(
      sql<boolean>`(${aloneAs ?? null}::text IS NOT NULL AND spread_run.solver IS DISTINCT FROM ${aloneAs ?? null}::text
        OR spread_run.heartbeat_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS}))`,
    )
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) work.announce('spread');
  return Number(numUpdatedRows);
}

function running(trx: TenantTransaction, runId: number) {
  return trx
    .updateTable('spreadRun')
    .where('spreadRun.tenantId', '=', trx.tenantId)
    .where('spreadRun.runId', '=', runId)
    .where('spreadRun.state', '=', 'running');
}
