import { visitsQuerySchema, visitsWithoutCarerReplySchema } from '#modules/services/contract.ts';
import { renderPdf } from '#platform/documents/render-pdf.ts';
import { renderPlainText } from '#platform/documents/render-plain-text.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { isLocale, masterLocale } from '#platform/texts/locale.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { SituationReport } from '../contract.ts';
import {
  placeQuerySchema,
  seenBodySchema,
  situationReportQuerySchema,
  situationReportSchema,
  situationSchema,
} from '../contract.ts';
import { composeSituationDocument } from '../document/compose-situation-document.ts';
import { recordLook } from '../store/picture/page-visit.ts';
import { readSituationJson } from '../store/picture/read-situation.ts';
import { readSituationModel } from '../store/picture/read-situation-model.ts';
import { readSituationReport } from '../store/picture/read-situation-report.ts';
import { readVisitsWithoutCarer } from '../store/picture/read-visits-without-carer.ts';
import { placeOf } from '../views/place-of.ts';

const PICTURE = { permission: 'situation.picture.read' };
// Whoever may see a report for the crisis management may see sums; the reader checks which.
const REPORT = { permission: 'situation.report.open' };

/** The picture, what the reader has seen of it, the situation report in three forms, and visits without a carer. */
export const pictureRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/situation',
    {
      config: PICTURE,
      schema: { tags: ['situation'], querystring: placeQuerySchema, response: { 200: situationSchema } },
    },
    async (request, reply) => {
      const json = await doWork(platform, request.actor, (work) => readSituationJson(work, request.query.place));
      // Ready text goes out as it is; what it holds is tested against the schema.
      return reply.header('content-type', 'application/json; charset=utf-8').send(json as never);
    },
  );

  server.post(
    '/api/situation/seen',
    { config: PICTURE, schema: { tags: ['situation'], body: seenBodySchema } },
    async (request, reply) => {
      await doWork(platform, request.actor, (work) => recordLook(work, request.body.seenAt));
      return reply.status(204).send();
    },
  );

  server.get(
    '/api/situation/report',
    {
      config: REPORT,
      schema: {
        tags: ['situation'],
        querystring: situationReportQuerySchema,
        response: { 200: situationReportSchema },
      },
    },
    async (request) => doWork(platform, request.actor, (work) => openReport(work, request.query, 'page')),
  );

  server.get(
    '/api/situation/report.pdf',
    { config: REPORT, schema: { tags: ['situation'], querystring: situationReportQuerySchema } },
    async (request, reply) => {
      const report = await doWork(platform, request.actor, (work) => openReport(work, request.query, 'pdf'));
      const locale = localeOf(request.query.locale, request.session?.locale);
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename="situasjonsrapport-${report.today}.pdf"`)
        .send(renderPdf(composeSituationDocument(report, locale)));
    },
  );

  server.get(
    '/api/situation/report.txt',
    { config: REPORT, schema: { tags: ['situation'], querystring: situationReportQuerySchema } },
    async (request, reply) => {
      const report = await doWork(platform, request.actor, (work) => openReport(work, request.query, 'text'));
      const locale = localeOf(request.query.locale, request.session?.locale);
      return reply
        .header('content-type', 'text/plain; charset=utf-8')
        .send(renderPlainText(composeSituationDocument(report, locale)));
    },
  );

  server.get(
    '/api/services/visits-without-carer',
    {
      config: { permission: 'services.visits.read' },
      schema: {
        tags: ['services'],
        querystring: visitsQuerySchema,
        response: { 200: visitsWithoutCarerReplySchema },
      },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const { place, from, days } = request.query;
        const scope = work.access.scopeOf(work.actor, 'services.visits.read');
        const { model } = await readSituationModel(work);
        const units = placeOf(model, place, scope).units.map((unit) => unit.unitId);
        const unitIds = place === undefined ? undefined : new Set(units);
        return readVisitsWithoutCarer(work, { from: from ?? work.clock.today(), days, unitIds });
      }),
  );
};

/** Reads a report and writes who took it, in which form. */
async function openReport(
  work: Work,
  query: { readonly place?: string | undefined; readonly audience?: SituationReport['audience'] | undefined },
  form: 'page' | 'pdf' | 'text',
): Promise<SituationReport> {
  const report = await readSituationReport(work, query);
  if (form !== 'page') {
    await work.audit({
      action: 'situation.report.taken-out',
      subjectKind: 'situation-report',
      subjectId: report.place.unitId ?? '',
      unitId: report.place.unitId ?? undefined,
      facts: { audience: report.audience, form },
    });
  }
  return report;
}

function localeOf(asked: Locale | undefined, own: string | undefined): Locale {
  return asked ?? (isLocale(own) ? own : masterLocale);
}
