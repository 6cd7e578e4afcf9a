import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  callListReplySchema,
  claimBodySchema,
  claimReplySchema,
  contactIdParamsSchema,
  endCallBodySchema,
} from '../../contract/tracing.ts';
import { claimCall, endCall, readCallList, readMyCall, releaseCall } from '../../store/tracing/calls.ts';

const tags = ['outbreak'];
const config = { permission: 'outbreak.calls.make' };
const params = contactIdParamsSchema;

/** The list of calls, shared with callers who are not health personnel. */
export const callRoutes: ModuleRoutes = (server, platform) => {
  server.get('/api/outbreak/calls', { config, schema: { tags, response: { 200: callListReplySchema } } }, (request) =>
    doWork(platform, request.actor, readCallList),
  );

  server.get('/api/outbreak/calls/mine', { config, schema: { tags, response: { 200: claimReplySchema } } }, (request) =>
    doWork(platform, request.actor, async (work) => ({ call: await readMyCall(work) })),
  );

  server.post(
    '/api/outbreak/calls/claim',
    { config, schema: { tags, body: claimBodySchema, response: { 200: claimReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({ call: await claimCall(work, request.body.contactId) })),
  );

  server.post(
    '/api/outbreak/calls/:contactId/release',
    { config, schema: { tags, params } },
    async (request, reply) => {
      await doWork(platform, request.actor, (work) => releaseCall(work, request.params.contactId));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/outbreak/calls/:contactId/end',
    { config, schema: { tags, params, body: endCallBodySchema } },
    async (request, reply) => {
      await doWork(platform, request.actor, (work) => endCall(work, request.params.contactId, request.body));
      return reply.status(204).send();
    },
  );
};
