import { z } from 'zod';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  crossSiteQuerySchema,
  crossSiteReplySchema,
  endRuleSchema,
  newCostSchema,
  newRuleSchema,
  ruleStepSchema,
  setOfferSchema,
} from '../contract.ts';
import { costDeskOf } from '../planning/cost-desk.ts';
import { beginCost } from '../store/cross-site/cost-rows.ts';
import { decideRule, endRule, proposeRule, takeBackRule, withdrawRule } from '../store/cross-site/cross-site-rules.ts';
import { setFullPostOffer } from '../store/cross-site/full-post-offers.ts';
import { readCrossSite } from '../store/cross-site/read-cross-site.ts';

const tags = ['staffing'];
const read = { permission: 'staffing.cross-site.read' };
const propose = { permission: 'staffing.cross-site.propose' };
const decide = { permission: 'staffing.cross-site.decide' };
const done = { 200: z.object({}) };
const params = z.object({ ruleId: z.coerce.number().int().positive() });
/** Days in which offers are reckoned, as the page shows them at first. */
const OFFER_DAYS = 14;

/** Work across sites: the network, rules per unit, what they cost, and full posts that would remove links. */
export const crossSiteRoutes: ModuleRoutes = (server, platform) => {
  const desk = costDeskOf(platform);
  server.addHook('onClose', () => desk.close());

  server.get(
    '/api/staffing/cross-site',
    { config: read, schema: { tags, querystring: crossSiteQuerySchema, response: { 200: crossSiteReplySchema } } },
    (request) =>
      doWork(platform, request.actor, (work) =>
        readCrossSite(work, request.query.days, (costId) => desk.progress(request.actor.tenantId, costId)),
      ),
  );
  server.post(
    '/api/staffing/cross-site/costs',
    { config: propose, schema: { tags, body: newCostSchema, response: { 200: z.object({ costId: z.number() }) } } },
    async (request) => {
      const task = await doWork(platform, request.actor, (work) => beginCost(work, request.body.unitIds));
      void desk.run(request.actor, task);
      return { costId: task.costId };
    },
  );
  server.post(
    '/api/staffing/cross-site/rules',
    { config: propose, schema: { tags, body: newRuleSchema, response: { 200: z.object({ ruleId: z.number() }) } } },
    (request) => doWork(platform, request.actor, async (work) => ({ ruleId: await proposeRule(work, request.body) })),
  );

  const STEPS = { decide: decideRule, 'take-back': takeBackRule, withdraw: withdrawRule } as const;
  for (const [step, run] of Object.entries(STEPS)) {
    server.post(
      `/api/staffing/cross-site/rules/:ruleId/${step}`,
      {
        config: step === 'withdraw' ? propose : decide,
        schema: { tags, params, body: ruleStepSchema, response: done },
      },
      async (request) => {
        await doWork(platform, request.actor, (work) => run(work, request.params.ruleId, request.body.revision));
        return {};
      },
    );
  }
  server.post(
    '/api/staffing/cross-site/rules/:ruleId/end',
    { config: decide, schema: { tags, params, body: endRuleSchema, response: done } },
    async (request) => {
      const { revision, to } = request.body;
      await doWork(platform, request.actor, (work) => endRule(work, request.params.ruleId, revision, to));
      return {};
    },
  );
  server.post(
    '/api/staffing/cross-site/full-posts/:personId',
    {
      config: { permission: 'staffing.cross-site.offer' },
      schema: { tags, params: z.object({ personId: idSchema }), body: setOfferSchema, response: done },
    },
    async (request) => {
      await doWork(platform, request.actor, async (work) => {
        const { candidates } = await readCrossSite(work, OFFER_DAYS, () => undefined);
        const candidate = candidates.find((one) => one.personId === request.params.personId);
        if (!candidate) throw new NotYours('candidate');
        await setFullPostOffer(work, candidate, request.body.state, request.body.revision);
      });
      return {};
    },
  );
};
