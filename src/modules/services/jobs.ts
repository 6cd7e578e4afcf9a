import { systemActor } from '#platform/access/access.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { raiseOverdueChecks } from './store/checks/raise-overdue-checks.ts';

/** Gives leaders a task while people of theirs have not been checked in time. */
const raiseChecks: JobDefinition = {
  name: 'services.raise-overdue-checks',
  cron: '35 * * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'services.raise-overdue-checks'), raiseOverdueChecks);
  },
};

export const servicesJobs: readonly JobDefinition[] = [raiseChecks];
