import { z } from 'zod';
import { addDays } from '#kernel/plain-date.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  changePersonSchema,
  editedSchema,
  exportPeopleSchema,
  fileReplySchema,
  newPersonSchema,
  peopleQuerySchema,
  peopleReplySchema,
  personDetailSchema,
  personQuerySchema,
} from '../contract.ts';
import { peopleTable } from '../domain/people-table.ts';
import { personRowOf } from '../domain/person-row.ts';
import { getPerson, mayForPerson, readPersonShifts, readPersonWeeks } from '../store/people/get-person.ts';
import { readPeopleRows } from '../store/people/read-people-rows.ts';
import { changePerson, createPerson } from '../store/people/save-person.ts';
import { localeOf } from './locale-of.ts';
import { writePeopleFile } from './write-people-file.ts';

const tags = ['organisation'];
const personParams = z.object({ personId: idSchema });
const change = { permission: 'organisation.people.change' };
const edited = { 200: editedSchema };
/** Days of roster shown before today, and weeks of hours. */
const DAYS_BEFORE = 14;
const WEEKS_SHOWN = 12;

/** People: the list, one person, and changing them by hand. Why somebody is away is never among it. */
export const peopleRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/organisation/people',
    {
      config: { permission: 'organisation.people.read' },
      schema: { tags, querystring: peopleQuerySchema, response: { 200: peopleReplySchema } },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { unit, left } = request.query;
        const can = (permission: string) => {
          const scope = work.access.scopeOf(work.actor, permission);
          return scope === 'everywhere' || scope.size > 0;
        };
        return {
          people: await readPeopleRows(work, { unitId: unit, withLeft: left === '1' }),
          canCreate: can('organisation.people.change'),
          canExport: can('organisation.people.export'),
        };
      }),
  );

  server.post(
    '/api/organisation/people/export',
    {
      config: { permission: 'organisation.people.export' },
      schema: { tags, body: exportPeopleSchema, response: { 200: fileReplySchema } },
    },
    async (request) => {
      const { format, personIds } = request.body;
      const table = await doWork(platform, request.actor, async (work) => {
        const wanted = new Set(personIds);
        const list = await readPeopleRows(work, { withLeft: true });
        const rows = list.map(personRowOf).filter((row) => wanted.has(row.personId));
        const units = await work.trx.selectFrom('unit').select(['unitId', 'name']).execute();
        const facts = { format, people: rows.length };
        await work.audit({ action: 'organisation.people.exported', subjectKind: 'people', subjectId: '', facts });
        return peopleTable(rows, new Map(units.map((one) => [one.unitId, one.name])));
      });
      const { name, type, content } = await writePeopleFile(format, table, localeOf(request));
      return { name, type, base64: Buffer.from(content).toString('base64') };
    },
  );

  server.get(
    '/api/organisation/people/:personId',
    {
      config: { permission: 'organisation.person.read' },
      schema: { tags, params: personParams, querystring: personQuerySchema, response: { 200: personDetailSchema } },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { personId } = request.params;
        const { from = addDays(work.clock.today(), -DAYS_BEFORE), days } = request.query;
        const person = await getPerson(work, personId);
        return {
          ...person,
          from,
          days,
          roster: await readPersonShifts(work, personId, from, days),
          worked: await readPersonWeeks(work, personId, WEEKS_SHOWN),
          canChange: mayForPerson(work, 'organisation.people.change', person),
          canChangeRoster: mayForPerson(work, 'organisation.roster.change', person),
        };
      }),
  );

  server.post(
    '/api/organisation/people',
    { config: change, schema: { tags, body: newPersonSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { personId, ...fields } = request.body;
        return { editId: await createPerson(work, personId, fields) };
      }),
  );

  server.put(
    '/api/organisation/people/:personId',
    { config: change, schema: { tags, params: personParams, body: changePersonSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { revision, ...fields } = request.body;
        return { editId: await changePerson(work, request.params.personId, revision, fields) };
      }),
  );
};
