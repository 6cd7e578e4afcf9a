import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { countSchema, idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  burdenReplySchema,
  contactQuerySchema,
  contactReplySchema,
  finishMeasureSchema,
  planMeasureSchema,
  reviewBurdenSchema,
  revisionSchema,
  saveKindSchema,
  saveProfileSchema,
  saveVolunteerSchema,
} from '../../contract/measures.ts';
import { callOffMeasure, finishMeasure, planMeasure } from '../../store/measures/change-measure.ts';
import { saveContactKind } from '../../store/measures/contact-kinds.ts';
import type { ContactPorts } from '../../store/measures/contact-ports.ts';
import { saveContactProfile } from '../../store/measures/contact-profile.ts';
import { readBurden, reviewBurden } from '../../store/measures/read-burden.ts';
import { readContact } from '../../store/measures/read-contact.ts';
import { saveVolunteer } from '../../store/measures/volunteers.ts';
import { recordListLook, recordLook } from '../../store/people/record-look.ts';

const tags = ['services'];
const read = { permission: 'services.contact.read' };
const change = { permission: 'services.contact.change' };
const catalogue = { permission: 'services.contact.catalogue' };
const measureParams = z.object({ measureId: z.coerce.number().pipe(countSchema) });
const numbered = { 200: z.object({ id: countSchema }) };

/** Contact with others: who has least, what is planned and how it worked, devices, volunteers, and what restrictions cost. */
export function measureRoutes(ports: ContactPorts): ModuleRoutes {
  return (server, platform) => {
    server.get(
      '/api/services/contact',
      { config: read, schema: { tags, querystring: contactQuerySchema, response: { 200: contactReplySchema } } },
      ({ actor, query }) =>
        doWork(platform, actor, async (work) => {
          const reply = await readContact(work, query.place, ports);
          const units = [...new Set(reply.rows.map((row) => row.unitId))];
          await recordListLook(work, units, reply.rows.length, 'services.contact');
          return reply;
        }),
    );
    server.post(
      '/api/services/contact-measures',
      { config: change, schema: { tags, body: planMeasureSchema, response: numbered } },
      ({ actor, body }) => doWork(platform, actor, async (work) => ({ id: await planMeasure(work, body) })),
    );
    server.post(
      '/api/services/contact-measures/:measureId/done',
      { config: change, schema: { tags, params: measureParams, body: finishMeasureSchema } },
      async ({ actor, params: { measureId }, body }, reply) => {
        await doWork(platform, actor, (work) => finishMeasure(work, measureId, body));
        return reply.status(204).send();
      },
    );
    server.post(
      '/api/services/contact-measures/:measureId/call-off',
      { config: change, schema: { tags, params: measureParams, body: revisionSchema } },
      async ({ actor, params: { measureId }, body }, reply) => {
        await doWork(platform, actor, (work) => callOffMeasure(work, measureId, body.revision));
        return reply.status(204).send();
      },
    );
    server.post(
      '/api/services/contact-profiles/:userId',
      { config: change, schema: { tags, params: z.object({ userId: idSchema }), body: saveProfileSchema } },
      async ({ actor, params: { userId }, body }, reply) => {
        await doWork(platform, actor, async (work) => {
          await saveContactProfile(work, userId, body);
          await recordLook(work, userId, 'services.contact');
        });
        return reply.status(204).send();
      },
    );
    server.post(
      '/api/services/contact-kinds/:kindId',
      { config: catalogue, schema: { tags, params: z.object({ kindId: idSchema }), body: saveKindSchema } },
      async ({ actor, params: { kindId }, body }, reply) => {
        await doWork(platform, actor, (work) => saveContactKind(work, kindId, body));
        return reply.status(204).send();
      },
    );
    server.post(
      '/api/services/volunteers',
      { config: catalogue, schema: { tags, body: saveVolunteerSchema, response: numbered } },
      ({ actor, body }) => doWork(platform, actor, async (work) => ({ id: await saveVolunteer(work, body) })),
    );
    server.get(
      '/api/services/burden',
      { config: read, schema: { tags, response: { 200: burdenReplySchema } } },
      ({ actor }) => doWork(platform, actor, (work) => readBurden(work, ports)),
    );
    server.post(
      '/api/services/burden/reviews',
      { config: { permission: 'services.burden.review' }, schema: { tags, body: reviewBurdenSchema } },
      async ({ actor, body }, reply) => {
        await doWork(platform, actor, (work) => reviewBurden(work, ports, body));
        return reply.status(204).send();
      },
    );
  };
}
