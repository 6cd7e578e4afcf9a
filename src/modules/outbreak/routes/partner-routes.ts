import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  dischargeBodySchema,
  dischargeDecisionSchema,
  meetingBodySchema,
  partnerRevisionSchema,
  partnersReplySchema,
} from '../contract/partners.ts';
import { announceDischarge, decideDischarge, readDischarges, setDischargeState } from '../store/partners/discharges.ts';
import { readMeetings, recordMeeting, toggleItem } from '../store/partners/meetings.ts';

const tags = ['outbreak'];
const READ = { permission: 'outbreak.partners.read' };
const DECIDE = { permission: 'outbreak.discharges.decide' };
const CHANGE = { permission: 'outbreak.partners.change' };
const number = z.coerce.number().int().positive();
const dischargeParams = z.object({ dischargeId: number });

/** What is shared with hospital, out-of-hours clinic and neighbours: discharges weighed and decided, meetings and what they agreed. */
export const partnerRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/outbreak/partners',
    { config: READ, schema: { tags, response: { 200: partnersReplySchema } } },
    async ({ actor }) =>
      doWork(platform, actor, async (work) => ({
        today: work.clock.today(),
        weighedAt: work.now,
        discharges: await readDischarges(work),
        meetings: await readMeetings(work),
      })),
  );

  server.post(
    '/api/outbreak/discharges',
    {
      config: DECIDE,
      schema: { tags, body: dischargeBodySchema, response: { 200: z.object({ dischargeId: z.number() }) } },
    },
    async ({ actor, body }) => ({
      dischargeId: await doWork(platform, actor, (work) => announceDischarge(work, body)),
    }),
  );

  server.post(
    '/api/outbreak/discharges/:dischargeId/decide',
    {
      config: DECIDE,
      schema: {
        tags,
        params: dischargeParams,
        body: dischargeDecisionSchema,
        response: { 200: partnerRevisionSchema },
      },
    },
    async ({ actor, params, body }) => ({
      revision: await doWork(platform, actor, (work) => decideDischarge(work, params.dischargeId, body)),
    }),
  );

  for (const [action, state] of [
    ['open', 'announced'],
    ['withdraw', 'withdrawn'],
  ] as const) {
    server.post(
      `/api/outbreak/discharges/:dischargeId/${action}`,
      {
        config: DECIDE,
        schema: {
          tags,
          params: dischargeParams,
          body: partnerRevisionSchema,
          response: { 200: partnerRevisionSchema },
        },
      },
      async ({ actor, params, body }) => ({
        revision: await doWork(platform, actor, (work) =>
          setDischargeState(work, params.dischargeId, body.revision, state),
        ),
      }),
    );
  }

  server.post(
    '/api/outbreak/partners/meetings',
    {
      config: CHANGE,
      schema: { tags, body: meetingBodySchema, response: { 200: z.object({ meetingId: z.number() }) } },
    },
    async ({ actor, body }) => ({ meetingId: await doWork(platform, actor, (work) => recordMeeting(work, body)) }),
  );

  server.post(
    '/api/outbreak/partners/items/:itemId/toggle',
    {
      config: CHANGE,
      schema: {
        tags,
        params: z.object({ itemId: number }),
        body: partnerRevisionSchema,
        response: { 200: partnerRevisionSchema },
      },
    },
    async ({ actor, params, body }) => ({
      revision: await doWork(platform, actor, (work) => toggleItem(work, params.itemId, body.revision)),
    }),
  );
};
