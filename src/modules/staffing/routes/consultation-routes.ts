import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { ConsultationsReply } from '../contract.ts';
import { consultationSubjectSchema, consultationsReplySchema, newConsultationSchema } from '../contract.ts';
import { partiesNotHeard } from '../domain/consultation/consultation.ts';
import { readConsultations, recordConsultation, withdrawConsultation } from '../store/consultation/consultations.ts';

const tags = ['staffing'];
const RECORD = 'staffing.consultation.record';

/** Who has been heard about a measure, and recording it. */
export const consultationRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/consultations',
    {
      config: { permission: 'staffing.consultation.read' },
      schema: { tags, querystring: consultationSubjectSchema, response: { 200: consultationsReplySchema } },
    },
    (request) =>
      doWork(platform, request.actor, (work) => view(work, request.query.subjectKind, request.query.subjectId)),
  );

  server.post(
    '/api/staffing/consultations',
    {
      config: { permission: RECORD },
      schema: { tags, body: newConsultationSchema, response: { 200: z.object({ consultationId: z.number() }) } },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { subjectKind, subjectId, ...given } = request.body;
        return { consultationId: await recordConsultation(work, { subjectKind, subjectId }, given) };
      }),
  );

  server.post(
    '/api/staffing/consultations/:consultationId/withdraw',
    {
      config: { permission: RECORD },
      schema: {
        tags,
        params: z.object({ consultationId: z.coerce.number().int().positive() }),
        response: { 200: z.object({}) },
      },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        await withdrawConsultation(work, request.params.consultationId);
        return {};
      }),
  );
};

async function view(work: Work, subjectKind: string, subjectId: string): Promise<ConsultationsReply> {
  const consultations = await readConsultations(work, subjectKind, [subjectId]);
  const canRecord = work.access.permissionsOf(work.actor).includes(RECORD);
  return { consultations, notHeard: partiesNotHeard(consultations), canRecord };
}
