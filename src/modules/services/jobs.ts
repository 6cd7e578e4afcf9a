import { systemActor } from '#platform/access/access.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { tellExpiry } from './store/assessment/tell-expiry.ts';
import { raiseDueCancellations } from './store/cancellations/change-cancellation.ts';
import { raiseOverdueChecks } from './store/checks/raise-overdue-checks.ts';
import { keepClosuresWhole } from './store/closures/map-people.ts';
import { raiseClosureTasks } from './store/closures/raise-closure-tasks.ts';

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

/** Maps people granted something that is closed since it was decided, ends closures whose days are over, and gives leaders their tasks. */
const keepClosures: JobDefinition = {
  name: 'services.keep-closures',
  cron: '5 * * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'services.keep-closures'), async (work) => {
      await keepClosuresWhole(work);
      await raiseClosureTasks(work);
    });
  },
};

export const servicesJobs: readonly JobDefinition[] = [keepClosures, raiseChecks, tellAssessments];
