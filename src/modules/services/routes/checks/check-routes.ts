import { z } from 'zod';
import { fileReplySchema } from '#modules/organisation/contract.ts';
import { localeOf } from '#modules/organisation/index.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { countSchema, idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  checksQuerySchema,
  checksReplySchema,
  closeDeclineSchema,
  decideRhythmSchema,
  madeCheckReplySchema,
  makeCheckSchema,
  personChecksReplySchema,
} from '../../contract/checks.ts';
import { decideOwnRhythm } from '../../store/checks/decide-own-rhythm.ts';
import { closeDecline, makeCheck } from '../../store/checks/make-check.ts';
import { readChecks } from '../../store/checks/read-check-rows.ts';
import { readPersonChecks } from '../../store/checks/read-person-checks.ts';
import { recordListLook } from '../../store/people/record-look.ts';
import { writeChecksSheet } from './write-checks-sheet.ts';

const tags = ['services'];
const read = { permission: 'services.checks.read' };
const make = { permission: 'services.checks.make' };
const decide = { permission: 'services.checks.decide' };
const params = z.object({ userId: idSchema });

/** Whether people get what they need: who is to be checked, one person's checks, a new one, and what was done about decline. */
export const checkRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/services/checks',
    { config: read, schema: { tags, querystring: checksQuerySchema, response: { 200: checksReplySchema } } },
    ({ actor, query }) =>
      doWork(platform, actor, async (work) => {
        const reply = await readChecks(work, query.place);
        const units = reply.units.map((unit) => unit.unitId);
        await recordListLook(work, units, reply.rows.length, 'services.checks');
        return reply;
      }),
  );

  server.get(
    '/api/services/checks/sheet',
    {
      config: read,
      schema: { tags, querystring: checksQuerySchema, response: { 200: fileReplySchema } },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const reply = await readChecks(work, request.query.place);
        await recordListLook(
          work,
          reply.units.map((unit) => unit.unitId),
          reply.rows.length,
          'services.checks-sheet',
        );
        return writeChecksSheet(reply, localeOf(request));
      }),
  );

  server.get(
    '/api/services/checks/of/:userId',
    { config: read, schema: { tags, params, response: { 200: personChecksReplySchema } } },
    ({ actor, params: { userId } }) => doWork(platform, actor, (work) => readPersonChecks(work, userId)),
  );

  server.post(
    '/api/services/checks/of/:userId',
    { config: make, schema: { tags, params, body: makeCheckSchema, response: { 200: madeCheckReplySchema } } },
    ({ actor, params: { userId }, body }) => doWork(platform, actor, (work) => makeCheck(work, userId, body)),
  );

  server.post(
    '/api/services/checks/of/:userId/declines/:checkId',
    {
      config: make,
      schema: {
        tags,
        params: params.extend({ checkId: z.coerce.number().pipe(countSchema) }),
        body: closeDeclineSchema,
      },
    },
    async ({ actor, params: { userId, checkId }, body }, reply) => {
      await doWork(platform, actor, (work) => closeDecline(work, userId, checkId, body.text));
      return reply.status(204).send();
    },
  );

  server.put(
    '/api/services/checks/of/:userId/rhythm',
    { config: decide, schema: { tags, params, body: decideRhythmSchema } },
    async ({ actor, params: { userId }, body }, reply) => {
      await doWork(platform, actor, (work) => decideOwnRhythm(work, userId, body));
      return reply.status(204).send();
    },
  );
};
