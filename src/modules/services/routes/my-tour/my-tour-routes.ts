import type { Actor } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  dutyPhoneBodySchema,
  dutyPhoneParamsSchema,
  markBodySchema,
  markReplySchema,
  myTourQuerySchema,
  myTourReplySchema,
  protectedBodySchema,
  protectedReplySchema,
  seenTourBodySchema,
  tourLooksBodySchema,
} from '../../contract/my-tour.ts';
import { setDutyPhone } from '../../store/my-tour/duty-phones.ts';
import { readMyTour, readProtectedOfTour } from '../../store/my-tour/read-my-tour.ts';
import { recordTourLooks } from '../../store/my-tour/record-tour-looks.ts';
import { recordSeenTour } from '../../store/my-tour/seen-tour.ts';
import { markVisit } from '../../store/visit-plan/mark-visit.ts';

const tags = ['services'];
const config = { permission: 'services.my-tour.read' };

function personOf({ personId }: Actor): string {
  if (personId === undefined) throw new NotYours('own visits');
  return personId;
}

/** A carer's own day: the list, what is told of it, that it was seen, and where to call. */
export const myTourRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/services/my-tour',
    { config, schema: { tags, querystring: myTourQuerySchema, response: { 200: myTourReplySchema } } },
    ({ actor, query }) =>
      doWork(platform, actor, (work) => readMyTour(work, personOf(actor), query.date ?? work.clock.today())),
  );

  server.post(
    '/api/services/my-tour/protected',
    { config, schema: { tags, body: protectedBodySchema, response: { 200: protectedReplySchema } } },
    ({ actor, body }) => doWork(platform, actor, (work) => readProtectedOfTour(work, personOf(actor), body.visitId)),
  );

  server.post(
    '/api/services/my-tour/seen',
    { config, schema: { tags, body: seenTourBodySchema } },
    async ({ actor, body }, reply) => {
      await doWork(platform, actor, (work) => recordSeenTour(work, personOf(actor), body));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/services/my-tour/looks',
    { config, schema: { tags, body: tourLooksBodySchema } },
    async ({ actor, body }, reply) => {
      await doWork(platform, actor, (work) => recordTourLooks(work, body));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/services/visit-marks',
    { config, schema: { tags, body: markBodySchema, response: { 200: markReplySchema } } },
    ({ actor, body }) => doWork(platform, actor, (work) => markVisit(work, body)),
  );

  server.put(
    '/api/services/duty-phones/:unitId',
    {
      config: { permission: 'services.visit-plan.change' },
      schema: { tags, params: dutyPhoneParamsSchema, body: dutyPhoneBodySchema },
    },
    async ({ actor, params, body }, reply) => {
      await doWork(platform, actor, (work) => setDutyPhone(work, params.unitId, body));
      return reply.status(204).send();
    },
  );
};
