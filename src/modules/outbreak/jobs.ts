import { systemActor } from '#platform/access/access.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { ruleJobs } from './rule-jobs.ts';
import { deleteOldCases } from './store/cases/delete-old-cases.ts';
import { chaseVisitReviews } from './store/visiting/chase-visit-reviews.ts';
import { deleteOldVisitors } from './store/visiting/visitors.ts';

/** Reminds unit leaders of limits on visits that were to be looked at anew. */
const chaseReviews: JobDefinition = {
  name: 'outbreak.chase-visit-reviews',
  cron: '15 * * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'outbreak.chase-visit-reviews'), chaseVisitReviews);
  },
};

/** Deletes each night the visitors whose date has come. */
const deleteVisitors: JobDefinition = {
  name: 'outbreak.delete-visitors',
  cron: '40 2 * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'outbreak.delete-visitors'), (work) =>
      deleteOldVisitors(work, work.clock.today()),
    );
  },
};

/** Deletes each night the cases, contacts and tests whose date has come. */
const deleteCases: JobDefinition = {
  name: 'outbreak.delete-cases',
  cron: '50 2 * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'outbreak.delete-cases'), (work) =>
      deleteOldCases(work, work.clock.today()),
    );
  },
};

/** The scheduled work of outbreak. */
export const outbreakJobs: readonly JobDefinition[] = [...ruleJobs, chaseReviews, deleteVisitors, deleteCases];
