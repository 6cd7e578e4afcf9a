import { systemActor } from '#platform/access/access.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { chaseOverdueReports } from './store/reports/chase-reports.ts';

/** Situation's scheduled work: overdue reports are chased every five minutes. */
export const situationJobs: readonly JobDefinition[] = [
  {
    name: 'situation.chase-reports',
    cron: '*/5 * * * *',
    run: async (platform, tenantId) => {
      await doWork(platform, systemActor(tenantId, 'Beredt'), chaseOverdueReports);
    },
  },
];
