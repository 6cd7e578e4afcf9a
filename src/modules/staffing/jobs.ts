import { systemActor } from '#platform/access/access.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { doWork } from '#platform/work/work.ts';
import { deleteExpiredCauses } from './store/absence-causes.ts';
import { readAbsenceRows } from './store/absence-rows.ts';
import { failLeftPlans } from './store/finish-plan.ts';

/** Deletes each night the causes of absence whose time is over. The days away stay. */
const deleteCauses: JobDefinition = {
  name: 'staffing.delete-expired-causes',
  cron: '20 2 * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'staffing.delete-expired-causes'), async (work) => {
      const ids = await deleteExpiredCauses(work, work.clock.today());
      for (const { personId, availabilityId } of await readAbsenceRows(work.trx, ids)) {
        await work.audit({
          action: 'staffing.cause.deleted',
          subjectKind: 'person',
          subjectId: personId,
          facts: { availabilityId },
        });
      }
    });
  },
};

/** Fails plans whose process was killed while they were being solved, so that nobody waits for them. */
const failPlans: JobDefinition = {
  name: 'staffing.fail-left-plans',
  cron: '* * * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'staffing.fail-left-plans'), (work) => failLeftPlans(work, undefined));
  },
};

export const staffingJobs: readonly JobDefinition[] = [deleteCauses, failPlans];
