import { localeOf } from '#modules/organisation/index.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  decideSpreadSchema,
  ruleDaysQuerySchema,
  ruleDaysSchema,
  spreadInputsSchema,
  spreadPlacesSchema,
  spreadRunParamsSchema,
  spreadRunSchema,
  spreadRunsSchema,
  spreadStartedSchema,
} from '../contract/spread.ts';
import { comparisonDeskOf } from '../planning/comparison-desk.ts';
import { createSpreadRun, readDaysByRules } from '../store/spread/create-spread-run.ts';
import { decideSpreadRun } from '../store/spread/decide-spread-run.ts';
import { stopSpreadRun } from '../store/spread/finish-spread-run.ts';
import { readSpreadPlaces } from '../store/spread/read-spread-places.ts';
import { readSpreadRun, readSpreadRuns } from '../store/spread/read-spread-runs.ts';
import { writeSpreadFile } from '../views/write-spread-file.ts';

const TAGS = ['spread'];
const READ = { permission: 'simulation.spread.read' };
const RUN = { permission: 'simulation.spread.run' };
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What may happen when an infection comes in, with and without measures. */
export const spreadRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/simulation/spread/places',
    { config: READ, schema: { tags: TAGS, response: { 200: spreadPlacesSchema } } },
    async (request) => doWork(platform, request.actor, readSpreadPlaces),
  );

  server.get(
    '/api/simulation/spread/rule-days',
    { config: READ, schema: { tags: TAGS, querystring: ruleDaysQuerySchema, response: { 200: ruleDaysSchema } } },
    async ({ actor, query: { illness, on } }) => {
      const { rules, ...days } = await doWork(platform, actor, (work) => readDaysByRules(work, { illness, from: on }));
      return { ...days, rules: [...rules] };
    },
  );

  server.get(
    '/api/simulation/spread/runs',
    { config: READ, schema: { tags: TAGS, response: { 200: spreadRunsSchema } } },
    async (request) => doWork(platform, request.actor, readSpreadRuns),
  );

  server.post(
    '/api/simulation/spread/runs',
    { config: RUN, schema: { tags: TAGS, body: spreadInputsSchema, response: { 200: spreadStartedSchema } } },
    async (request) => {
      const desk = comparisonDeskOf(platform);
      const { actor } = request;
      const started = await doWork(platform, actor, (work) => createSpreadRun(work, request.body, desk.solver));
      void desk.run(actor, started);
      return { runId: started.runId };
    },
  );

  server.get(
    '/api/simulation/spread/runs/:runId',
    { config: READ, schema: { tags: TAGS, params: spreadRunParamsSchema, response: { 200: spreadRunSchema } } },
    async (request) => doWork(platform, request.actor, (work) => readSpreadRun(work, request.params.runId)),
  );

  server.post(
    '/api/simulation/spread/runs/:runId/stop',
    { config: RUN, schema: { tags: TAGS, params: spreadRunParamsSchema } },
    async (request, reply) => {
      const { runId } = request.params;
      await doWork(platform, request.actor, async (work) => {
        const { inputs } = await readSpreadRun(work, runId);
        await stopSpreadRun(work, runId, inputs.place);
      });
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/simulation/spread/runs/:runId/decision',
    {
      config: { permission: 'simulation.spread.decide' },
      schema: {
        tags: TAGS,
        params: spreadRunParamsSchema,
        body: decideSpreadSchema,
        response: { 200: spreadRunSchema },
      },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const { runId } = request.params;
        await decideSpreadRun(work, runId, request.body);
        return readSpreadRun(work, runId);
      }),
  );

  server.get(
    '/api/simulation/spread/runs/:runId/table.xlsx',
    { config: READ, schema: { tags: TAGS, params: spreadRunParamsSchema } },
    async (request, reply) => {
      const { runId } = request.params;
      const run = await doWork(platform, request.actor, (work) => readSpreadRun(work, runId));
      return reply
        .header('content-type', SPREADSHEET)
        .header('content-disposition', `attachment; filename="smitte-${runId}.xlsx"`)
        .send(await writeSpreadFile(run, localeOf(request)));
    },
  );
};
