import { z } from 'zod';
import { localeOf } from '#modules/organisation/index.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  changeRegisterPersonSchema,
  editedReplySchema,
  exportRegisterSchema,
  registerActionSchema,
  registerFieldsSchema,
  registerParamsSchema,
  registerReplySchema,
  saveSupplierSchema,
  sentFileSchema,
} from '../contract.ts';
import { actOnRegister } from '../store/resources/act-on-register.ts';
import { readRegister, readRegisterPeople } from '../store/resources/read-register.ts';
import { addRegisterPerson, changeRegisterPerson } from '../store/resources/save-register-person.ts';
import { saveSupplier } from '../store/resources/save-supplier.ts';
import { writeRegisterSheet } from '../views/write-register-sheet.ts';

const tags = ['staffing'];
const change = { permission: 'staffing.resource.change' };
const edited = { 200: editedReplySchema };

/** The register of people who may be called, and the agencies. */
export const resourceRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/resources',
    { config: { permission: 'staffing.resource.read' }, schema: { tags, response: { 200: registerReplySchema } } },
    (request) => doWork(platform, request.actor, readRegister),
  );
  server.post(
    '/api/staffing/resources',
    { config: change, schema: { tags, body: registerFieldsSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({ editId: await addRegisterPerson(work, request.body) })),
  );
  server.put(
    '/api/staffing/resources/:personId',
    {
      config: change,
      schema: { tags, params: registerParamsSchema, body: changeRegisterPersonSchema, response: edited },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { revision, ...fields } = request.body;
        return { editId: await changeRegisterPerson(work, request.params.personId, revision, fields) };
      }),
  );
  server.post(
    '/api/staffing/resources/actions',
    { config: change, schema: { tags, body: registerActionSchema, response: edited } },
    (request) => doWork(platform, request.actor, async (work) => ({ editId: await actOnRegister(work, request.body) })),
  );
  server.post(
    '/api/staffing/resources/export',
    {
      config: { permission: 'staffing.resource.export' },
      schema: { tags, body: exportRegisterSchema, response: { 200: sentFileSchema } },
    },
    async (request) => {
      const { people, units } = await doWork(platform, request.actor, async (work) => {
        const wanted = new Set(request.body.personIds);
        const chosen = (await readRegisterPeople(work)).filter(({ personId }) => wanted.has(personId));
        const facts = { people: chosen.length };
        await work.audit({ action: 'staffing.resource.exported', subjectKind: 'people', subjectId: '', facts });
        const named = await work.trx.selectFrom('unit').select(['unit.unitId', 'unit.name']).execute();
        return { people: chosen, units: new Map(named.map((unit) => [unit.unitId, unit.name])) };
      });
      return writeRegisterSheet(people, units, localeOf(request));
    },
  );
  server.put(
    '/api/staffing/suppliers/:supplier',
    {
      config: change,
      schema: { tags, params: z.object({ supplier: idSchema }), body: saveSupplierSchema, response: edited },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await saveSupplier(work, request.params.supplier.trim(), request.body),
      })),
  );
};
