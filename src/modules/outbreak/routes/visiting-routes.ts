import { z } from 'zod';
import { renderPdf } from '#platform/documents/render-pdf.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  endBodySchema,
  noticeQuerySchema,
  reviewBodySchema,
  revisionBodySchema,
  unitVisitingReplySchema,
  visitExceptionBodySchema,
  visitingQuerySchema,
  visitingReplySchema,
  visitorBodySchema,
  visitRuleBodySchema,
  visitRuleDoneSchema,
} from '../contract/visiting.ts';
import {
  decideVisitRule,
  endVisitRule,
  reviewVisitRule,
  takeBackVisitRule,
} from '../store/visiting/decide-visit-rule.ts';
import { approveNotice } from '../store/visiting/notice-approvals.ts';
import { readUnitVisiting } from '../store/visiting/read-unit-visiting.ts';
import { getVisitedUnit, readVisiting } from '../store/visiting/read-visiting.ts';
import { decideVisitException, endVisitException } from '../store/visiting/visit-exceptions.ts';
import { deleteVisitor, recordVisitor, signOutVisitor } from '../store/visiting/visitors.ts';
import { composeDoorSheet } from '../views/visiting/compose-visit-notice.ts';

const tags = ['outbreak'];
const READ = { permission: 'outbreak.visiting.read' };
const DECIDE = { permission: 'outbreak.visiting.decide' };
const RECORD = { permission: 'outbreak.visitors.record' };
const unitParams = z.object({ unitId: idSchema });
const ruleParams = z.object({ ruleId: idSchema });
const exceptionParams = z.object({ exceptionId: idSchema });
const visitorParams = z.object({ visitorId: z.coerce.number().int().positive() });

/** Limits on visits, exceptions from them, notices, and who has visited. */
export const visitingRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/outbreak/visiting',
    { config: READ, schema: { tags, querystring: visitingQuerySchema, response: { 200: visitingReplySchema } } },
    async ({ actor, query }) => doWork(platform, actor, (work) => readVisiting(work, query.place)),
  );

  server.get(
    '/api/outbreak/visiting/:unitId',
    { config: READ, schema: { tags, params: unitParams, response: { 200: unitVisitingReplySchema } } },
    async ({ actor, params }) => doWork(platform, actor, (work) => readUnitVisiting(work, params.unitId)),
  );

  server.get(
    '/api/outbreak/visiting/:unitId/door.pdf',
    { config: READ, schema: { tags, params: unitParams, querystring: noticeQuerySchema } },
    async ({ actor, params, query: { locale } }, reply) => {
      const { unit, rules } = await doWork(platform, actor, (work) => getVisitedUnit(work, params.unitId));
      const rule = rules.find((one) => one.ruleId === (unit.rule ?? unit.planned)?.ruleId);
      if (!rule) throw new NotYours('visit rule');
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `attachment; filename="besok-${locale}.pdf"`)
        .send(renderPdf(composeDoorSheet(rule, unit.name, rule.decidedBy, locale)));
    },
  );

  server.post(
    '/api/outbreak/visiting/notices/approve',
    { config: DECIDE, schema: { tags, body: noticeQuerySchema } },
    async ({ actor, body }, reply) => {
      await doWork(platform, actor, (work) => approveNotice(work, body.locale));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/outbreak/visiting/rules',
    { config: DECIDE, schema: { tags, body: visitRuleBodySchema, response: { 200: visitRuleDoneSchema } } },
    async ({ actor, body }) => doWork(platform, actor, (work) => decideVisitRule(work, body)),
  );

  server.post(
    '/api/outbreak/visiting/rules/:ruleId/review',
    {
      config: DECIDE,
      schema: { tags, params: ruleParams, body: reviewBodySchema, response: { 200: revisionBodySchema } },
    },
    async ({ actor, params, body }) => ({
      revision: await doWork(platform, actor, (work) => reviewVisitRule(work, params.ruleId, body)),
    }),
  );

  server.post(
    '/api/outbreak/visiting/rules/:ruleId/end',
    { config: DECIDE, schema: { tags, params: ruleParams, body: endBodySchema } },
    async ({ actor, params, body: { revision, why } }, reply) => {
      await doWork(platform, actor, (work) => endVisitRule(work, params.ruleId, revision, why));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/outbreak/visiting/rules/:ruleId/take-back',
    { config: DECIDE, schema: { tags, params: ruleParams, body: revisionBodySchema } },
    async ({ actor, params, body: { revision } }, reply) => {
      await doWork(platform, actor, (work) => takeBackVisitRule(work, params.ruleId, revision));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/outbreak/visiting/exceptions',
    {
      config: DECIDE,
      schema: { tags, body: visitExceptionBodySchema, response: { 200: z.object({ exceptionId: z.string() }) } },
    },
    async ({ actor, body }) => ({
      exceptionId: await doWork(platform, actor, (work) => decideVisitException(work, body)),
    }),
  );

  server.post(
    '/api/outbreak/visiting/exceptions/:exceptionId/end',
    { config: DECIDE, schema: { tags, params: exceptionParams, body: revisionBodySchema } },
    async ({ actor, params, body }, reply) => {
      await doWork(platform, actor, (work) => endVisitException(work, params.exceptionId, body.revision));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/outbreak/visitors',
    {
      config: RECORD,
      schema: { tags, body: visitorBodySchema, response: { 200: z.object({ visitorId: z.number() }) } },
    },
    async ({ actor, body }) => ({ visitorId: await doWork(platform, actor, (work) => recordVisitor(work, body)) }),
  );

  for (const [action, change] of [
    ['left', signOutVisitor],
    ['delete', deleteVisitor],
  ] as const) {
    server.post(
      `/api/outbreak/visitors/:visitorId/${action}`,
      { config: RECORD, schema: { tags, params: visitorParams } },
      async ({ actor, params }, reply) => {
        await doWork(platform, actor, (work) => change(work, params.visitorId));
        return reply.status(204).send();
      },
    );
  }
};
