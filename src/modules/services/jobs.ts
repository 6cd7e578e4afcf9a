import { systemActor } from '#platform/access/access.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { tellExpiry } from './store/assessment/tell-expiry.ts';
import { raiseDueCancellations } from './store/cancellations/change-cancellation.ts';
import { raiseOverdueChecks } from './store/checks/raise-overdue-checks.ts';

/** Gives leaders a task while people of theirs have not been checked in time, or are to be offered help again. */
const raiseChecks: JobDefinition = {
  name: 'services.raise-overdue-checks',
  cron: '35 * * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'services.raise-overdue-checks'), async (work) => {
      await raiseOverdueChecks(work);
      await raiseDueCancellations(work);
    });
  },
};

/** Says before and when reductions run out, and when an assessment of the night did not come. */
const tellAssessments: JobDefinition = {
  name: 'services.tell-assessments',
  cron: '*/10 * * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'services.tell-assessments'), tellExpiry);
  },
};

export const servicesJobs: readonly JobDefinition[] = [raiseChecks, tellAssessments];
