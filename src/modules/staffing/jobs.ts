import { systemActor } from '#platform/access/access.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { deleteExpiredCauses } from './store/absence-causes.ts';
import { readAbsenceRows } from './store/absence-rows.ts';
import { failLeftUnitRosters } from './store/cohort/finish-unit-roster.ts';
import { failLeftStressRuns } from './store/continuity/stress-runs.ts';
import { failLeftPlans } from './store/finish-plan.ts';
import { closeDueOffers } from './store/offers/close-due-offers.ts';
import { askHowItWent } from './store/reception/ask-how-it-went.ts';
import { deleteExpiredApplicants } from './store/recruiting/save-applicant.ts';

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
    await doWork(platform, systemActor(tenantId, 'staffing.fail-left-plans'), async (work) => {
      await failLeftPlans(work, undefined);
      await failLeftStressRuns(work, undefined);
      await failLeftUnitRosters(work, undefined);
    });
  },
};

/** Closes offers whose shifts are covered otherwise, chooses or asks somebody to choose when a deadline has passed. */
const closeOffers: JobDefinition = {
  name: 'staffing.close-offers',
  cron: '* * * * *',
  run: closeDueOffers,
};

/** Asks newcomers how it went when their first shift is over. */
const askNewcomers: JobDefinition = {
  name: 'staffing.ask-newcomers',
  cron: '10 * * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'staffing.ask-newcomers'), askHowItWent);
  },
};

/** Deletes each night the applicants whose time is over. */
const deleteApplicants: JobDefinition = {
  name: 'staffing.delete-expired-applicants',
  cron: '25 2 * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'staffing.delete-expired-applicants'), async (work) => {
      const applicants = await deleteExpiredApplicants(work);
      if (applicants === 0) return;
      await work.audit({
        action: 'staffing.applicant.deleted',
        subjectKind: 'applicant',
        subjectId: '',
        facts: { applicants },
      });
      work.announce('recruiting');
    });
  },
};

export const staffingJobs: readonly JobDefinition[] = [
  deleteApplicants,
  deleteCauses,
  failPlans,
  closeOffers,
  askNewcomers,
];
