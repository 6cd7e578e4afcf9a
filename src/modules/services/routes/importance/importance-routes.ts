import { z } from 'zod';
import { readUnitTree } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  changeImportanceRuleSchema,
  endImportanceRuleSchema,
  importanceCriteriaSchema,
  importancePreviewSchema,
  importanceRevisionSchema,
  importanceRuleFieldsSchema,
  importanceRulesReplySchema,
  ruleIdReplySchema,
} from '../../contract/importance.ts';
import type { ImportanceCriteria } from '../../domain/importance/importance-rule.ts';
import { previewImportanceRule } from '../../domain/importance/preview-importance-rule.ts';
import { IMPORTANCE_ORDER } from '../../domain/visit.ts';
import {
  changeImportanceRule,
  decideImportanceRule,
  proposeImportanceRule,
  rejectImportanceRule,
  withdrawImportanceRule,
} from '../../store/importance/change-importance-rule.ts';
import { readGrantedServices } from '../../store/importance/read-granted-services.ts';
import { readImportanceRules } from '../../store/importance/read-importance-rules.ts';
import { readUnitsBelow } from '../../store/importance/read-rules-in-force.ts';
import { readNeedToKnow } from '../../store/people/read-need-to-know.ts';
import { recordListLook } from '../../store/people/record-look.ts';

const tags = ['services'];
const read = { permission: 'services.importance.read' };
const propose = { permission: 'services.importance.propose' };
const decide = { permission: 'services.importance.decide' };
const params = z.object({ ruleId: z.coerce.number().int().positive() });
const done = { 200: z.object({}) };

/** Most people named in a preview; the figures count all. */
const NAMED = 200;

/** What may be given lower priority: rules, what they would reach, and deciding them openly. */
export const importanceRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/services/importance-rules',
    { config: read, schema: { tags, response: { 200: importanceRulesReplySchema } } },
    (request) => doWork(platform, request.actor, readRulesPage),
  );

  server.post(
    '/api/services/importance-rules/preview',
    { config: read, schema: { tags, body: importanceCriteriaSchema, response: { 200: importancePreviewSchema } } },
    (request) => doWork(platform, request.actor, (work) => previewFor(work, request.body)),
  );

  server.post(
    '/api/services/importance-rules',
    { config: propose, schema: { tags, body: importanceRuleFieldsSchema, response: { 200: ruleIdReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({ ruleId: await proposeImportanceRule(work, request.body) })),
  );

  server.put(
    '/api/services/importance-rules/:ruleId',
    { config: propose, schema: { tags, params, body: changeImportanceRuleSchema, response: done } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { revision, ...fields } = request.body;
        await changeImportanceRule(work, request.params.ruleId, revision, fields);
        return {};
      }),
  );

  server.post(
    '/api/services/importance-rules/:ruleId/decide',
    { config: decide, schema: { tags, params, body: importanceRevisionSchema, response: done } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        await decideImportanceRule(work, request.params.ruleId, request.body.revision);
        return {};
      }),
  );

  for (const [verb, run] of [
    ['reject', rejectImportanceRule],
    ['withdraw', withdrawImportanceRule],
  ] as const) {
    server.post(
      `/api/services/importance-rules/:ruleId/${verb}`,
      { config: decide, schema: { tags, params, body: endImportanceRuleSchema, response: done } },
      (request) =>
        doWork(platform, request.actor, async (work) => {
          await run(work, request.params.ruleId, request.body.revision, request.body.why);
          return {};
        }),
    );
  }
};

async function readRulesPage(work: Work) {
  const today = work.clock.today();
  const services = await readGrantedServices(work, today);
  const rules = await readImportanceRules(work);
  const unitsBelow = await readUnitsBelow(
    work,
    rules.flatMap((rule) => rule.unitIds),
  );
  const held = new Set(work.access.permissionsOf(work.actor));
  const kinds = [...Map.groupBy(services, (service) => service.kind)];
  return {
    rules: rules.map((rule) => {
      const isOver = rule.to <= today || rule.state === 'rejected';
      const reached = isOver ? undefined : previewImportanceRule(rule, services, unitsBelow);
      return {
        ...writable(rule),
        ...{ services: reached?.services ?? null, people: reached?.people ?? null },
      };
    }),
    kinds: kinds
      .map(([kind, own]) => ({
        kind,
        services: own.length,
        importance: IMPORTANCE_ORDER.find((importance) => own.some((one) => one.importance === importance)) ?? 'must',
      }))
      .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    canPropose: held.has('services.importance.propose'),
    canDecide: held.has('services.importance.decide'),
  };
}

async function previewFor(work: Work, rule: ImportanceCriteria) {
  const services = await readGrantedServices(work, work.clock.today(), { granted: rule.granted });
  const preview = previewImportanceRule(rule, services, await readUnitsBelow(work, rule.unitIds));
  const know = await readNeedToKnow(work);
  const seen = preview.affected.filter((user) => reaches(know.care, user.unitId)).slice(0, NAMED);
  const users = await readNames(
    work,
    seen.map((user) => user.userId),
  );
  const unitNames = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  await recordListLook(work, [...new Set(seen.map((user) => user.unitId))], seen.length, 'services.importance');
  return {
    ...preview,
    affected: seen.map(({ services: own, ...user }) => {
      const found = users.get(user.userId);
      const isNamed = found !== undefined && (!found.protected || reaches(know.names, user.unitId));
      return {
        ...user,
        name: isNamed ? found.name : null,
        unitName: unitNames.get(user.unitId) ?? user.unitId,
        services: own.map(({ serviceId, kind, importance }) => ({ serviceId, kind, granted: importance })),
      };
    }),
  };
}

async function readNames({ trx }: Work, userIds: readonly string[]) {
  if (userIds.length === 0) return new Map<string, { readonly name: string; readonly protected: boolean }>();
  const rows = await trx
    .selectFrom('serviceUser')
    .select(['serviceUser.userId', 'serviceUser.name', 'serviceUser.protected'])
    .where('serviceUser.tenantId', '=', trx.tenantId)
    .where('serviceUser.userId', 'in', [...userIds])
    .execute();
  return new Map(rows.map((row) => [row.userId, row]));
}

type Writable<T> = { -readonly [key in keyof T]: T[key] extends readonly (infer Item)[] ? Item[] : T[key] };

function writable<
  T extends {
    readonly serviceKinds: readonly string[];
    readonly unitIds: readonly string[];
    readonly granted: readonly unknown[];
  },
>(rule: T): Writable<T> {
  return { ...rule } as Writable<T>;
}
