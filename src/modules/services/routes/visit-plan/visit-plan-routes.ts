import { reaches } from '#platform/access/actor.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  createdVisitPlanSchema,
  createVisitPlanBodySchema,
  dayQuerySchema,
  dayReplySchema,
  editVisitPlanBodySchema,
  leaveBodySchema,
  protectionNeedReplySchema,
  publishedVisitPlanSchema,
  publishVisitPlanBodySchema,
  revisionSchema,
  roomsQuerySchema,
  roomsReplySchema,
  visitPlanParamsSchema,
  visitPlanProgressSchema,
} from '../../contract/visit-plan.ts';
import { visitPlanDeskOf } from '../../planning/visit-plan/visit-plan-desk.ts';
import type { CarersPort } from '../../store/visit-plan/carers-port.ts';
import { discardVisitPlan, editVisitPlan, setCarerLeave } from '../../store/visit-plan/change-visits-by-hand.ts';
import { createVisitPlan } from '../../store/visit-plan/create-visit-plan.ts';
import { requestVisitPlanStop } from '../../store/visit-plan/finish-visit-plan.ts';
import { publishVisitPlan, unpublishVisitPlan } from '../../store/visit-plan/publish-visit-plan.ts';
import { readDay } from '../../store/visit-plan/read-day.ts';
import { readOutline } from '../../store/visit-plan/read-outline.ts';
import { readProtectionNeed } from '../../store/visit-plan/read-protection-need.ts';
import { readRooms } from '../../store/visit-plan/read-rooms.ts';
import { demandUnits, getVisitPlan } from '../../store/visit-plan/visit-plan-rows.ts';
import { viewDay } from '../../views/visit-plan/view-day.ts';

const TAGS = ['services'];
const READ = { permission: 'services.visit-plan.read' };
const CHANGE = { permission: 'services.visit-plan.change' };
const PUBLISH = { permission: 'services.visit-plan.publish' };
const params = visitPlanParamsSchema;

