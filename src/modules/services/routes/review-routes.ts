import { localeOf } from '#modules/organisation/index.ts';
import { writeSheet } from '#platform/documents/write-sheet.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  chooseBodySchema,
  chosenReplySchema,
  claimBodySchema,
  claimReplySchema,
  nightReplySchema,
  placeQuerySchema,
  reductionsReplySchema,
  sheetReplySchema,
  startedReplySchema,
  startRoundBodySchema,
  temporaryBodySchema,
  temporaryMadeSchema,
  temporaryParamsSchema,
  worklistReplySchema,
} from '../contract/assessment.ts';
import { parseAssessedAction } from '../domain/assessment/assessed-action.ts';
import { chooseAction, claimService, startRound } from '../store/assessment/change-review.ts';
import { readNight } from '../store/assessment/read-night.ts';
import { READ_REDUCTIONS, readReductions } from '../store/assessment/read-reductions.ts';
import { CHOOSE, READ_REVIEW, readWorklist, SIGN } from '../store/assessment/read-worklist.ts';
import { assessTemporary, decideTemporary, endTemporary, TEMPORARY } from '../store/assessment/temporary-actions.ts';
import { assessmentTexts } from '../texts/assessment-texts.ts';
import { sayAction } from '../texts/say-action.ts';

const tags = ['services'];
const NIGHT = { permission: TEMPORARY };

/** Going through the list, what is reduced now, and the safe actions of the night. */
export const reviewRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/services/review',
    {
      config: { permission: READ_REVIEW },
      schema: { tags, querystring: placeQuerySchema, response: { 200: worklistReplySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => readWorklist(work, request.query.place)),
  );

  server.post(
    '/api/services/review/start',
    {
      config: { permission: CHOOSE },
      schema: { tags, body: startRoundBodySchema, response: { 200: startedReplySchema } },
    },
    async (request) => ({
      units: await doWork(platform, request.actor, (work) => startRound(work, request.body.place)),
    }),
  );

  server.post(
    '/api/services/review/claim',
    {
      config: { permission: READ_REVIEW },
      schema: { tags, body: claimBodySchema, response: { 200: claimReplySchema } },
    },
    async ({ actor, body: { serviceId, place } }) => ({
      claimedName: (await doWork(platform, actor, (work) => claimService(work, serviceId, place))) ?? null,
    }),
  );

  server.post(
    '/api/services/review/choose',
    { config: { permission: CHOOSE }, schema: { tags, body: chooseBodySchema, response: { 200: chosenReplySchema } } },
    async (request) => ({
      revision: await doWork(platform, request.actor, (work) => chooseAction(work, request.body)),
    }),
  );

  server.get(
    '/api/services/reductions',
    {
      config: { permission: READ_REDUCTIONS },
      schema: { tags, querystring: placeQuerySchema, response: { 200: reductionsReplySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => readReductions(work, request.query.place)),
  );

  server.post(
    '/api/services/reductions/sheet',
    {
      config: { permission: READ_REDUCTIONS },
      schema: { tags, body: startRoundBodySchema, response: { 200: sheetReplySchema } },
    },
    async (request) => {
      const t = createTranslator(localeOf(request), assessmentTexts);
      const { reductions } = await doWork(platform, request.actor, async (work) => {
        const reply = await readReductions(work, request.body.place);
        await work.audit({
          action: 'services.reductions.exported',
          subjectKind: 'list',
          subjectId: request.body.place ?? '',
        });
        return reply;
      });
      const columns = [
        'person',
        'unit',
        'service',
        'action',
        'standing',
        'from',
        'last-day',
        'days-left',
        'recheck',
        'hours',
        'signed',
      ] as const;
      const rows = reductions.map((one) => [
        one.userName ?? t('person.protected'),
        one.unitName,
        one.kind,
        one.actions
          .flatMap((text) => parseAssessedAction(text) ?? [])
          .map((action) => sayAction(t, action))
          .join(', '),
        t(`standing.${one.standing}`),
        one.validFrom,
        one.lastDay,
        Math.max(0, one.daysLeft),
        one.recheckOn,
        one.freedHours,
        one.signedName,
      ]);
      return writeSheet(
        'reduksjoner',
        columns.map((column) => t(`column.${column}`)),
        rows,
      );
    },
  );

  server.get(
    '/api/services/night',
    { config: NIGHT, schema: { tags, querystring: placeQuerySchema, response: { 200: nightReplySchema } } },
    async (request) => doWork(platform, request.actor, (work) => readNight(work, request.query.place)),
  );

  server.post(
    '/api/services/temporary',
    { config: NIGHT, schema: { tags, body: temporaryBodySchema, response: { 200: temporaryMadeSchema } } },
    async (request) => doWork(platform, request.actor, (work) => decideTemporary(work, request.body)),
  );

  server.post(
    '/api/services/temporary/:temporaryId/end',
    { config: NIGHT, schema: { tags, params: temporaryParamsSchema } },
    async (request, reply) => {
      await doWork(platform, request.actor, (work) => endTemporary(work, request.params.temporaryId));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/services/temporary/:temporaryId/assessed',
    { config: { permission: SIGN }, schema: { tags, params: temporaryParamsSchema } },
    async (request, reply) => {
      await doWork(platform, request.actor, (work) => assessTemporary(work, request.params.temporaryId));
      return reply.status(204).send();
    },
  );
};
