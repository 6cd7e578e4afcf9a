import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  orderTestsBodySchema,
  recordResultsBodySchema,
  roundIdParamsSchema,
  roundReplySchema,
  roundsReplySchema,
  startRoundBodySchema,
  testsReplySchema,
} from '../../contract/cases.ts';
import { keepResidentLooks } from '../../store/cases/keep-resident-looks.ts';
import { readIllnesses } from '../../store/cases/read-illnesses.ts';
import { getRound, readRounds, startRound } from '../../store/cases/rounds.ts';
import { orderTests, readTests, recordTests } from '../../store/cases/tests.ts';

const tags = ['outbreak'];
const READ = { permission: 'outbreak.case.read' };
const CHANGE = { permission: 'outbreak.case.change' };

/** Tests: orders, samples, results, and rounds of a unit. */
export const testRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/outbreak/tests',
    { config: READ, schema: { tags, response: { 200: roundsReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        await work.audit({ action: 'outbreak.tests.opened', subjectKind: 'test', subjectId: 'list' });
        const waiting = await readTests(work, {});
        await keepResidentLooks(work, waiting, 'outbreak.tests');
        return {
          rounds: await readRounds(work),
          waiting,
          illnesses: await readIllnesses(work),
          today: work.clock.today(),
        };
      }),
  );

  server.post(
    '/api/outbreak/tests',
    { config: CHANGE, schema: { tags, body: orderTestsBodySchema, response: { 201: testsReplySchema } } },
    async (request, reply) => {
      const answer = await doWork(platform, request.actor, async (work) => {
        const testIds = await orderTests(work, request.body);
        return { tests: await readTests(work, { testIds }), madeCases: [] };
      });
      return reply.status(201).send(answer);
    },
  );

  server.post(
    '/api/outbreak/tests/results',
    { config: CHANGE, schema: { tags, body: recordResultsBodySchema, response: { 200: testsReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { made } = await recordTests(work, request.body.tests);
        const tests = await readTests(work, { testIds: request.body.tests.map((one) => one.testId) });
        return { tests, madeCases: [...made] };
      }),
  );

  server.post(
    '/api/outbreak/rounds',
    {
      config: CHANGE,
      schema: { tags, body: startRoundBodySchema, response: { 201: z.object({ roundId: z.number().int() }) } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send({ roundId: await doWork(platform, request.actor, (work) => startRound(work, request.body)) }),
  );

  server.get(
    '/api/outbreak/rounds/:roundId',
    { config: READ, schema: { tags, params: roundIdParamsSchema, response: { 200: roundReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { roundId } = request.params;
        const round = await getRound(work, roundId);
        await work.audit({
          action: 'outbreak.round.opened',
          subjectKind: 'test-round',
          subjectId: String(roundId),
          unitId: round.unitId,
        });
        const tests = await readTests(work, { roundId });
        await keepResidentLooks(work, tests, 'outbreak.tests');
        return { round, tests };
      }),
  );
};