/** The day's tours: seen, searched for, changed and published. */
export function visitPlanRoutes(port: CarersPort): ModuleRoutes {
  return (server, platform) => {
    const desk = visitPlanDeskOf(platform);
    server.addHook('onClose', () => desk.close());

    server.get(
      '/api/services/day',
      { config: READ, schema: { tags: TAGS, querystring: dayQuerySchema, response: { 200: dayReplySchema } } },
      async (request) =>
        doWork(platform, request.actor, async (work) => {
          const { place, date } = request.query;
          const day = await readDay(work, port, place, date ?? work.clock.today());
          return viewDay(work, day, await readOutline(work));
        }),
    );

    server.get(
      '/api/services/protection-need',
      {
        config: READ,
        schema: {
          tags: TAGS,
          querystring: dayQuerySchema.pick({ date: true }),
          response: { 200: protectionNeedReplySchema },
        },
      },
      async (request) =>
        doWork(platform, request.actor, async (work) => {
          const date = request.query.date ?? work.clock.today();
          const scope = work.access.scopeOf(work.actor, READ.permission);
          const needs = await readProtectionNeed(work, port, date);
          const units = [...needs].filter(([unitId]) => reaches(scope, unitId));
          return { date, units: units.map(([unitId, need]) => ({ unitId, ...need, pieces: { ...need.pieces } })) };
        }),
    );

    server.post(
      '/api/services/visit-plans',
      {
        config: CHANGE,
        schema: { tags: TAGS, body: createVisitPlanBodySchema, response: { 201: createdVisitPlanSchema } },
      },
      async (request, reply) => {
        const task = await doWork(platform, request.actor, (work) =>
          createVisitPlan(work, port, { ...request.body, date: request.body.date ?? work.clock.today() }, desk.solver),
        );
        desk.run(request.actor, task).catch((error: unknown) => server.log.error({ err: error }, 'visit plan search'));
        return reply.status(201).send({ visitPlanId: task.visitPlanId });
      },
    );

    server.get(
      '/api/services/visit-plans/:visitPlanId/progress',
      { config: READ, schema: { tags: TAGS, params, response: { 200: visitPlanProgressSchema } } },
      async (request) =>
        doWork(platform, request.actor, async (work) => {
          const { visitPlanId } = request.params;
          const plan = await getVisitPlan(work.trx, visitPlanId);
          demandUnits(work, 'services.visit-plan.read', plan.unitIds);
          const running = desk.find(work.trx.tenantId, visitPlanId);
          const { state, timeLimitSeconds } = plan;
          return running
            ? {
                state,
                timeLimitSeconds,
                phase: running.phase,
                seconds: running.seconds,
                districts: running.districts,
                done: running.done,
              }
            : {
                state,
                timeLimitSeconds,
                phase: state === 'solving' ? ('waiting' as const) : ('done' as const),
                seconds: 0,
                districts: plan.unitIds.length,
                done: 0,
              };
        }),
    );

    server.post(
      '/api/services/visit-plans/:visitPlanId/stop',
      { config: CHANGE, schema: { tags: TAGS, params } },
      async (request, reply) => {
        const { visitPlanId } = request.params;
        await doWork(platform, request.actor, async (work) => {
          demandUnits(work, 'services.visit-plan.change', (await getVisitPlan(work.trx, visitPlanId)).unitIds);
          await requestVisitPlanStop(work, visitPlanId);
        });
        desk.stop(request.actor.tenantId, visitPlanId);
        return reply.status(204).send();
      },
    );

    server.get(
      '/api/services/visit-plans/:visitPlanId/rooms',
      {
        config: READ,
        schema: { tags: TAGS, params, querystring: roomsQuerySchema, response: { 200: roomsReplySchema } },
      },
      async (request) =>
        doWork(platform, request.actor, (work) =>
          readRooms(work, port, request.params.visitPlanId, request.query.visitId, request.query.part),
        ),
    );

    server.post(
      '/api/services/visit-plans/:visitPlanId/edit',
      {
        config: CHANGE,
        schema: { tags: TAGS, params, body: editVisitPlanBodySchema, response: { 200: revisionSchema } },
      },
      async (request) => ({
        revision: await doWork(platform, request.actor, (work) =>
          editVisitPlan(work, port, request.params.visitPlanId, request.body.revision, request.body.edit),
        ),
      }),
    );

    server.post(
      '/api/services/visit-plans/:visitPlanId/discard',
      { config: CHANGE, schema: { tags: TAGS, params, body: revisionSchema, response: { 200: revisionSchema } } },
      async (request) => {
        const { visitPlanId } = request.params;
        const revision = await doWork(platform, request.actor, (work) =>
          discardVisitPlan(work, visitPlanId, request.body.revision),
        );
        desk.stop(request.actor.tenantId, visitPlanId);
        return { revision };
      },
    );

    server.post(
      '/api/services/visit-plans/:visitPlanId/publish',
      {
        config: PUBLISH,
        schema: { tags: TAGS, params, body: publishVisitPlanBodySchema, response: { 200: publishedVisitPlanSchema } },
      },
      async (request) =>
        doWork(platform, request.actor, (work) =>
          publishVisitPlan(work, port, request.params.visitPlanId, request.body),
        ),
    );

    server.post(
      '/api/services/visit-plans/:visitPlanId/unpublish',
      { config: PUBLISH, schema: { tags: TAGS, params, body: revisionSchema, response: { 200: revisionSchema } } },
      async (request) => ({
        revision: await doWork(platform, request.actor, (work) =>
          unpublishVisitPlan(work, request.params.visitPlanId, request.body.revision),
        ),
      }),
    );

    server.post(
      '/api/services/carer-leaves',
      { config: CHANGE, schema: { tags: TAGS, body: leaveBodySchema } },
      async (request, reply) => {
        await doWork(platform, request.actor, (work) => setCarerLeave(work, request.body, port));
        return reply.status(204).send();
      },
    );
  };
}
