import { z } from 'zod';
import { localeOf } from '#modules/organisation/index.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  assessBuildingSchema,
  changeImprovementSchema,
  changePremisesSchema,
  decideImprovementSchema,
  improvementBodySchema,
  improvementDoneSchema,
  premisesBodySchema,
  suitabilityReplySchema,
  suitabilityRevisionSchema,
  suitabilitySheetSchema,
} from '../contract/suitability.ts';
import { assessBuilding } from '../store/suitability/assess-building.ts';
import {
  changeImprovement,
  decideImprovement,
  proposeImprovement,
  setImprovementDone,
} from '../store/suitability/change-improvement.ts';
import { readSuitability } from '../store/suitability/read-suitability.ts';
import { addPremises, changePremises, removePremises } from '../store/suitability/save-premises.ts';
import { writeSuitabilitySheet } from '../views/write-suitability-sheet.ts';

const tags = ['outbreak'];
const READ = { permission: 'outbreak.buildings.read' };
const ASSESS = { permission: 'outbreak.buildings.assess' };
const DECIDE = { permission: 'outbreak.buildings.decide' };
const number = z.coerce.number().int().positive();
const site = z.object({ siteId: idSchema });
const improvement = z.object({ improvementId: number });
const premises = z.object({ premisesId: number });
const revised = { 200: suitabilityRevisionSchema };

/** Whether buildings are fit: assessments, improvements, other premises. */
export const suitabilityRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/outbreak/buildings',
    { config: READ, schema: { tags, response: { 200: suitabilityReplySchema } } },
    async ({ actor }) => doWork(platform, actor, readSuitability),
  );

  server.get(
    '/api/outbreak/buildings/sheet',
    { config: READ, schema: { tags, response: { 200: suitabilitySheetSchema } } },
    async (request) => writeSuitabilitySheet(await doWork(platform, request.actor, readSuitability), localeOf(request)),
  );

  server.post(
    '/api/outbreak/buildings/:siteId/assessments',
    {
      config: ASSESS,
      schema: {
        tags,
        params: site,
        body: assessBuildingSchema,
        response: { 200: z.object({ assessmentId: z.number() }) },
      },
    },
    async ({ actor, params, body }) => ({
      assessmentId: await doWork(platform, actor, (work) => assessBuilding(work, params.siteId, body)),
    }),
  );

  server.post(
    '/api/outbreak/building-improvements',
    {
      config: ASSESS,
      schema: { tags, body: improvementBodySchema, response: { 200: z.object({ improvementId: z.number() }) } },
    },
    async ({ actor, body }) => ({
      improvementId: await doWork(platform, actor, (work) => proposeImprovement(work, body)),
    }),
  );

  server.put(
    '/api/outbreak/building-improvements/:improvementId',
    { config: ASSESS, schema: { tags, params: improvement, body: changeImprovementSchema, response: revised } },
    async ({ actor, params, body }) => ({
      revision: await doWork(platform, actor, (work) => changeImprovement(work, params.improvementId, body)),
    }),
  );

  server.post(
    '/api/outbreak/building-improvements/:improvementId/decide',
    { config: DECIDE, schema: { tags, params: improvement, body: decideImprovementSchema, response: revised } },
    async ({ actor, params, body }) => ({
      revision: await doWork(platform, actor, (work) => decideImprovement(work, params.improvementId, body)),
    }),
  );

  server.post(
    '/api/outbreak/building-improvements/:improvementId/done',
    { config: ASSESS, schema: { tags, params: improvement, body: improvementDoneSchema, response: revised } },
    async ({ actor, params, body }) => ({
      revision: await doWork(platform, actor, (work) =>
        setImprovementDone(work, params.improvementId, body.revision, body.done),
      ),
    }),
  );

  server.post(
    '/api/outbreak/premises',
    {
      config: DECIDE,
      schema: { tags, body: premisesBodySchema, response: { 200: z.object({ premisesId: z.number() }) } },
    },
    async ({ actor, body }) => ({ premisesId: await doWork(platform, actor, (work) => addPremises(work, body)) }),
  );

  server.put(
    '/api/outbreak/premises/:premisesId',
    { config: DECIDE, schema: { tags, params: premises, body: changePremisesSchema, response: revised } },
    async ({ actor, params, body }) => ({
      revision: await doWork(platform, actor, (work) => changePremises(work, params.premisesId, body)),
    }),
  );

  server.post(
    '/api/outbreak/premises/:premisesId/remove',
    { config: DECIDE, schema: { tags, params: premises, body: suitabilityRevisionSchema } },
    async ({ actor, params, body }, reply) => {
      await doWork(platform, actor, (work) => removePremises(work, params.premisesId, body.revision));
      return reply.status(204).send();
    },
  );
};
