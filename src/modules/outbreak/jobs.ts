import { systemActor } from '#platform/access/access.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { ruleJobs } from './rule-jobs.ts';
import { watchOutbreaks } from './store/casefile/watch-outbreaks.ts';
import { deleteOldCases } from './store/cases/delete-old-cases.ts';
import { chaseLateCleaning } from './store/cleaning/chase-late-cleaning.ts';
import { chaseImprovements } from './store/suitability/chase-improvements.ts';
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

/** Reminds who leads cleaning of rooms that were to be clean by now. */
const chaseCleaning: JobDefinition = {
  name: 'outbreak.chase-late-cleaning',
  cron: '*/15 * * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'outbreak.chase-late-cleaning'), chaseLateCleaning);
  },
};

/** Reminds the crisis leader of improvements of buildings past their deadline. */
const chaseBuildings: JobDefinition = {
  name: 'outbreak.chase-building-improvements',
  cron: '25 5 * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'outbreak.chase-building-improvements'), chaseImprovements);
  },
};

/** Asks for a judgement of what may be an outbreak, and of what may be over. */
const judgeOutbreaks: JobDefinition = {
  name: 'outbreak.watch-outbreaks',
  cron: '*/10 * * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'outbreak.watch-outbreaks'), watchOutbreaks);
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
export const outbreakJobs: readonly JobDefinition[] = [
  ...ruleJobs,
  judgeOutbreaks,
  chaseReviews,
  chaseBuildings,
  chaseCleaning,
  deleteVisitors,
  deleteCases,
];
