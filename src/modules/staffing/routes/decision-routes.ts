import type { Actor } from '#platform/access/actor.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  decideBodySchema,
  decideReplySchema,
  planIdParamsSchema,
  publishBodySchema,
  publishPreviewSchema,
  publishReplySchema,
  revisionBodySchema,
  undoDecisionsBodySchema,
} from '../contract.ts';
import { pinsNotInPlan } from '../domain/decided-plan.ts';
import { nameFinding } from '../domain/name-finding.ts';
import type { DecidedPlan } from '../store/decide-plan.ts';
import { decidePlan, undoDecisions } from '../store/decide-plan.ts';
import { publishPlan, readPublishOutlook } from '../store/publish-plan.ts';
import { readPlan } from '../store/read-plan.ts';
import { unpublishPlan } from '../store/unpublish-plan.ts';
import { viewFigures } from '../views/view-plan-summary.ts';

const TAGS = ['staffing'];
const READ = { permission: 'staffing.plan.read' };
const DECIDE = { permission: 'staffing.plan.decide' };
const PUBLISH = { permission: 'staffing.plan.publish' };
const params = planIdParamsSchema;

/** What people decide on a plan: accept, refuse, pin, publish, and taking each back. */
export const decisionRoutes: ModuleRoutes = (server, platform) => {
  server.post(
    '/api/staffing/plans/:planId/decisions',
    { config: DECIDE, schema: { tags: TAGS, params, body: decideBodySchema, response: { 200: decideReplySchema } } },
    async (request) => {
      const { revision, decisions } = request.body;
      const words = decisions.map(({ personId, unitId, date, shift, competence, decision }) => ({
        personId,
        unitId,
        date,
        shift,
        competence,
        decision,
      }));
      return decided(request.actor, request.params.planId, (work) =>
        decidePlan(work, request.params.planId, revision, words),
      );
    },
  );

  server.post(
    '/api/staffing/plans/:planId/decisions/undo',
    {
      config: DECIDE,
      schema: { tags: TAGS, params, body: undoDecisionsBodySchema, response: { 200: decideReplySchema } },
    },
    async (request) => {
      const { revision, decisionIds } = request.body;
      return decided(request.actor, request.params.planId, (work) =>
        undoDecisions(work, request.params.planId, revision, decisionIds),
      );
    },
  );

  const decided = (actor: Actor, planId: number, decide: (work: Work) => Promise<DecidedPlan>) =>
    doWork(platform, actor, async (work) => {
      const { plan, decisionIds } = await decide(work);
      return {
        revision: plan.revision,
        decisionIds: [...decisionIds],
        figures: viewFigures(await readPlan(work, planId)),
      };
    });

  server.get(
    '/api/staffing/plans/:planId/publish-preview',
    { config: READ, schema: { tags: TAGS, params, response: { 200: publishPreviewSchema } } },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        await readPlan(work, request.params.planId);
        const { plan, base, words, figures, breaches, changedSince } = await readPublishOutlook(
          work,
          request.params.planId,
        );
        return {
          shifts: figures.shifts,
          people: figures.people,
          refused: figures.refused,
          holesLeft: figures.openAfter,
          belowMinimumLeft: figures.belowMinimumAfter,
          changedSince: [...changedSince],
          pinsNotInPlan: plan.document ? pinsNotInPlan(plan.document, words).length : 0,
          breaches: breaches.map((finding) => nameFinding(base, finding)),
        };
      }),
  );

  server.post(
    '/api/staffing/plans/:planId/publish',
    { config: PUBLISH, schema: { tags: TAGS, params, body: publishBodySchema, response: { 200: publishReplySchema } } },
    async (request) =>
      doWork(platform, request.actor, (work) =>
        publishPlan(work, request.params.planId, request.body.revision, request.body.why),
      ),
  );

  server.post(
    '/api/staffing/plans/:planId/unpublish',
    {
      config: PUBLISH,
      schema: { tags: TAGS, params, body: revisionBodySchema, response: { 200: revisionBodySchema } },
    },
    async (request) => ({
      revision: await doWork(platform, request.actor, (work) =>
        unpublishPlan(work, request.params.planId, request.body.revision),
      ),
    }),
  );
};
