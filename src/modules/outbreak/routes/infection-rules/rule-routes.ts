import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  decideBodySchema,
  ruleEffectSchema,
  rulesQuerySchema,
  rulesReplySchema,
  versionBodySchema,
  versionParamsSchema,
  versionReplySchema,
  withdrawBodySchema,
} from '../../contract/infection-rules.ts';
import {
  decideVersion,
  previewVersion,
  proposeVersion,
  withdrawVersion,
} from '../../store/infection-rules/change-versions.ts';
import { readRules, readVersion } from '../../store/infection-rules/read-rules.ts';
import { viewEffect } from '../../store/infection-rules/rule-effect.ts';

const tags = ['outbreak'];
const read = { permission: 'outbreak.rule.read' };
const change = { permission: 'outbreak.rule.change' };

/** Rules of infection: what is in force, new versions, what they would do, approval by a second person. */
export const ruleRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/outbreak/rules',
    { config: read, schema: { tags, querystring: rulesQuerySchema, response: { 200: rulesReplySchema } } },
    (request) => doWork(platform, request.actor, (work) => readRules(work, request.query.illness)),
  );

  server.post(
    '/api/outbreak/rules/preview',
    { config: change, schema: { tags, body: versionBodySchema, response: { 200: ruleEffectSchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => viewEffect(work, await previewVersion(work, request.body))),
  );

  server.post(
    '/api/outbreak/rules/versions',
    { config: change, schema: { tags, body: versionBodySchema, response: { 200: versionReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => readVersion(work, await proposeVersion(work, request.body))),
  );

  server.get(
    '/api/outbreak/rules/versions/:versionId',
    { config: change, schema: { tags, params: versionParamsSchema, response: { 200: versionReplySchema } } },
    (request) => doWork(platform, request.actor, (work) => readVersion(work, request.params.versionId)),
  );

  server.post(
    '/api/outbreak/rules/versions/:versionId/decide',
    {
      config: change,
      schema: { tags, params: versionParamsSchema, body: decideBodySchema, response: { 200: versionReplySchema } },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { versionId } = request.params;
        const effects = await decideVersion(work, versionId, request.body);
        const { version } = await readVersion(work, versionId);
        return { version, effect: effects && (await viewEffect(work, effects)) };
      }),
  );

  server.post(
    '/api/outbreak/rules/versions/:versionId/withdraw',
    {
      config: change,
      schema: { tags, params: versionParamsSchema, body: withdrawBodySchema, response: { 200: versionReplySchema } },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { versionId } = request.params;
        const effects = await withdrawVersion(work, versionId, request.body);
        const { version } = await readVersion(work, versionId);
        return { version, effect: effects && (await viewEffect(work, effects)) };
      }),
  );
};
