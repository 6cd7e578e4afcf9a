import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  acceptShareSchema,
  changeAgreementSchema,
  editedSchema,
  newAgreementSchema,
  partnersReplySchema,
  removeSchema,
  sharePartnerSchema,
} from '../contract.ts';
import { changeAgreement, createAgreement, removeAgreement } from '../store/agreements/save-agreement.ts';
import { acceptShare, endShare, offerShare, readPossiblePartners } from '../store/agreements/share-agreement.ts';

const tags = ['organisation'];
const change = { permission: 'organisation.agreements.change' };
const params = z.object({ id: idSchema });
const edited = { 200: editedSchema };
const nothing = { 200: z.object({}) };

/** The registry of agreements, and sharing one with a municipality on the same installation. */
export const agreementRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/organisation/agreement-partners',
    { config: change, schema: { tags, response: { 200: partnersReplySchema } } },
    (request) => doWork(platform, request.actor, async (work) => ({ partners: await readPossiblePartners(work) })),
  );
  server.post(
    '/api/organisation/agreements',
    {
      config: change,
      schema: { tags, body: newAgreementSchema, response: { 200: editedSchema.extend({ agreementId: z.string() }) } },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { agreementId = `avtale-${randomUUID().slice(0, 8)}`, ...fields } = request.body;
        return { agreementId, editId: await createAgreement(work, agreementId, fields) };
      }),
  );
  server.put(
    '/api/organisation/agreements/:id',
    { config: change, schema: { tags, params, body: changeAgreementSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { revision, ...fields } = request.body;
        return { editId: await changeAgreement(work, request.params.id, revision, fields) };
      }),
  );
  server.delete(
    '/api/organisation/agreements/:id',
    { config: change, schema: { tags, params, body: removeSchema, response: edited } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await removeAgreement(work, request.params.id, request.body.revision),
      })),
  );
  server.post(
    '/api/organisation/agreements/:id/share',
    { config: change, schema: { tags, params, body: sharePartnerSchema, response: nothing } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        await offerShare(work, request.params.id, request.body.partnerTenantId);
        return {};
      }),
  );
  server.post(
    '/api/organisation/agreements/:id/accept',
    { config: change, schema: { tags, params, body: acceptShareSchema, response: nothing } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        await acceptShare(work, request.params.id, request.body.shareKey);
        return {};
      }),
  );
  server.post(
    '/api/organisation/agreements/:id/end-share',
    { config: change, schema: { tags, params, response: nothing } },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        await endShare(work, request.params.id);
        return {};
      }),
  );
};
