import { z } from 'zod';
import { localeOf } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { caseIdParamsSchema, testViewSchema } from '../../contract/cases.ts';
import {
  addContactBodySchema,
  changeContactsBodySchema,
  changedContactsReplySchema,
  confirmContactsBodySchema,
  confirmReplySchema,
  contactIdParamsSchema,
  contactsReplySchema,
  contactTestBodySchema,
  contactTestReplySchema,
  householdBodySchema,
  listContactsQuerySchema,
  mergeContactsBodySchema,
  splitContactBodySchema,
} from '../../contract/tracing.ts';
import { getCase } from '../../store/cases/case-rows.ts';
import { keepResidentLooks } from '../../store/cases/keep-resident-looks.ts';
import { readTests } from '../../store/cases/tests.ts';
import { addContacts } from '../../store/tracing/add-contact.ts';
import { addHousehold } from '../../store/tracing/add-household.ts';
import { changeContacts } from '../../store/tracing/change-contacts.ts';
import { confirmContacts } from '../../store/tracing/confirm-contacts.ts';
import { readContactRows } from '../../store/tracing/contact-rows.ts';
import { recordContactTest } from '../../store/tracing/contact-tests.ts';
import { mergeContacts, splitContact } from '../../store/tracing/merge-contacts.ts';
import { openAnew } from '../../store/tracing/open-anew.ts';
import { proposeContacts } from '../../store/tracing/propose-contacts.ts';
import { viewContacts } from '../../views/view-contacts.ts';
import { writeContactsSheet } from '../../views/write-contacts-sheet.ts';

const tags = ['outbreak'];
const READ = { permission: 'outbreak.case.read' };
const CHANGE = { permission: 'outbreak.case.change' };
const params = caseIdParamsSchema;

/** Contacts of cases: proposed, judged, added, merged, imported, exported. */
export const contactRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/outbreak/contacts',
    { config: READ, schema: { tags, querystring: listContactsQuerySchema, response: { 200: contactsReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { caseId, state, search, limit } = request.query;
        const { total, rows } = await readContactRows(work, {
          caseIds: caseId === undefined ? undefined : [caseId],
          states: state === undefined ? undefined : [state],
          search,
          limit,
        });
        await work.audit({
          action: 'outbreak.contacts.listed',
          subjectKind: 'contact',
          subjectId: 'list',
          facts: { contacts: rows.length },
        });
        return { total, contacts: await viewContacts(work, rows) };
      }),
  );

  server.post(
    '/api/outbreak/contacts/change',
    { config: CHANGE, schema: { tags, body: changeContactsBodySchema, response: { 200: changedContactsReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        contacts: [...(await changeContacts(work, request.body.contacts, request.body.fields))],
      })),
  );

  server.post(
    '/api/outbreak/contacts/confirm',
    { config: CHANGE, schema: { tags, body: confirmContactsBodySchema, response: { 200: confirmReplySchema } } },
    (request) => doWork(platform, request.actor, (work) => confirmContacts(work, request.body.contacts)),
  );

  server.post(
    '/api/outbreak/contacts/open-anew',
    { config: CHANGE, schema: { tags, body: confirmContactsBodySchema } },
    async (request, reply) => {
      await doWork(platform, request.actor, (work) => openAnew(work, request.body.contacts));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/outbreak/contacts/:contactId/household',
    {
      config: CHANGE,
      schema: {
        tags,
        params: contactIdParamsSchema,
        body: householdBodySchema,
        response: { 201: z.object({ added: z.number().int(), already: z.number().int() }) },
      },
    },
    async (request, reply) => {
      const { contactIds, already } = await doWork(platform, request.actor, (work) =>
        addHousehold(work, request.params.contactId, request.body.members),
      );
      return reply.status(201).send({ added: contactIds.length, already });
    },
  );

  server.get(
    '/api/outbreak/contacts/:contactId/tests',
    {
      config: READ,
      schema: { tags, params: contactIdParamsSchema, response: { 200: z.object({ tests: z.array(testViewSchema) }) } },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { contactId } = request.params;
        const { rows } = await readContactRows(work, { contactIds: [contactId] });
        const [contact] = rows;
        if (!contact) throw new NotYours(`contact ${contactId}`);
        const { subjectKind: kind, subjectId: id, name, illness } = contact;
        await work.audit({ action: 'outbreak.tests.opened', subjectKind: 'contact', subjectId: String(contactId) });
        await keepResidentLooks(work, [contact], 'outbreak.tests');
        const tests = await readTests(work, { contactId, subject: { kind, id, name } });
        return { tests: tests.filter((test) => test.illness === illness) };
      }),
  );

  server.post(
    '/api/outbreak/contacts/:contactId/tests',
    {
      config: CHANGE,
      schema: {
        tags,
        params: contactIdParamsSchema,
        body: contactTestBodySchema,
        response: { 201: contactTestReplySchema },
      },
    },
    async (request, reply) => {
      const { made } = await doWork(platform, request.actor, (work) =>
        recordContactTest(work, request.params.contactId, request.body),
      );
      return reply.status(201).send({ madeCases: [...made] });
    },
  );

  server.post(
    '/api/outbreak/contacts/merge',
    { config: CHANGE, schema: { tags, body: mergeContactsBodySchema } },
    async (request, reply) => {
      await doWork(platform, request.actor, (work) => mergeContacts(work, request.body.keep, request.body.merge));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/outbreak/contacts/split',
    { config: CHANGE, schema: { tags, body: splitContactBodySchema } },
    async (request, reply) => {
      await doWork(platform, request.actor, (work) => splitContact(work, request.body.contactId));
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/outbreak/cases/:caseId/propose',
    { config: CHANGE, schema: { tags, params, response: { 200: z.object({ proposed: z.number().int() }) } } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        proposed: await proposeContacts(work, request.params.caseId),
      })),
  );

  server.post(
    '/api/outbreak/cases/:caseId/contacts',
    {
      config: CHANGE,
      schema: {
        tags,
        params,
        body: addContactBodySchema,
        response: { 201: z.object({ added: z.number().int(), already: z.number().int() }) },
      },
    },
    async (request, reply) => {
      const { contactIds, already } = await doWork(platform, request.actor, (work) =>
        addContacts(work, request.params.caseId, [request.body]),
      );
      return reply.status(201).send({ added: contactIds.length, already });
    },
  );

  server.get(
    '/api/outbreak/cases/:caseId/contacts/sheet',
    {
      config: READ,
      schema: { tags, params, response: { 200: z.object({ name: z.string(), type: z.string(), base64: z.string() }) } },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { caseId } = request.params;
        await getCase(work, caseId);
        const { rows } = await readContactRows(work, { caseIds: [caseId] });
        await work.audit({
          action: 'outbreak.contacts.exported',
          subjectKind: 'case',
          subjectId: String(caseId),
          facts: { contacts: rows.length },
        });
        return writeContactsSheet(await viewContacts(work, rows), localeOf(request));
      }),
  );
};
