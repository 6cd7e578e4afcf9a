import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  checkBodySchema,
  checkReplySchema,
  placeQuerySchema,
  remindBodySchema,
  remindReplySchema,
  reportFormQuerySchema,
  reportFormSchema,
  reportHistoryQuerySchema,
  reportHistorySchema,
  reportsReplySchema,
  scheduleBodySchema,
  sendReportBodySchema,
  sendReportReplySchema,
  sendUnchangedBodySchema,
} from '../contract.ts';
import { remindReports } from '../store/reports/chase-reports.ts';
import { readReportForm } from '../store/reports/read-report-form.ts';
import { readRevisions } from '../store/reports/read-reports.ts';
import { readReportsOverview } from '../store/reports/read-reports-overview.ts';
import type { SentReport } from '../store/reports/send-report.ts';
import { checkReport, sendReport, sendUnchanged } from '../store/reports/send-report.ts';
import { setReportSchedule } from '../store/reports/set-schedule.ts';
import { reportView } from '../views/report-view.ts';

const READ = { permission: 'situation.report.read' };
const SEND = { permission: 'situation.report.send' };
const tags = ['situation'];

/** Unit reports: the form, sending, correcting, history, what is overdue, reminding, and the units' times. */
export const reportRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/situation/reports',
    { config: READ, schema: { tags, querystring: placeQuerySchema, response: { 200: reportsReplySchema } } },
    async (request) => doWork(platform, request.actor, (work) => readReportsOverview(work, request.query.place)),
  );

  server.get(
    '/api/situation/reports/form',
    { config: READ, schema: { tags, querystring: reportFormQuerySchema, response: { 200: reportFormSchema } } },
    async (request) => {
      const { unit, slotDate, slotMinute } = request.query;
      const slot =
        slotDate !== undefined && slotMinute !== undefined ? { date: slotDate, minute: slotMinute } : undefined;
      return doWork(platform, request.actor, (work) => readReportForm(work, unit, slot));
    },
  );

  server.get(
    '/api/situation/reports/history',
    { config: READ, schema: { tags, querystring: reportHistoryQuerySchema, response: { 200: reportHistorySchema } } },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const { unit, slotDate, slotMinute } = request.query;
        work.access.demand(work.actor, 'situation.report.read', unit);
        const revisions = await readRevisions(work, unit, { date: slotDate, minute: slotMinute });
        const names = await readAccountNames(
          work.trx,
          revisions.map((one) => one.reportedBy),
        );
        return { revisions: revisions.map((one) => reportView(one, names)) };
      }),
  );

  server.post(
    '/api/situation/reports/check',
    { config: SEND, schema: { tags, body: checkBodySchema, response: { 200: checkReplySchema } } },
    async (request) => {
      const { unitId, slotDate, slotMinute, figures } = request.body;
      const slot = { date: slotDate, minute: slotMinute };
      const findings = await doWork(platform, request.actor, (work) => checkReport(work, unitId, slot, figures));
      return { findings };
    },
  );

  server.post(
    '/api/situation/reports',
    { config: SEND, schema: { tags, body: sendReportBodySchema, response: { 200: sendReportReplySchema } } },
    async (request) => {
      const { slotDate, slotMinute, ...rest } = request.body;
      const slot = { date: slotDate, minute: slotMinute };
      return doWork(platform, request.actor, async (work) => replyOf(work, await sendReport(work, { ...rest, slot })));
    },
  );

  server.post(
    '/api/situation/reports/unchanged',
    { config: SEND, schema: { tags, body: sendUnchangedBodySchema, response: { 200: sendReportReplySchema } } },
    async (request) => {
      const { unitId, revision, slotDate, slotMinute } = request.body;
      const slot = { date: slotDate, minute: slotMinute };
      return doWork(platform, request.actor, async (work) =>
        replyOf(work, await sendUnchanged(work, { unitId, revision, slot })),
      );
    },
  );

  server.post(
    '/api/situation/reports/remind',
    {
      config: { permission: 'situation.report.remind' },
      schema: { tags, body: remindBodySchema, response: { 200: remindReplySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => remindReports(work, request.body.unitIds)),
  );

  server.put(
    '/api/situation/schedules/:unitId',
    {
      config: { permission: 'situation.schedule.change' },
      schema: { tags, params: z.object({ unitId: idSchema }), body: scheduleBodySchema },
    },
    async (request, reply) => {
      const { validFrom, slotMinutes } = request.body;
      await doWork(platform, request.actor, (work) =>
        setReportSchedule(work, request.params.unitId, validFrom, slotMinutes),
      );
      return reply.status(204).send();
    },
  );
};

async function replyOf(work: Work, sent: SentReport) {
  const names = await readAccountNames(work.trx, [sent.report.reportedBy]);
  return { report: reportView(sent.report, names), tasksClosed: sent.tasksClosed };
}
