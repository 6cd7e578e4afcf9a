import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  agreementsReplySchema,
  answerPartnerSchema,
  callStepSchema,
  helpQuerySchema,
  helpReplySchema,
  newCallSchema,
  receiveSchema,
  recordAnswerSchema,
  returnSchema,
} from '../contract.ts';
import {
  recordAnswer,
  renewCall,
  requestHelp,
  takeBackAnswer,
  withdrawCall,
} from '../store/cooperation/call-agreement.ts';
import { readCooperation, readHelpForHole } from '../store/cooperation/read-cooperation.ts';
import { receivePeople, returnPeople, takeBackArrival, takeBackReturn } from '../store/cooperation/receive-people.ts';
import { answerPartner } from '../store/cooperation/shared-requests.ts';

const tags = ['staffing'];
const read = { permission: 'staffing.agreement.read' };
const call = { permission: 'staffing.agreement.call' };
const params = z.object({ callId: z.coerce.number().int().positive() });
const done = { 200: z.object({}) };

/** Agreements with neighbours: what they hold, calling upon them, answering, receiving, sending home. */
export const cooperationRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/agreements',
    { config: read, schema: { tags, response: { 200: agreementsReplySchema } } },
    (request) => doWork(platform, request.actor, readCooperation),
  );
  server.get(
    '/api/staffing/agreements/help',
    { config: read, schema: { tags, querystring: helpQuerySchema, response: { 200: helpReplySchema } } },
    (request) => doWork(platform, request.actor, (work) => readHelpForHole(work, request.query)),
  );
  server.post(
    '/api/staffing/agreement-calls',
    { config: call, schema: { tags, body: newCallSchema, response: { 200: z.object({ callId: z.number() }) } } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { agreementId, ...wish } = request.body;
        return { callId: await requestHelp(work, agreementId, wish) };
      }),
  );

  const STEPS = {
    withdraw: withdrawCall,
    renew: renewCall,
    'take-back-answer': takeBackAnswer,
    'take-back-arrival': takeBackArrival,
    'take-back-return': takeBackReturn,
  } as const;
  for (const [step, run] of Object.entries(STEPS)) {
    server.post(
      `/api/staffing/agreement-calls/:callId/${step}`,
      { config: call, schema: { tags, params, body: callStepSchema, response: done } },
      async (request) => {
        const { revision, note } = request.body;
        await doWork(platform, request.actor, (work) => run(work, request.params.callId, revision, note));
        return {};
      },
    );
  }
  server.post(
    '/api/staffing/agreement-calls/:callId/answer',
    { config: call, schema: { tags, params, body: recordAnswerSchema, response: done } },
    async (request) => {
      const { revision, ...reply } = request.body;
      await doWork(platform, request.actor, (work) => recordAnswer(work, request.params.callId, revision, reply));
      return {};
    },
  );
  server.post(
    '/api/staffing/agreement-calls/:callId/receive',
    {
      config: call,
      schema: { tags, params, body: receiveSchema, response: { 200: z.object({ personIds: z.array(z.string()) }) } },
    },
    async (request) => {
      const { revision, ...arrival } = request.body;
      const personIds = await doWork(platform, request.actor, (work) =>
        receivePeople(work, request.params.callId, revision, arrival),
      );
      return { personIds: [...personIds] };
    },
  );
  server.post(
    '/api/staffing/agreement-calls/:callId/return',
    { config: call, schema: { tags, params, body: returnSchema, response: done } },
    async (request) => {
      const { revision, on, note } = request.body;
      await doWork(platform, request.actor, (work) => returnPeople(work, request.params.callId, revision, on, note));
      return {};
    },
  );
  server.post(
    '/api/staffing/agreement-requests/:requestKey/answer',
    {
      config: call,
      schema: { tags, params: z.object({ requestKey: z.uuid() }), body: answerPartnerSchema, response: done },
    },
    async (request) => {
      const { seenAnsweredAt, ...reply } = request.body;
      await doWork(platform, request.actor, (work) =>
        answerPartner(work, request.params.requestKey, seenAnsweredAt, reply),
      );
      return {};
    },
  );
};
