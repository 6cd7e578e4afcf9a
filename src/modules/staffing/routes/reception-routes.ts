import { NotYours } from '#platform/errors/not-yours.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  buddyBodySchema,
  myDoneBodySchema,
  myFeedbackBodySchema,
  myReceptionsReplySchema,
  offerLinkReplySchema,
  receptionChangedSchema,
  receptionDoneBodySchema,
  receptionKeyBodySchema,
  receptionQuerySchema,
  receptionReplySchema,
  receptionTemplateBodySchema,
  receptionTemplateQuerySchema,
  receptionTemplateSchema,
} from '../contract.ts';
import { giveFeedback, issueReceptionLink, LEAD, markDone, setBuddy } from '../store/reception/change-reception.ts';
import { readMyReceptions, readReception } from '../store/reception/read-reception.ts';
import { itemsFor, readTemplates, saveTemplate } from '../store/reception/reception-rows.ts';

const tags = ['staffing'];
const READ = { permission: 'staffing.reception.read' };
const DO = { permission: LEAD };
const MINE = { permission: 'staffing.self.read' };

/** Receiving those who come to a unit that is not their own: for its leader, and for the newcomer signed in. */
export const receptionRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/reception',
    { config: READ, schema: { tags, querystring: receptionQuerySchema, response: { 200: receptionReplySchema } } },
    async (request) => doWork(platform, request.actor, (work) => readReception(work, request.query.place)),
  );

  server.post(
    '/api/staffing/reception/buddy',
    { config: DO, schema: { tags, body: buddyBodySchema, response: { 200: receptionChangedSchema } } },
    async ({ actor, body: { buddyId, revision, ...key } }) => ({
      revision: await doWork(platform, actor, (work) => setBuddy(work, key, buddyId, revision)),
    }),
  );

  server.post(
    '/api/staffing/reception/done',
    { config: DO, schema: { tags, body: receptionDoneBodySchema } },
    async ({ actor, body: { itemId, done, ...key } }, reply) => {
      await doWork(platform, actor, (work) => markDone(work, key, itemId, done));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/staffing/reception/link',
    { config: DO, schema: { tags, body: receptionKeyBodySchema, response: { 200: offerLinkReplySchema } } },
    async ({ actor, body }) => doWork(platform, actor, (work) => issueReceptionLink(work, body)),
  );

  server.get(
    '/api/staffing/reception/list',
    {
      config: READ,
      schema: { tags, querystring: receptionTemplateQuerySchema, response: { 200: receptionTemplateSchema } },
    },
    async ({ actor, query: { unitId } }) =>
      doWork(platform, actor, async (work) => {
        work.access.demand(actor, READ.permission, unitId);
        const templates = await readTemplates(work.trx);
        const own = templates.get(unitId);
        return {
          unitId,
          items: [...itemsFor(templates, unitId)],
          revision: own?.revision ?? 0,
          own: own !== undefined,
        };
      }),
  );

  server.put(
    '/api/staffing/reception/list',
    { config: DO, schema: { tags, body: receptionTemplateBodySchema, response: { 200: receptionChangedSchema } } },
    async ({ actor, body: { unitId, revision, items } }) =>
      doWork(platform, actor, async (work) => {
        work.access.demand(actor, LEAD, unitId);
        return { revision: await saveTemplate(work, unitId, revision, items) };
      }),
  );

  server.get(
    '/api/staffing/my-receptions',
    { config: MINE, schema: { tags, response: { 200: myReceptionsReplySchema } } },
    async (request) => doWork(platform, request.actor, readMyReceptions),
  );

  server.post(
    '/api/staffing/my-receptions/done',
    { config: MINE, schema: { tags, body: myDoneBodySchema } },
    async ({ actor, body: { itemId, done, ...key } }, reply) => {
      const personId = actor.personId;
      if (personId === undefined) throw new NotYours('own reception');
      await doWork(platform, actor, (work) => markDone(work, { ...key, personId }, itemId, done));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/staffing/my-receptions/feedback',
    { config: MINE, schema: { tags, body: myFeedbackBodySchema } },
    async ({ actor, body: { unitId, firstDate, ...given } }, reply) => {
      const personId = actor.personId;
      if (personId === undefined) throw new NotYours('own reception');
      await doWork(platform, actor, (work) => giveFeedback(work, { unitId, firstDate, personId }, given));
      return reply.status(204).send();
    },
  );
};
