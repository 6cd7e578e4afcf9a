import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { StressInputs } from '../../contract.ts';
import type { StressResult } from '../../domain/continuity/stress-result.ts';
import type { StressProgress, StressTask } from '../../planning/continuity/run-stress-test.ts';
import { readCriticalFunctions } from './critical-functions.ts';
import { readTestedMunicipality } from './read-tested-municipality.ts';

/** Seconds after which a run whose process gives no sign of life counts as left. */
const SILENT_SECONDS = 60;
/** Seconds of each full plan that the greedy step is measured against. */
const SECONDS_PER_PLAN = 5;

/** A stress test to be run once it has been committed. */
export interface StressStart {
  readonly runId: number;
  readonly task: StressTask;
}

/** Begins a stress test on the roster, people, rules and functions as they stand. */
export async function createStressRun(work: Work, inputs: StressInputs, solver: string): Promise<StressStart> {
  const { trx, now, actor } = work;
  work.access.demand(actor, 'staffing.stress.run', null);
  const municipality = await readTestedMunicipality(
    work,
    { from: inputs.from, days: inputs.days },
    inputs.withRecorded,
  );
  const critical = await readCriticalFunctions(trx);
  if (critical.length === 0 && !municipality.demand?.some((row) => row.minimum > 0))
    refuse('staffing.stress.nothing-to-test', { from: inputs.from });
  const { runId } = await trx
    .insertInto('stressRun')
    .values({
      tenantId: trx.tenantId,
      state: 'running',
      inputs: JSON.stringify(inputs),
      createdAt: now,
      createdBy: actor.accountId ?? null,
      solver,
      heartbeatAt: sql`clock_timestamp()`,
    })
    .returning('stressRun.runId')
    .executeTakeFirstOrThrow();
  await work.audit({
    action: 'staffing.stress.started',
    subjectKind: 'stress-run',
    subjectId: String(runId),
    facts: { draws: inputs.draws, pattern: inputs.pattern, seed: inputs.seed },
  });
  work.announce('continuity');
  const { measures, biasDraws, withRecorded: _, ...options } = inputs;
  return {
    runId,
    task: { municipality, critical, options, measures, bias: { draws: biasDraws, seconds: SECONDS_PER_PLAN } },
  };
}

/** Stores the figures of a run that still measures how far the greedy step is off. */
export async function storeFigures({ trx }: Work, runId: number, result: StressResult): Promise<void> {
  await trx
    .updateTable('stressRun')
    .set({ result: JSON.stringify(result) })
    .where('stressRun.tenantId', '=', trx.tenantId)
    .where('stressRun.runId', '=', runId)
    .where('stressRun.state', '=', 'running')
    .execute();
}

/** Stores what a run found; `stopped` where it was ended before all draws were done. */
export async function finishStressRun(
  work: Work,
  runId: number,
  end: {
    readonly state: 'done' | 'stopped' | 'failed';
    readonly result?: StressResult;
    readonly fault?: string;
    readonly seconds: number;
  },
): Promise<void> {
  const { trx, now } = work;
  await trx
    .updateTable('stressRun')
    .set({
      state: end.state,
      ...(end.result ? { result: JSON.stringify(end.result) } : {}),
      fault: end.fault ?? null,
      finishedAt: now,
      seconds: end.seconds,
      solver: null,
    })
    .where('stressRun.tenantId', '=', trx.tenantId)
    .where('stressRun.runId', '=', runId)
    .where('stressRun.state', '=', 'running')
    .execute();
  work.announce('continuity');
}

/** Says that a run goes on and how far it is; tells whether it is to stop. */
export async function beatStressRun(
  trx: TenantTransaction,
  runId: number,
  progress: StressProgress | undefined,
): Promise<boolean> {
  const row = await trx
    .updateTable('stressRun')
    .set({
      heartbeatAt: sql`clock_timestamp()`,
      ...(progress ? { progress: JSON.stringify(progress) } : {}),
    })
    .where('stressRun.tenantId', '=', trx.tenantId)
    .where('stressRun.runId', '=', runId)
    .where('stressRun.state', '=', 'running')
    .returning('stressRun.stopRequested')
    .executeTakeFirst();
  return row === undefined || row.stopRequested;
}

/** Asks a run to end with what it has, at whichever process it runs. */
export async function stopStressRun(work: Work, runId: number): Promise<void> {
  const { trx } = work;
  work.access.demand(work.actor, 'staffing.stress.run', null);
  const done = await trx
    .updateTable('stressRun')
    .set({ stopRequested: true })
    .where('stressRun.tenantId', '=', trx.tenantId)
    .where('stressRun.runId', '=', runId)
    .where('stressRun.state', '=', 'running')
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return;
  await work.audit({ action: 'staffing.stress.stopped', subjectKind: 'stress-run', subjectId: String(runId) });
}

/** Fails runs whose process was killed: silent for long, or (`aloneAs`: the embedded database has one process) not of this one. */
export async function failLeftStressRuns(work: Work, aloneAs: string | undefined): Promise<number> {
  const { trx, now } = work;
  const alone =
    aloneAs === undefined ? sql<boolean>`false` : sql<boolean>`stress_run.solver IS DISTINCT FROM ${aloneAs}`;
  const silent = sql<boolean>`stress_run.heartbeat_at < clock_timestamp() - make_interval(secs => ${SILENT_SECONDS})`;
  const done = await trx
    .updateTable('stressRun')
    .set({ state: 'failed', fault: 'staffing.stress.interrupted', finishedAt: now, solver: null })
    .where('stressRun.tenantId', '=', trx.tenantId)
    .where('stressRun.state', '=', 'running')
    .where(sql<boolean>`(${alone} OR ${silent})`)
    .executeTakeFirst();
  const failed = Number(done.numUpdatedRows);
  if (failed > 0) work.announce('continuity');
  return failed;
}
