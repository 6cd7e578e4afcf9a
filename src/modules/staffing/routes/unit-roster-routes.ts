import type { Actor } from '#platform/access/actor.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { isLocale, masterLocale } from '#platform/texts/locale.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { runInWorker } from '#platform/workers/run-in-worker.ts';
import {
  buildUnitRosterBodySchema,
  builtUnitRosterSchema,
  editUnitRosterBodySchema,
  endedUnitRosterSchema,
  endUnitRosterBodySchema,
  listUnitRostersQuerySchema,
  listUnitRostersReplySchema,
  publishedUnitRosterSchema,
  publishUnitRosterBodySchema,
  rebuildUnitRosterBodySchema,
  rosterRevisionSchema,
  sentFileSchema,
  unitRosterIdSchema,
  unitRosterPreviewSchema,
  unitRosterReplySchema,
} from '../contract.ts';
import type { CohortDocument } from '../domain/cohort/cohort-roster.ts';
import { unitRosterDeskOf } from '../planning/unit-roster-desk.ts';
import type { MeasureTask } from '../planning/unit-roster-in-worker.ts';
import type { UnitRosterTask } from '../store/cohort/create-unit-roster.ts';
import { createUnitRoster } from '../store/cohort/create-unit-roster.ts';
import {
  beginEdit,
  discardUnitRoster,
  rebuildUnitRoster,
  stopUnitRoster,
  storeEdit,
} from '../store/cohort/edit-unit-roster.ts';
import { endUnitRoster } from '../store/cohort/end-unit-roster.ts';
import { publishUnitRoster } from '../store/cohort/publish-unit-roster.ts';
import { readUnitRoster, readUnitRosterPreview, readUnitRosters } from '../store/cohort/read-unit-rosters.ts';
import { writeRosterSheet } from '../views/cohort/write-roster-sheet.ts';

const tags = ['staffing'];
const READ = { permission: 'staffing.unit-roster.read' };
const BUILD = { permission: 'staffing.unit-roster.build' };
const PUBLISH = { permission: 'staffing.unit-roster.publish' };
const params = unitRosterIdSchema;
const LIST = '/api/staffing/unit-rosters';
const ONE = `${LIST}/:unitRosterId`;

/** Cohort and shadow rosters of units: built, changed by hand, published and taken back. */
export const unitRosterRoutes: ModuleRoutes = (server, platform) => {
  const desk = unitRosterDeskOf(platform);
  server.addHook('onClose', () => desk.close());

  /** Begins the search once its row is committed; what goes wrong in it is stored with the row. */
  const start = (actor: Actor, task: UnitRosterTask): { unitRosterId: number } => {
    desk.run(actor, task).catch((error: unknown) => server.log.error({ err: error }, 'unit roster search'));
    return { unitRosterId: task.unitRosterId };
  };

  server.get(
    LIST,
    {
      config: READ,
      schema: { tags, querystring: listUnitRostersQuerySchema, response: { 200: listUnitRostersReplySchema } },
    },
    (request) => doWork(platform, request.actor, (work) => readUnitRosters(work, request.query.place)),
  );

  server.post(
    LIST,
    { config: BUILD, schema: { tags, body: buildUnitRosterBodySchema, response: { 201: builtUnitRosterSchema } } },
    async (request, reply) => {
      const { from, days, ...order } = request.body;
      const task = await doWork(platform, request.actor, (work) =>
        createUnitRoster(work, { ...order, period: { from, days } }, desk),
      );
      return reply.status(201).send(start(request.actor, task));
    },
  );

  server.get(ONE, { config: READ, schema: { tags, params, response: { 200: unitRosterReplySchema } } }, (request) =>
    doWork(platform, request.actor, (work) =>
      readUnitRoster(work, request.params.unitRosterId, (id) => desk.find(request.actor.tenantId, id)),
    ),
  );

  server.get(
    `${ONE}/roster.xlsx`,
    { config: READ, schema: { tags, params, response: { 200: sentFileSchema } } },
    async (request) => {
      const reply = await doWork(platform, request.actor, (work) =>
        readUnitRoster(work, request.params.unitRosterId, () => undefined),
      );
      return writeRosterSheet(reply, isLocale(request.session?.locale) ? request.session.locale : masterLocale);
    },
  );

  server.get(
    `${ONE}/publish-preview`,
    { config: READ, schema: { tags, params, response: { 200: unitRosterPreviewSchema } } },
    (request) => doWork(platform, request.actor, (work) => readUnitRosterPreview(work, request.params.unitRosterId)),
  );

  server.post(`${ONE}/stop`, { config: BUILD, schema: { tags, params } }, async (request, reply) => {
    const { unitRosterId } = request.params;
    await doWork(platform, request.actor, (work) => stopUnitRoster(work, unitRosterId));
    desk.stop(request.actor.tenantId, unitRosterId);
    return reply.status(204).send();
  });

  server.post(
    `${ONE}/edit`,
    {
      config: BUILD,
      schema: { tags, params, body: editUnitRosterBodySchema, response: { 200: rosterRevisionSchema } },
    },
    async (request) => {
      const { unitRosterId } = request.params;
      const { revision, shifts } = request.body;
      const edit = await doWork(platform, request.actor, (work) => beginEdit(work, unitRosterId, revision, shifts));
      const measured = await runInWorker<MeasureTask, Partial<CohortDocument>>({
        module: new URL('../planning/unit-roster-in-worker.ts', import.meta.url).href,
        function: 'measureInWorker',
        input: edit.measure,
      });
      const document = { ...edit.document, ...measured };
      return doWork(platform, request.actor, async (work) => ({
        revision: await storeEdit(work, unitRosterId, revision, document),
      }));
    },
  );

  server.post(
    `${ONE}/rebuild`,
    {
      config: BUILD,
      schema: { tags, params, body: rebuildUnitRosterBodySchema, response: { 201: builtUnitRosterSchema } },
    },
    async (request, reply) => {
      const { revision, ...change } = request.body;
      const task = await doWork(platform, request.actor, (work) =>
        rebuildUnitRoster(work, request.params.unitRosterId, revision, change, desk),
      );
      return reply.status(201).send(start(request.actor, task));
    },
  );

  server.post(
    `${ONE}/discard`,
    { config: BUILD, schema: { tags, params, body: rosterRevisionSchema, response: { 200: rosterRevisionSchema } } },
    async (request) => {
      const { unitRosterId } = request.params;
      const revision = await doWork(platform, request.actor, (work) =>
        discardUnitRoster(work, unitRosterId, request.body.revision),
      );
      desk.stop(request.actor.tenantId, unitRosterId);
      return { revision };
    },
  );

  server.post(
    `${ONE}/publish`,
    {
      config: PUBLISH,
      schema: { tags, params, body: publishUnitRosterBodySchema, response: { 200: publishedUnitRosterSchema } },
    },
    (request) =>
      doWork(platform, request.actor, (work) =>
        publishUnitRoster(work, request.params.unitRosterId, request.body.revision, request.body.why),
      ),
  );

  server.post(
    `${ONE}/end`,
    {
      config: PUBLISH,
      schema: { tags, params, body: endUnitRosterBodySchema, response: { 200: endedUnitRosterSchema } },
    },
    (request) => {
      const { revision, from, why } = request.body;
      return doWork(platform, request.actor, (work) =>
        endUnitRoster(work, request.params.unitRosterId, revision, from, why),
      );
    },
  );
};
