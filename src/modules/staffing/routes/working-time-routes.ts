import { renderPdf } from '#platform/documents/render-pdf.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { isLocale, masterLocale } from '#platform/texts/locale.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  agreementBodySchema,
  agreementChangesSchema,
  agreementParamsSchema,
  changeAgreementBodySchema,
  changedAgreementReplySchema,
  endAgreementBodySchema,
  hoursFileReplySchema,
  hoursQuerySchema,
  previewAgreementBodySchema,
  recordBodySchema,
  recordedReplySchema,
  savedTermsReplySchema,
  termsBodySchema,
  termsParamsSchema,
  termsReplySchema,
  workingTimeQuerySchema,
  workingTimeReplySchema,
} from '../contract.ts';
import { readHours } from '../store/hours/read-hours.ts';
import { readTerms, saveTerms } from '../store/working-time/employment-terms.ts';
import { readWorkingTime } from '../store/working-time/read-working-time.ts';
import { endAgreement, previewAgreement, saveAgreement } from '../store/working-time/save-agreement.ts';
import { saveRecord } from '../store/working-time/save-record.ts';
import { composeHours, writeHoursSheet } from '../views/hours/write-hours.ts';
import { viewChanges } from '../views/view-agreement-changes.ts';

const TAGS = ['staffing'];
const CHANGE = { permission: 'staffing.working-time.change' };
const HOURS = { permission: 'staffing.hours.read' };

/** Working time: what the law finds, agreements, recorded decisions, and the overview of hours worked. */
export const workingTimeRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/working-time',
    {
      config: { permission: 'staffing.working-time.read' },
      schema: { tags: TAGS, querystring: workingTimeQuerySchema, response: { 200: workingTimeReplySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => readWorkingTime(work, request.query.place)),
  );

  server.post(
    '/api/staffing/working-time/agreements/preview',
    {
      config: CHANGE,
      schema: { tags: TAGS, body: previewAgreementBodySchema, response: { 200: agreementChangesSchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const { agreementId, ...body } = request.body;
        return viewChanges(work, await previewAgreement(work, body, agreementId));
      }),
  );

  server.post(
    '/api/staffing/working-time/agreements',
    {
      config: CHANGE,
      schema: { tags: TAGS, body: agreementBodySchema, response: { 200: changedAgreementReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const saved = await saveAgreement(work, request.body);
        return { ...saved, changes: await viewChanges(work, saved.changes) };
      }),
  );

  server.put(
    '/api/staffing/working-time/agreements/:agreementId',
    {
      config: CHANGE,
      schema: {
        tags: TAGS,
        params: agreementParamsSchema,
        body: changeAgreementBodySchema,
        response: { 200: changedAgreementReplySchema },
      },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const { revision, ...body } = request.body;
        const saved = await saveAgreement(work, body, { ...request.params, revision });
        return { ...saved, changes: await viewChanges(work, saved.changes) };
      }),
  );

  server.post(
    '/api/staffing/working-time/agreements/:agreementId/end',
    {
      config: CHANGE,
      schema: {
        tags: TAGS,
        params: agreementParamsSchema,
        body: endAgreementBodySchema,
        response: { 200: changedAgreementReplySchema },
      },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const saved = await endAgreement(work, request.params.agreementId, request.body);
        return { ...saved, changes: await viewChanges(work, saved.changes) };
      }),
  );

  server.post(
    '/api/staffing/working-time/records',
    {
      config: { permission: 'staffing.working-time.record' },
      schema: { tags: TAGS, body: recordBodySchema, response: { 200: recordedReplySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => saveRecord(work, request.body)),
  );

  server.get(
    '/api/staffing/working-time/terms',
    {
      config: { permission: 'staffing.working-time.read' },
      schema: { tags: TAGS, querystring: workingTimeQuerySchema, response: { 200: termsReplySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => readTerms(work, request.query.place)),
  );

  server.put(
    '/api/staffing/working-time/terms/:personId',
    {
      config: CHANGE,
      schema: {
        tags: TAGS,
        params: termsParamsSchema,
        body: termsBodySchema,
        response: { 200: savedTermsReplySchema },
      },
    },
    async (request) =>
      doWork(platform, request.actor, (work) => saveTerms(work, request.params.personId, request.body)),
  );

  server.get(
    '/api/staffing/hours.xlsx',
    { config: HOURS, schema: { tags: TAGS, querystring: hoursQuerySchema, response: { 200: hoursFileReplySchema } } },
    async (request) => {
      const hours = await doWork(platform, request.actor, (work) => readHours(work, request.query));
      return writeHoursSheet(hours, isLocale(request.session?.locale) ? request.session.locale : masterLocale);
    },
  );

  server.get(
    '/api/staffing/hours.pdf',
    { config: HOURS, schema: { tags: TAGS, querystring: hoursQuerySchema } },
    async (request, reply) => {
      const hours = await doWork(platform, request.actor, (work) => readHours(work, request.query));
      const locale = isLocale(request.session?.locale) ? request.session.locale : masterLocale;
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename="timer-${hours.from}-${hours.to}.pdf"`)
        .send(renderPdf(composeHours(hours, { locale, author: request.actor.name })));
    },
  );
};
