import { systemActor } from '#platform/access/access.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { failLeftSpreadRuns } from './store/spread/finish-spread-run.ts';

/** Fails comparisons whose process was killed, so that nobody waits for them. */
const failRuns: JobDefinition = {
  name: 'simulation.fail-left-runs',
  cron: '* * * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'simulation.fail-left-runs'), (work) =>
      failLeftSpreadRuns(work, undefined),
    );
  },
};

export const simulationJobs: readonly JobDefinition[] = [failRuns];
