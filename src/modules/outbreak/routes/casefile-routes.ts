import { localeOf } from '#modules/organisation/index.ts';
import { renderPdf } from '#platform/documents/render-pdf.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  changeOutbreakBodySchema,
  closeOutbreakBodySchema,
  confirmSourceBodySchema,
  dismissOutbreakBodySchema,
  dutyParamsSchema,
  openOutbreakBodySchema,
  outbreakFileSchema,
  outbreakIdSchema,
  outbreakParamsSchema,
  outbreaksReplySchema,
  sourceParamsSchema,
  tickDutyBodySchema,
} from '../contract/casefile.ts';
import {
  changeOutbreak,
  closeOutbreak,
  dismissOutbreak,
  openOutbreak,
  reopenOutbreak,
} from '../store/casefile/decide-outbreak.ts';
import { tickDuty, untickDuty } from '../store/casefile/duties.ts';
import { readOutbreakFile } from '../store/casefile/read-outbreak-file.ts';
import { readOutbreakList } from '../store/casefile/read-outbreak-views.ts';
import { confirmSource } from '../store/casefile/sources.ts';
import { composeOutbreakReport } from '../views/casefile/compose-outbreak-report.ts';

const tags = ['outbreak'];
const READ = { permission: 'outbreak.file.read' };
const CHANGE = { permission: 'outbreak.file.change' };
const TICK = { permission: 'outbreak.duty.tick' };
const params = outbreakParamsSchema;
const response = { 200: outbreakFileSchema };

/** Outbreaks: opening, the file, who has been told, who infected whom, closing. */
export const casefileRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/outbreak/outbreaks',
    { config: READ, schema: { tags, response: { 200: outbreaksReplySchema } } },
    (request) => doWork(platform, request.actor, readOutbreakList),
  );

  server.post(
    '/api/outbreak/outbreaks',
    { config: CHANGE, schema: { tags, body: openOutbreakBodySchema, response: { 201: outbreakIdSchema } } },
    async (request, reply) =>
      reply.status(201).send({
        outbreakId: await doWork(platform, request.actor, (work) => openOutbreak(work, request.body)),
      }),
  );

  server.post(
    '/api/outbreak/outbreaks/dismiss',
    { config: CHANGE, schema: { tags, body: dismissOutbreakBodySchema, response: { 200: outbreaksReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        await dismissOutbreak(work, request.body);
        return readOutbreakList(work);
      }),
  );

  server.get('/api/outbreak/outbreaks/:outbreakId', { config: READ, schema: { tags, params, response } }, (request) =>
    doWork(platform, request.actor, (work) => readOutbreakFile(work, request.params.outbreakId)),
  );

  server.get(
    '/api/outbreak/outbreaks/:outbreakId/report.pdf',
    { config: READ, schema: { tags, params } },
    async (request, reply) => {
      const file = await doWork(platform, request.actor, (work) => readOutbreakFile(work, request.params.outbreakId));
      const report = composeOutbreakReport(file, localeOf(request), request.actor.name);
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `attachment; filename="utbrudd-${file.outbreak.outbreakId}.pdf"`)
        .send(renderPdf(report));
    },
  );

  server.put(
    '/api/outbreak/outbreaks/:outbreakId',
    { config: CHANGE, schema: { tags, params, body: changeOutbreakBodySchema, response } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        await changeOutbreak(work, request.params.outbreakId, request.body);
        return readOutbreakFile(work, request.params.outbreakId);
      }),
  );

  for (const [verb, decide] of [
    ['close', closeOutbreak],
    ['reopen', reopenOutbreak],
  ] as const) {
    server.post(
      `/api/outbreak/outbreaks/:outbreakId/${verb}`,
      { config: CHANGE, schema: { tags, params, body: closeOutbreakBodySchema, response } },
      (request) =>
        doWork(platform, request.actor, async (work) => {
          await decide(work, request.params.outbreakId, request.body);
          return readOutbreakFile(work, request.params.outbreakId);
        }),
    );
  }

  server.put(
    '/api/outbreak/outbreaks/:outbreakId/duties/:duty',
    { config: TICK, schema: { tags, params: dutyParamsSchema, body: tickDutyBodySchema, response } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { outbreakId, duty } = request.params;
        await tickDuty(work, outbreakId, duty, request.body);
        return readOutbreakFile(work, outbreakId);
      }),
  );

  server.delete(
    '/api/outbreak/outbreaks/:outbreakId/duties/:duty',
    { config: TICK, schema: { tags, params: dutyParamsSchema, response } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { outbreakId, duty } = request.params;
        await untickDuty(work, outbreakId, duty);
        return readOutbreakFile(work, outbreakId);
      }),
  );

  server.put(
    '/api/outbreak/cases/:caseId/source',
    {
      config: { permission: 'outbreak.case.change' },
      schema: { tags, params: sourceParamsSchema, body: confirmSourceBodySchema },
    },
    async (request, reply) => {
      await doWork(platform, request.actor, (work) => confirmSource(work, request.params.caseId, request.body));
      return reply.status(204).send();
    },
  );
};
