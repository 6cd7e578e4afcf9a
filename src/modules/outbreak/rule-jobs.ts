import { systemActor } from '#platform/access/access.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { applyDueVersions } from './store/infection-rules/change-versions.ts';
import { deleteOldPeriods } from './store/infection-rules/delete-old-periods.ts';

/** Calculates open periods anew when a published rule takes effect. */
const applyRules: JobDefinition = {
  name: 'outbreak.apply-rules',
  cron: '* * * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'outbreak.apply-rules'), applyDueVersions);
  },
};

/** Deletes each night the periods that are no longer needed. */
const deletePeriods: JobDefinition = {
  name: 'outbreak.delete-periods',
  cron: '45 2 * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'outbreak.delete-periods'), deleteOldPeriods);
  },
};

/** The scheduled work of rules and periods. */
export const ruleJobs: readonly JobDefinition[] = [applyRules, deletePeriods];
