import { PgBoss } from 'pg-boss';
import type { Platform } from '#platform/unit-of-work/work.ts';

/** Work that runs by the clock, once per tenant and time even when several servers share the database. */
export interface JobDefinition {
  /** `module.verb-subject`. */
  readonly name: string;
  /** Five-field cron in Norwegian time. */
  readonly cron: string;
  run(platform: Platform, tenantId: number): Promise<void>;
}

/** Runs jobs until stopped; a job that throws is retried by the queue and its error reported. */
export interface RunningJobs {
  /** Runs a job now for all tenants, outside its schedule. */
  runNow(name: string): Promise<void>;
  stop(): Promise<void>;
}

async function runForAllTenants(platform: Platform, job: JobDefinition): Promise<void> {
  const tenants = await platform.database.kysely.selectFrom('tenant').select('tenant.tenantId').execute();
  for (const { tenantId } of tenants) await job.run(platform, tenantId);
}

/** Starts the queue on the program's own database and schedules the jobs. */
export async function startJobs(
  platform: Platform,
  definitions: readonly JobDefinition[],
  onError: (error: Error) => void,
): Promise<RunningJobs> {
  const { database } = platform;
  const boss = new PgBoss({
    db: { executeSql: async (text: string, values?: unknown[]) => ({ rows: await database.runScript(text, values) }) },
    schema: 'jobs',
    clockMonitorIntervalSeconds: 30,
    supervise: true,
  });
  boss.on('error', onError);
  await boss.start();
  for (const job of definitions) {
    await boss.createQueue(job.name);
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, () => runForAllTenants(platform, job));
    await boss.schedule(job.name, job.cron, {}, { tz: 'Europe/Oslo' });
  }
  const byName = new Map(definitions.map((job) => [job.name, job]));
  return {
    runNow: async (name) => {
      const job = byName.get(name);
      if (!job) throw new Error(`no job is named ${name}`);
      await runForAllTenants(platform, job);
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}
