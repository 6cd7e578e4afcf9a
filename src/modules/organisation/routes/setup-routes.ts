import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  catalogueSchema,
  changeCompetenceSchema,
  changeShiftSchema,
  changeSiteSchema,
  competenceRowSchema,
  competenceSchema,
  editedSchema,
  removeSchema,
  shiftRowSchema,
  shiftSchema,
  siteRowSchema,
  siteSchema,
} from '../contract.ts';
import { undoEdit } from '../store/edit/undo-edit.ts';
import { readCatalogue } from '../store/setup/read-catalogue.ts';
import { readCompetenceRows, readShiftRows, readSiteRows } from '../store/setup/read-setup.ts';
import { changeCompetence, createCompetence, removeCompetence } from '../store/setup/save-competence.ts';
import { changeShiftType, createShiftType, removeShiftType } from '../store/setup/save-shift-type.ts';
import { changeSite, createSite, removeSite } from '../store/setup/save-site.ts';

const tags = ['organisation'];
const read = { permission: 'organisation.units.read' };
const change = { permission: 'organisation.setup.change' };
const edited = { 200: editedSchema };
const params = z.object({ id: idSchema });

/** Sites, shifts and competences, the names that forms choose among, and taking back an edit. */
export const setupRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/organisation/catalogue',
    { config: read, schema: { tags, response: { 200: catalogueSchema } } },
    (request) => doWork(platform, request.actor, readCatalogue),
  );

  server.post(
    '/api/organisation/edits/:editId/undo',
    {
      config: { permission: 'signed-in' },
      schema: {
        tags,
        params: z.object({ editId: z.coerce.number().int().positive() }),
        response: { 200: z.object({}) },
      },
    },
    async (request) => {
      await doWork(platform, request.actor, (work) => undoEdit(work, request.params.editId));
      return {};
    },
  );

  server.get(
    '/api/organisation/sites',
    { config: read, schema: { tags, response: { 200: z.array(siteRowSchema) } } },
    (request) => doWork(platform, request.actor, readSiteRows),
  );
  server.post(
    '/api/organisation/sites',
    { config: change, schema: { tags, body: siteSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { siteId, ...fields } = request.body;
        return { editId: await createSite(work, siteId, fields) };
      }),
  );
  server.put(
    '/api/organisation/sites/:id',
    { config: change, schema: { tags, params, body: changeSiteSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { revision, ...fields } = request.body;
        return { editId: await changeSite(work, request.params.id, revision, fields) };
      }),
  );
  server.delete(
    '/api/organisation/sites/:id',
    { config: change, schema: { tags, params, body: removeSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await removeSite(work, request.params.id, request.body.revision),
      })),
  );

  server.get(
    '/api/organisation/shifts',
    { config: read, schema: { tags, response: { 200: z.array(shiftRowSchema) } } },
    (request) => doWork(platform, request.actor, readShiftRows),
  );
  server.post(
    '/api/organisation/shifts',
    { config: change, schema: { tags, body: shiftSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { shift, ...fields } = request.body;
        return { editId: await createShiftType(work, shift, fields) };
      }),
  );
  server.put(
    '/api/organisation/shifts/:id',
    { config: change, schema: { tags, params, body: changeShiftSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { revision, ...fields } = request.body;
        return { editId: await changeShiftType(work, request.params.id, revision, fields) };
      }),
  );
  server.delete(
    '/api/organisation/shifts/:id',
    { config: change, schema: { tags, params, body: removeSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await removeShiftType(work, request.params.id, request.body.revision),
      })),
  );

  server.get(
    '/api/organisation/competences',
    { config: read, schema: { tags, response: { 200: z.array(competenceRowSchema) } } },
    (request) => doWork(platform, request.actor, readCompetenceRows),
  );
  server.post(
    '/api/organisation/competences',
    { config: change, schema: { tags, body: competenceSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { competence, ...fields } = request.body;
        return { editId: await createCompetence(work, competence, fields) };
      }),
  );
  server.put(
    '/api/organisation/competences/:id',
    { config: change, schema: { tags, params, body: changeCompetenceSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { revision, ...fields } = request.body;
        return { editId: await changeCompetence(work, request.params.id, revision, fields) };
      }),
  );
  server.delete(
    '/api/organisation/competences/:id',
    { config: change, schema: { tags, params, body: removeSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await removeCompetence(work, request.params.id, request.body.revision),
      })),
  );
};
