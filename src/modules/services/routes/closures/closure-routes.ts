import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { countSchema, idSchema } from '#platform/http/wire-values.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  closedPersonReplySchema,
  closureReplySchema,
  closuresReplySchema,
  decideClosureSchema,
  endCallSchema,
  followUpOfferSchema,
  makeOfferSchema,
  planClosureSchema,
  previewClosureSchema,
  previewReplySchema,
  reopenClosureSchema,
} from '../../contract/closures.ts';
import { decideClosure, dropClosure, planClosure, reopenClosure } from '../../store/closures/change-closure.ts';
import { claimClosureCall, endClosureCall, releaseClosureCall } from '../../store/closures/closure-calls.ts';
import { previewClosure } from '../../store/closures/read-affected.ts';
import type { NearbyPorts } from '../../store/closures/read-closed-person.ts';
import { readClosedPerson } from '../../store/closures/read-closed-person.ts';
import { readClosure, readClosures } from '../../store/closures/read-closures.ts';
import { followUpReplacement, makeReplacement } from '../../store/closures/replacements.ts';
import { recordListLook } from '../../store/people/record-look.ts';

const tags = ['services'];
const read = { permission: 'services.closures.read' };
const plan = { permission: 'services.closures.plan' };
const decide = { permission: 'services.closures.decide' };
const follow = { permission: 'services.closures.follow' };
const params = z.object({ closureId: z.coerce.number().pipe(countSchema) });
const personParams = params.extend({ userId: idSchema });
const offerParams = z.object({ offerId: z.coerce.number().pipe(countSchema) });
const numbered = { 200: z.object({ id: countSchema }) };
const BASE = '/api/services/closures';

/** What is closed or reduced: planned with its load, decided, followed for each person, opened again. */
export function closureRoutes(ports: NearbyPorts): ModuleRoutes {
  return (server, platform) => {
    server.get(BASE, { config: read, schema: { tags, response: { 200: closuresReplySchema } } }, ({ actor }) =>
      doWork(platform, actor, readClosures),
    );
    server.post(
      `${BASE}/preview`,
      { config: plan, schema: { tags, body: previewClosureSchema, response: { 200: previewReplySchema } } },
      ({ actor, body }) => doWork(platform, actor, (work) => looked(work, previewClosure(work, body))),
    );
    server.post(
      BASE,
      { config: plan, schema: { tags, body: planClosureSchema, response: numbered } },
      ({ actor, body }) => doWork(platform, actor, async (work) => ({ id: await planClosure(work, body) })),
    );
    server.get(
      `${BASE}/:closureId`,
      { config: read, schema: { tags, params, response: { 200: closureReplySchema } } },
      ({ actor, params: { closureId } }) =>
        doWork(platform, actor, (work) => looked(work, readClosure(work, closureId))),
    );
    server.post(
      `${BASE}/:closureId/decide`,
      { config: decide, schema: { tags, params, body: decideClosureSchema, response: numbered } },
      ({ actor, params: { closureId }, body }) =>
        doWork(platform, actor, async (work) => ({
          id: await decideClosure(work, closureId, body.revision, body.why),
        })),
    );
    server.post(
      `${BASE}/:closureId/drop`,
      { config: plan, schema: { tags, params, body: decideClosureSchema } },
      async ({ actor, params: { closureId }, body }, reply) => {
        await doWork(platform, actor, (work) => dropClosure(work, closureId, body.revision, body.why));
        return reply.status(204).send();
      },
    );
    server.post(
      `${BASE}/:closureId/reopen`,
      { config: decide, schema: { tags, params, body: reopenClosureSchema } },
      async ({ actor, params: { closureId }, body }, reply) => {
        await doWork(platform, actor, (work) => reopenClosure(work, closureId, body));
        return reply.status(204).send();
      },
    );
    server.get(
      `${BASE}/:closureId/people/:userId`,
      { config: follow, schema: { tags, params: personParams, response: { 200: closedPersonReplySchema } } },
      ({ actor, params: { closureId, userId } }) =>
        doWork(platform, actor, (work) => readClosedPerson(work, ports, closureId, userId)),
    );
    for (const [name, run] of [
      ['claim', claimClosureCall],
      ['release', releaseClosureCall],
    ] as const) {
      server.post(
        `${BASE}/:closureId/people/:userId/${name}`,
        { config: follow, schema: { tags, params: personParams } },
        async ({ actor, params: { closureId, userId } }, reply) => {
          await doWork(platform, actor, (work) => run(work, closureId, userId));
          return reply.status(204).send();
        },
      );
    }
    server.post(
      `${BASE}/:closureId/people/:userId/calls`,
      { config: follow, schema: { tags, params: personParams, body: endCallSchema } },
      async ({ actor, params: { closureId, userId }, body }, reply) => {
        await doWork(platform, actor, (work) => endClosureCall(work, closureId, userId, body));
        return reply.status(204).send();
      },
    );
    server.post(
      `${BASE}/:closureId/people/:userId/offers`,
      { config: follow, schema: { tags, params: personParams, body: makeOfferSchema, response: numbered } },
      ({ actor, params: { closureId, userId }, body }) =>
        doWork(platform, actor, async (work) => ({ id: await makeReplacement(work, closureId, userId, body) })),
    );
    server.post(
      '/api/services/closure-offers/:offerId/follow-ups',
      { config: follow, schema: { tags, params: offerParams, body: followUpOfferSchema } },
      async ({ actor, params: { offerId }, body }, reply) => {
        await doWork(platform, actor, (work) => followUpReplacement(work, offerId, body));
        return reply.status(204).send();
      },
    );
  };
}

/** Keeps that the actor saw the people of a list. */
async function looked<Reply extends { readonly people: readonly { readonly unitId: string }[] }>(
  work: Work,
  reading: Promise<Reply>,
): Promise<Reply> {
  const reply = await reading;
  const units = [...new Set(reply.people.map((person) => person.unitId))];
  await recordListLook(work, units, reply.people.length, 'services.closures');
  return reply;
}
