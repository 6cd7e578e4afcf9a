import { renderPdf } from '#platform/documents/render-pdf.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { isLocale, masterLocale } from '#platform/texts/locale.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  continuityOverviewSchema,
  continuityPlanSchema,
  runIdParamsSchema,
  saveContinuitySchema,
  stressInputsSchema,
  stressRunSchema,
  stressRunsSchema,
  stressStartedSchema,
  unitIdParamsSchema,
} from '../contract.ts';
import { stressDeskOf } from '../planning/continuity/stress-desk.ts';
import { readContinuity, readContinuityPlan } from '../store/continuity/read-continuity.ts';
import { readStressRun, readStressRuns } from '../store/continuity/read-stress-runs.ts';
import { saveContinuityPlan } from '../store/continuity/save-continuity-plan.ts';
import { createStressRun, stopStressRun } from '../store/continuity/stress-runs.ts';
import { composeContinuityPlan } from '../views/continuity/compose-continuity-plan.ts';
import { writeStressFile } from '../views/continuity/write-stress-file.ts';

const TAGS = ['continuity'];
const READ = { permission: 'staffing.continuity.read' };
const RUN = { permission: 'staffing.stress.run' };
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What units must keep going, and what becomes of it when many are away. */
export const continuityRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/continuity',
    { config: READ, schema: { tags: TAGS, response: { 200: continuityOverviewSchema } } },
    async (request) => doWork(platform, request.actor, readContinuity),
  );

  server.get(
    '/api/staffing/continuity/:unitId',
    { config: READ, schema: { tags: TAGS, params: unitIdParamsSchema, response: { 200: continuityPlanSchema } } },
    async (request) => doWork(platform, request.actor, (work) => readContinuityPlan(work, request.params.unitId)),
  );

  server.put(
    '/api/staffing/continuity/:unitId',
    {
      config: { permission: 'staffing.continuity.edit' },
      schema: {
        tags: TAGS,
        params: unitIdParamsSchema,
        body: saveContinuitySchema,
        response: { 200: continuityPlanSchema },
      },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        await saveContinuityPlan(work, request.params.unitId, request.body);
        return readContinuityPlan(work, request.params.unitId);
      }),
  );

  server.get(
    '/api/staffing/continuity/:unitId/plan.pdf',
    { config: READ, schema: { tags: TAGS, params: unitIdParamsSchema } },
    async (request, reply) => {
      const { unitId } = request.params;
      const { actor, session } = request;
      const { plan, now, runs } = await doWork(platform, actor, async (work) => {
        const finished = (await readStressRuns(work)).runs.find(
          (run) => run.state === 'done' || run.state === 'stopped',
        );
        return {
          plan: await readContinuityPlan(work, unitId),
          now: work.now,
          runs: finished && (await readStressRun(work, finished.runId)),
        };
      });
      const locale = isLocale(session?.locale) ? session.locale : masterLocale;
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', 'inline; filename="kontinuitetsplan.pdf"')
        .send(renderPdf(composeContinuityPlan(plan, runs, { author: actor.name, now, locale })));
    },
  );

  server.get(
    '/api/staffing/stress-runs',
    { config: READ, schema: { tags: TAGS, response: { 200: stressRunsSchema } } },
    async (request) => doWork(platform, request.actor, readStressRuns),
  );

  server.post(
    '/api/staffing/stress-runs',
    { config: RUN, schema: { tags: TAGS, body: stressInputsSchema, response: { 200: stressStartedSchema } } },
    async (request) => {
      const desk = stressDeskOf(platform);
      const { actor } = request;
      const start = await doWork(platform, actor, (work) => createStressRun(work, request.body, desk.solver));
      void desk.run(actor, start);
      return { runId: start.runId };
    },
  );

  server.get(
    '/api/staffing/stress-runs/:runId',
    { config: READ, schema: { tags: TAGS, params: runIdParamsSchema, response: { 200: stressRunSchema } } },
    async (request) => doWork(platform, request.actor, (work) => readStressRun(work, request.params.runId)),
  );

  server.post(
    '/api/staffing/stress-runs/:runId/stop',
    { config: RUN, schema: { tags: TAGS, params: runIdParamsSchema } },
    async (request, reply) => {
      await doWork(platform, request.actor, (work) => stopStressRun(work, request.params.runId));
      return reply.status(204).send();
    },
  );

  server.get(
    '/api/staffing/stress-runs/:runId/table.xlsx',
    { config: READ, schema: { tags: TAGS, params: runIdParamsSchema } },
    async (request, reply) => {
      const { runId } = request.params;
      const run = await doWork(platform, request.actor, (work) => readStressRun(work, runId));
      const locale = isLocale(request.session?.locale) ? request.session.locale : masterLocale;
      return reply
        .header('content-type', SPREADSHEET)
        .header('content-disposition', `attachment; filename="stresstest-${runId}.xlsx"`)
        .send(await writeStressFile(run, locale));
    },
  );
};
