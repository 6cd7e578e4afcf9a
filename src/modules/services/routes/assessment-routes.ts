import { localeOf } from '#modules/organisation/index.ts';
import { renderPdf } from '#platform/documents/render-pdf.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  answerBodySchema,
  answeredReplySchema,
  assessmentChangedSchema,
  assessmentParamsSchema,
  assessmentReplySchema,
  beginBodySchema,
  begunReplySchema,
  endBodySchema,
  letterQuerySchema,
  letterReplySchema,
  prepareBodySchema,
  preparedReplySchema,
  revisionBodySchema,
  signBodySchema,
  termsBodySchema,
  toldBodySchema,
} from '../contract/assessment.ts';
import { endAssessment, recheckAssessment, renewAssessment, undoEnd } from '../store/assessment/end-assessment.ts';
import { readLetter, readLetterDocument, recordTold } from '../store/assessment/letters.ts';
import { beginAssessment, PREPARE, prepareAssessments } from '../store/assessment/prepare-assessments.ts';
import { READ_ASSESSMENT, readAssessment } from '../store/assessment/read-assessment.ts';
import { SIGN } from '../store/assessment/read-worklist.ts';
import { signAssessment } from '../store/assessment/sign-assessment.ts';
import { answerQuestion, changeTerms, discardAssessment } from '../store/assessment/write-assessment.ts';

const tags = ['services'];
const READ = { permission: READ_ASSESSMENT };
const WRITE = { permission: PREPARE };
const params = assessmentParamsSchema;

/** Individual assessments: prepared for many, answered, signed one by one, ended, renewed, and told to the person. */
export const assessmentRoutes: ModuleRoutes = (server, platform) => {
  server.post(
    '/api/services/assessments/prepare',
    { config: WRITE, schema: { tags, body: prepareBodySchema, response: { 200: preparedReplySchema } } },
    async (request) =>
      doWork(platform, request.actor, (work) =>
        prepareAssessments(work, { ...request.body, locale: localeOf(request) }),
      ),
  );

  server.post(
    '/api/services/assessments',
    { config: WRITE, schema: { tags, body: beginBodySchema, response: { 200: begunReplySchema } } },
    async (request) => ({
      assessmentId: await doWork(platform, request.actor, (work) =>
        beginAssessment(work, request.body.serviceId, localeOf(request)),
      ),
    }),
  );

  server.get(
    '/api/services/assessments/:assessmentId',
    { config: READ, schema: { tags, params, response: { 200: assessmentReplySchema } } },
    async (request) => doWork(platform, request.actor, (work) => readAssessment(work, request.params.assessmentId)),
  );

  server.put(
    '/api/services/assessments/:assessmentId/answer',
    { config: WRITE, schema: { tags, params, body: answerBodySchema, response: { 200: answeredReplySchema } } },
    async (request) =>
      doWork(platform, request.actor, (work) => answerQuestion(work, { ...request.params, ...request.body })),
  );

  server.put(
    '/api/services/assessments/:assessmentId/terms',
    { config: WRITE, schema: { tags, params, body: termsBodySchema, response: { 200: assessmentChangedSchema } } },
    async (request) => ({
      revision: await doWork(platform, request.actor, (work) =>
        changeTerms(work, { ...request.params, ...request.body }),
      ),
    }),
  );

  server.post(
    '/api/services/assessments/:assessmentId/discard',
    { config: WRITE, schema: { tags, params, body: revisionBodySchema } },
    async (request, reply) => {
      await doWork(platform, request.actor, (work) =>
        discardAssessment(work, request.params.assessmentId, request.body.revision),
      );
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/services/assessments/:assessmentId/sign',
    {
      config: { permission: SIGN },
      schema: { tags, params, body: signBodySchema, response: { 200: assessmentChangedSchema } },
    },
    async (request) => ({
      revision: await doWork(platform, request.actor, (work) =>
        signAssessment(work, { ...request.params, ...request.body }),
      ),
    }),
  );

  server.post(
    '/api/services/assessments/:assessmentId/end',
    { config: WRITE, schema: { tags, params, body: endBodySchema, response: { 200: assessmentChangedSchema } } },
    async (request) => ({
      revision: await doWork(platform, request.actor, (work) =>
        endAssessment(work, { ...request.params, ...request.body }),
      ),
    }),
  );

  for (const [path, change] of [
    ['undo-end', undoEnd],
    ['recheck', recheckAssessment],
  ] as const) {
    server.post(
      `/api/services/assessments/:assessmentId/${path}`,
      { config: WRITE, schema: { tags, params, body: revisionBodySchema, response: { 200: assessmentChangedSchema } } },
      async ({ actor, params: { assessmentId }, body: { revision } }) => ({
        revision: await doWork(platform, actor, (work) => change(work, assessmentId, revision)),
      }),
    );
  }

  server.post(
    '/api/services/assessments/:assessmentId/renew',
    { config: WRITE, schema: { tags, params, response: { 200: begunReplySchema } } },
    async (request) => ({
      assessmentId: await doWork(platform, request.actor, (work) => renewAssessment(work, request.params.assessmentId)),
    }),
  );

  server.get(
    '/api/services/assessments/:assessmentId/letter',
    { config: READ, schema: { tags, params, querystring: letterQuerySchema, response: { 200: letterReplySchema } } },
    async (request) =>
      doWork(platform, request.actor, (work) => readLetter(work, request.params.assessmentId, request.query.locale)),
  );

  server.get(
    '/api/services/assessments/:assessmentId/letter.pdf',
    { config: READ, schema: { tags, params, querystring: letterQuerySchema } },
    async (request, reply) => {
      const document = await doWork(platform, request.actor, (work) =>
        readLetterDocument(work, request.params.assessmentId, request.query.locale),
      );
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="brev.pdf"')
        .header('cache-control', 'no-store')
        .send(renderPdf(document));
    },
  );

  server.post(
    '/api/services/assessments/:assessmentId/told',
    { config: WRITE, schema: { tags, params, body: toldBodySchema } },
    async (request, reply) => {
      await doWork(platform, request.actor, (work) => recordTold(work, { ...request.params, ...request.body }));
      return reply.status(204).send();
    },
  );
};
