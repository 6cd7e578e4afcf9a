import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { countSchema, idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  describeStepSchema,
  editedSchema,
  editStepsSchema,
  finishedStepSchema,
  movesPreviewSchema,
  movesWishSchema,
  planRevisionSchema,
  proposeMovesSchema,
  undoStepSchema,
} from '../../contract/places.ts';
import { describeMoveStep, finishMoveStep, undoMoveStep } from '../../store/places/carry-out-moves.ts';
import { decideMovePlan, takeBackMovePlan, withdrawMovePlan } from '../../store/places/decide-move-plan.ts';
import { editMoveSteps } from '../../store/places/edit-move-steps.ts';
import { proposeMovePlan, readProposedMoves } from '../../store/places/propose-move-plan.ts';

const tags = ['outbreak'];
const propose = { permission: 'outbreak.moves.propose' };
const carryOut = { permission: 'outbreak.moves.carry-out' };
const site = z.object({ siteId: idSchema });
const plan = z.object({ planId: z.coerce.number().int().positive() });
const step = plan.extend({ seq: z.coerce.number().int().positive() });

/** Moving residents: a proposal, a person's decision, and step by step. */
export const moveRoutes: ModuleRoutes = (server, platform) => {
  server.post(
    '/api/outbreak/places/:siteId/moves/preview',
    { config: propose, schema: { tags, params: site, body: movesWishSchema, response: { 200: movesPreviewSchema } } },
    async (request) => {
      const { steps, staying, unplaced, leftBehind } = await doWork(platform, request.actor, (work) =>
        readProposedMoves(work, request.params.siteId, request.body),
      );
      return {
        steps: steps.map((one) => ({ ...one, reasons: one.reasons.map((reason) => ({ ...reason })) })),
        staying: [...staying],
        unplaced: [...unplaced],
        leftBehind: [...leftBehind],
      };
    },
  );
  server.post(
    '/api/outbreak/places/:siteId/moves',
    {
      config: propose,
      schema: { tags, params: site, body: proposeMovesSchema, response: { 200: z.object({ planId: countSchema }) } },
    },
    async (request) => {
      const { why, ...wish } = request.body;
      return {
        planId: await doWork(platform, request.actor, (work) =>
          proposeMovePlan(work, request.params.siteId, wish, why),
        ),
      };
    },
  );
  const STEPS = { decide: decideMovePlan, 'take-back': takeBackMovePlan, withdraw: withdrawMovePlan } as const;
  for (const [name, run] of Object.entries(STEPS)) {
    server.post(
      `/api/outbreak/moves/:planId/${name}`,
      {
        config: name === 'withdraw' ? propose : { permission: 'outbreak.moves.decide' },
        schema: { tags, params: plan, body: planRevisionSchema, response: { 200: z.object({}) } },
      },
      async (request) => {
        await doWork(platform, request.actor, (work) => run(work, request.params.planId, request.body.revision));
        return {};
      },
    );
  }
  server.put(
    '/api/outbreak/moves/:planId/steps/:seq',
    { config: carryOut, schema: { tags, params: step, body: describeStepSchema, response: { 200: editedSchema } } },
    async (request) => {
      const { revision, state, ...fields } = request.body;
      const { planId, seq } = request.params;
      return {
        editId: await doWork(platform, request.actor, (work) =>
          describeMoveStep(work, planId, revision, seq, fields, state),
        ),
      };
    },
  );
  server.post(
    '/api/outbreak/moves/:planId/steps/:seq/done',
    {
      config: carryOut,
      schema: { tags, params: step, body: planRevisionSchema, response: { 200: finishedStepSchema } },
    },
    (request) =>
      doWork(platform, request.actor, (work) =>
        finishMoveStep(work, request.params.planId, request.body.revision, request.params.seq),
      ),
  );
  server.post(
    '/api/outbreak/moves/:planId/steps/:seq/undo',
    { config: carryOut, schema: { tags, params: step, body: undoStepSchema, response: { 200: z.object({}) } } },
    async (request) => {
      const { planId, seq } = request.params;
      const { revision, editId } = request.body;
      await doWork(platform, request.actor, (work) => undoMoveStep(work, planId, revision, seq, editId));
      return {};
    },
  );
  server.put(
    '/api/outbreak/moves/:planId/steps',
    { config: propose, schema: { tags, params: plan, body: editStepsSchema, response: { 200: z.object({}) } } },
    async (request) => {
      const { revision, steps } = request.body;
      await doWork(platform, request.actor, (work) => editMoveSteps(work, request.params.planId, revision, steps));
      return {};
    },
  );
};
