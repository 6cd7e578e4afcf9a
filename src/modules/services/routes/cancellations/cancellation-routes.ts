import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { countSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  cancellableQuerySchema,
  cancellableReplySchema,
  cancellationsQuerySchema,
  cancellationsReplySchema,
  offerAgainSchema,
  registerCancellationSchema,
} from '../../contract/cancellations.ts';
import { offerAgain, registerCancellation } from '../../store/cancellations/change-cancellation.ts';
import { findCancellable, readCancellations } from '../../store/cancellations/read-cancellations.ts';
import { recordListLook, recordLook } from '../../store/people/record-look.ts';

const tags = ['services'];
const read = { permission: 'services.cancellations.read' };
const change = { permission: 'services.cancellations.change' };
const params = z.object({ cancellationId: z.coerce.number().pipe(countSchema) });

/** Help that people say no to: what, why, when it is offered again, and what they answered. */
export const cancellationRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/services/cancellations',
    {
      config: read,
      schema: { tags, querystring: cancellationsQuerySchema, response: { 200: cancellationsReplySchema } },
    },
    ({ actor, query }) =>
      doWork(platform, actor, async (work) => {
        const reply = await readCancellations(work, query.place);
        const { cancellations } = reply;
        const units = [...new Set(cancellations.map((one) => one.unitId))];
        await recordListLook(work, units, cancellations.length, 'services.cancellations');
        return reply;
      }),
  );

  server.get(
    '/api/services/cancellable',
    {
      config: change,
      schema: { tags, querystring: cancellableQuerySchema, response: { 200: cancellableReplySchema } },
    },
    ({ actor, query }) => doWork(platform, actor, (work) => findCancellable(work, query.text)),
  );

  server.post(
    '/api/services/cancellations',
    {
      config: change,
      schema: {
        tags,
        body: registerCancellationSchema,
        response: { 200: z.object({ cancellationId: countSchema }) },
      },
    },
    ({ actor, body }) =>
      doWork(platform, actor, async (work) => {
        const cancellationId = await registerCancellation(work, body);
        await recordLook(work, body.userId, 'services.cancellations');
        return { cancellationId };
      }),
  );

  server.post(
    '/api/services/cancellations/:cancellationId/offers',
    { config: change, schema: { tags, params, body: offerAgainSchema } },
    async ({ actor, params: { cancellationId }, body }, reply) => {
      await doWork(platform, actor, (work) => offerAgain(work, cancellationId, body));
      return reply.status(204).send();
    },
  );
};
