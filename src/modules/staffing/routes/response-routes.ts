import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  answerCalloutSchema,
  editedReplySchema,
  removeMemberSchema,
  responseReplySchema,
  saveMemberSchema,
  saveStepSchema,
  standDownSchema,
  startCalloutSchema,
} from '../contract.ts';
import { readResponseTeam } from '../store/response-team/read-response-team.ts';
import { answerCallout, saveStep, standDown, startCallout } from '../store/response-team/run-callout.ts';
import { removeMember, saveMember } from '../store/response-team/save-member.ts';

const tags = ['staffing'];
const config = { permission: 'staffing.response.change' };
const edited = { 200: editedReplySchema };
const nothing = { 200: z.object({}) };
const calloutId = z.coerce.number().int().positive();
const memberParams = z.object({ personId: idSchema });

/** The rapid-response team: members, call-outs, and the check-list of each. */
export const responseRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/response',
    { config: { permission: 'staffing.response.read' }, schema: { tags, response: { 200: responseReplySchema } } },
    (request) => doWork(platform, request.actor, readResponseTeam),
  );
  server.put(
    '/api/staffing/response/members/:personId',
    { config, schema: { tags, params: memberParams, body: saveMemberSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { revision, ...fields } = request.body;
        return { editId: await saveMember(work, request.params.personId, revision, fields) };
      }),
  );
  server.post(
    '/api/staffing/response/members/:personId/remove',
    { config, schema: { tags, params: memberParams, body: removeMemberSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await removeMember(work, request.params.personId, request.body.revision),
      })),
  );
  server.post(
    '/api/staffing/response/callouts',
    { config, schema: { tags, body: startCalloutSchema, response: { 200: z.object({ calloutId: z.number() }) } } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({ calloutId: await startCallout(work, request.body) })),
  );
  server.put(
    '/api/staffing/response/callouts/:calloutId/people/:personId',
    {
      config,
      schema: {
        tags,
        params: z.object({ calloutId, personId: idSchema }),
        body: answerCalloutSchema,
        response: nothing,
      },
    },
    async (request) => {
      const { params, body } = request;
      await doWork(platform, request.actor, (work) => answerCallout(work, params.calloutId, params.personId, body));
      return {};
    },
  );
  server.put(
    '/api/staffing/response/callouts/:calloutId/steps/:step',
    {
      config,
      schema: { tags, params: z.object({ calloutId, step: idSchema }), body: saveStepSchema, response: nothing },
    },
    async (request) => {
      const { params, body } = request;
      await doWork(platform, request.actor, (work) => saveStep(work, params.calloutId, params.step, body));
      return {};
    },
  );
  server.post(
    '/api/staffing/response/callouts/:calloutId/stand-down',
    { config, schema: { tags, params: z.object({ calloutId }), body: standDownSchema, response: nothing } },
    async (request) => {
      await doWork(platform, request.actor, (work) => standDown(work, request.params.calloutId, request.body));
      return {};
    },
  );
};
