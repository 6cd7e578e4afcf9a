import type { Actor } from '#platform/access/actor.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  candidatesQuerySchema,
  candidatesReplySchema,
  comparePlansQuerySchema,
  comparePlansReplySchema,
  createdPlanReplySchema,
  createPlanBodySchema,
  listPlansQuerySchema,
  listPlansReplySchema,
  planGridQuerySchema,
  planGridReplySchema,
  planIdParamsSchema,
  planProgressSchema,
  planReplySchema,
  replanBodySchema,
  revisionBodySchema,
} from '../contract.ts';
import type { ReplanChoices } from '../domain/replan/choices.ts';
import { planDeskOf } from '../planning/plan-desk.ts';
import type { PlanTask } from '../store/create-plan.ts';
import { createPlan } from '../store/create-plan.ts';
import { discardPlan, requestStop } from '../store/decide-plan.ts';
import { readPlans } from '../store/list-plans.ts';
import { readCandidates, readPlanCandidates } from '../store/read-candidates.ts';
import { readPlan } from '../store/read-plan.ts';
import { readProgress } from '../store/read-progress.ts';
import { replanAround, retryPlan } from '../store/replan-plan.ts';
import { viewComparedPlans } from '../views/view-compared-plans.ts';
import { viewPlan } from '../views/view-plan.ts';
import { viewPlanGrid } from '../views/view-plan-grid.ts';
import { viewProgress } from '../views/view-progress.ts';
import { streamProgress } from './stream-progress.ts';

const TAGS = ['staffing'];
const READ = { permission: 'staffing.plan.read' };
const CREATE = { permission: 'staffing.plan.create' };
const params = planIdParamsSchema;

/** Plans: made, followed, compared, stopped and given up. */
export const planRoutes: ModuleRoutes = (server, platform) => {
  const desk = planDeskOf(platform);

  /** Begins the search once its plan is committed; what goes wrong in it is stored with the plan. */
  const start = (actor: Actor, task: PlanTask): { planId: number } => {
    desk.run(actor, task).catch((error: unknown) => server.log.error({ err: error }, 'plan search'));
    return { planId: task.planId };
  };

  server.get(
    '/api/staffing/plans',
    {
      config: READ,
      schema: { tags: TAGS, querystring: listPlansQuerySchema, response: { 200: listPlansReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => ({
        plans: await readPlans(work, request.query),
      })),
  );

  server.post(
    '/api/staffing/plans',
    { config: CREATE, schema: { tags: TAGS, body: createPlanBodySchema, response: { 201: createdPlanReplySchema } } },
    async (request, reply) => {
      const { from, days, unitId, timeLimitSeconds, seed } = request.body;
      const choices = request.body.choices as ReplanChoices;
      const task = await doWork(platform, request.actor, (work) => {
        const period = { from: from ?? work.clock.today(), days };
        return createPlan(work, { period, unitId: unitId ?? null, seed, timeLimitSeconds, choices }, desk);
      });
      return reply.status(201).send(start(request.actor, task));
    },
  );

  server.get(
    '/api/staffing/plans/compare',
    {
      config: READ,
      schema: { tags: TAGS, querystring: comparePlansQuerySchema, response: { 200: comparePlansReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) =>
        viewComparedPlans(await readPlan(work, request.query.first), await readPlan(work, request.query.second)),
      ),
  );

  server.get(
    '/api/staffing/candidates',
    {
      config: { permission: 'staffing.map.read' },
      schema: { tags: TAGS, querystring: candidatesQuerySchema, response: { 200: candidatesReplySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => readCandidates(work, request.query)),
  );

  server.get(
    '/api/staffing/plans/:planId',
    { config: READ, schema: { tags: TAGS, params, response: { 200: planReplySchema } } },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        await readProgress(work, desk, request.params.planId);
        return viewPlan(work, await readPlan(work, request.params.planId));
      }),
  );

  server.get(
    '/api/staffing/plans/:planId/grid',
    {
      config: READ,
      schema: { tags: TAGS, params, querystring: planGridQuerySchema, response: { 200: planGridReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) =>
        viewPlanGrid(await readPlan(work, request.params.planId), request.query.people),
      ),
  );

  server.get(
    '/api/staffing/plans/:planId/candidates',
    {
      config: READ,
      schema: { tags: TAGS, params, querystring: candidatesQuerySchema, response: { 200: candidatesReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, (work) => readPlanCandidates(work, request.params.planId, request.query)),
  );

  server.get(
    '/api/staffing/plans/:planId/progress',
    { config: READ, schema: { tags: TAGS, params, response: { 200: planProgressSchema } } },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const { row, running } = await readProgress(work, desk, request.params.planId);
        return viewProgress(row, running);
      }),
  );

  server.get('/api/staffing/plans/:planId/events', { config: READ, schema: { tags: TAGS, params } }, (request, reply) =>
    streamProgress(platform, desk, request.actor, request.params.planId, request, reply),
  );

  server.post(
    '/api/staffing/plans/:planId/stop',
    { config: CREATE, schema: { tags: TAGS, params } },
    async (request, reply) => {
      const { planId } = request.params;
      await doWork(platform, request.actor, (work) => requestStop(work, planId));
      desk.stop(request.actor.tenantId, planId);
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/staffing/plans/:planId/replan',
    {
      config: CREATE,
      schema: { tags: TAGS, params, body: replanBodySchema, response: { 201: createdPlanReplySchema } },
    },
    async (request, reply) => {
      const { revision, choices, ...wish } = request.body;
      const task = await doWork(platform, request.actor, (work) =>
        replanAround(
          work,
          request.params.planId,
          revision,
          { ...wish, choices: choices as ReplanChoices | undefined },
          desk,
        ),
      );
      return reply.status(201).send(start(request.actor, task));
    },
  );

  server.post(
    '/api/staffing/plans/:planId/retry',
    {
      config: CREATE,
      schema: { tags: TAGS, params, body: revisionBodySchema, response: { 201: createdPlanReplySchema } },
    },
    async (request, reply) => {
      const task = await doWork(platform, request.actor, (work) =>
        retryPlan(work, request.params.planId, request.body.revision, desk),
      );
      return reply.status(201).send(start(request.actor, task));
    },
  );

  server.post(
    '/api/staffing/plans/:planId/discard',
    { config: CREATE, schema: { tags: TAGS, params, body: revisionBodySchema, response: { 200: revisionBodySchema } } },
    async (request) => {
      const { planId } = request.params;
      const revision = await doWork(platform, request.actor, (work) =>
        discardPlan(work, planId, request.body.revision),
      );
      desk.stop(request.actor.tenantId, planId);
      return { revision };
    },
  );
};
