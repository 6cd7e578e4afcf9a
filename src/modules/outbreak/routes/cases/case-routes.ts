import { z } from 'zod';
import { readStaff, readUnitTree } from '#modules/organisation/index.ts';
import { readResidents } from '#modules/services/index.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  caseIdParamsSchema,
  caseReplySchema,
  changeCaseBodySchema,
  circleInputSchema,
  consequencesSchema,
  listCasesQuerySchema,
  listCasesReplySchema,
  recordCaseBodySchema,
  unitPeopleSchema,
  withdrawCaseBodySchema,
  withdrawnReplySchema,
} from '../../contract/cases.ts';
import { overviewSchema } from '../../contract/tracing.ts';
import { getCase, readCases } from '../../store/cases/case-rows.ts';
import { changeCase, closeCase } from '../../store/cases/change-case.ts';
import { recordCircle, removeCircle } from '../../store/cases/circles.ts';
import { keepResidentLooks } from '../../store/cases/keep-resident-looks.ts';
import { readIllnesses } from '../../store/cases/read-illnesses.ts';
import { readOverview } from '../../store/cases/read-overview.ts';
import { recordCase } from '../../store/cases/record-case.ts';
import { readConsequences, restoreCase, withdrawCase } from '../../store/cases/withdraw-case.ts';
import { proposeContacts } from '../../store/tracing/propose-contacts.ts';
import { viewCaseInFull, viewCases } from '../../views/view-case.ts';

const tags = ['outbreak'];
const READ = { permission: 'outbreak.case.read' };
const CHANGE = { permission: 'outbreak.case.change' };
const revisionBody = z.object({ revision: z.number().int().positive() });
const params = caseIdParamsSchema;
const inFull = { 200: caseReplySchema };

/** Cases: where they are, who they are, what they have caused. */
export const caseRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/outbreak/overview',
    { config: { permission: 'outbreak.overview.read' }, schema: { tags, response: { 200: overviewSchema } } },
    (request) => doWork(platform, request.actor, readOverview),
  );

  server.get(
    '/api/outbreak/units/:unitId/people',
    { config: CHANGE, schema: { tags, params: z.object({ unitId: idSchema }), response: { 200: unitPeopleSchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { unitId } = request.params;
        work.access.demand(work.actor, 'outbreak.case.change', unitId);
        const staff = (await readStaff(work)).filter((one) => one.homeUnitId === unitId);
        const residents = await readResidents(work, { unitIds: [unitId] });
        return {
          staff: staff.map(({ staffId, name }) => ({ id: staffId, name })),
          residents: residents.map(({ userId, name }) => ({ id: userId, name })),
        };
      }),
  );

  server.get(
    '/api/outbreak/cases',
    { config: READ, schema: { tags, querystring: listCasesQuerySchema, response: { 200: listCasesReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { place, state, search = '' } = request.query;
        const units = await readUnitTree(work);
        const here = new Set(
          units
            .filter((unit) => place === undefined || unit.unitId === place || unit.path.includes(place))
            .map((unit) => unit.unitId),
        );
        const wanted = search.trim().toLowerCase();
        const rows = (await readCases(work, { state })).filter(
          (row) =>
            (place === undefined || here.has(row.unitId ?? '')) &&
            (wanted === '' || row.name.toLowerCase().includes(wanted)),
        );
        await work.audit({
          action: 'outbreak.cases.listed',
          subjectKind: 'case',
          subjectId: 'list',
          facts: { cases: rows.length },
        });
        await keepResidentLooks(work, rows, 'outbreak.cases');
        return {
          cases: await viewCases(work, rows),
          illnesses: await readIllnesses(work),
          today: work.clock.today(),
          mayChange: work.access.permissionsOf(work.actor).includes('outbreak.case.change'),
        };
      }),
  );

  server.post(
    '/api/outbreak/cases',
    {
      config: CHANGE,
      schema: {
        tags,
        body: recordCaseBodySchema,
        response: { 201: z.object({ caseId: z.number().int(), proposed: z.number().int() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await doWork(platform, request.actor, (work) => recordCase(work, request.body))),
  );

  server.get('/api/outbreak/cases/:caseId', { config: READ, schema: { tags, params, response: inFull } }, (request) =>
    doWork(platform, request.actor, (work) => viewCaseInFull(work, request.params.caseId)),
  );

  server.put(
    '/api/outbreak/cases/:caseId',
    { config: CHANGE, schema: { tags, params, body: changeCaseBodySchema, response: inFull } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        await changeCase(work, request.params.caseId, request.body);
        return viewCaseInFull(work, request.params.caseId);
      }),
  );

  for (const [verb, closed] of [
    ['close', true],
    ['reopen', false],
  ] as const) {
    server.post(
      `/api/outbreak/cases/:caseId/${verb}`,
      { config: CHANGE, schema: { tags, params, body: revisionBody, response: inFull } },
      (request) =>
        doWork(platform, request.actor, async (work) => {
          await closeCase(work, request.params.caseId, request.body.revision, closed);
          return viewCaseInFull(work, request.params.caseId);
        }),
    );
  }

  server.post(
    '/api/outbreak/cases/:caseId/circles',
    {
      config: CHANGE,
      schema: {
        tags,
        params,
        body: circleInputSchema,
        response: { 201: z.object({ circleId: z.number().int(), proposed: z.number().int() }) },
      },
    },
    async (request, reply) => {
      const answer = await doWork(platform, request.actor, async (work) => {
        const { caseId } = request.params;
        const circleId = await recordCircle(work, caseId, request.body);
        return { circleId, proposed: await proposeContacts(work, caseId) };
      });
      return reply.status(201).send(answer);
    },
  );

  server.delete(
    '/api/outbreak/cases/:caseId/circles/:circleId',
    {
      config: CHANGE,
      schema: { tags, params: params.extend({ circleId: z.coerce.number().int().positive() }), response: inFull },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        await removeCircle(work, request.params.caseId, request.params.circleId);
        return viewCaseInFull(work, request.params.caseId);
      }),
  );

  server.get(
    '/api/outbreak/cases/:caseId/consequences',
    { config: CHANGE, schema: { tags, params, response: { 200: consequencesSchema } } },
    (request) => doWork(platform, request.actor, (work) => readConsequences(work, request.params.caseId)),
  );

  server.post(
    '/api/outbreak/cases/:caseId/withdraw',
    { config: CHANGE, schema: { tags, params, body: withdrawCaseBodySchema, response: { 200: withdrawnReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { caseId } = request.params;
        const consequences = await withdrawCase(work, caseId, request.body);
        return { caseId, revision: (await getCase(work, caseId)).revision, consequences };
      }),
  );

  server.post(
    '/api/outbreak/cases/:caseId/restore',
    { config: CHANGE, schema: { tags, params, body: revisionBody, response: inFull } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        await restoreCase(work, request.params.caseId, request.body.revision);
        return viewCaseInFull(work, request.params.caseId);
      }),
  );
};
