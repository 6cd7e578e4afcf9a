import { z } from 'zod';
import { daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { CONSULTED_PARTIES, STANCES } from '../domain/consultation/consultation.ts';

const fields = {
  party: z.enum(CONSULTED_PARTIES),
  heardName: z.string().trim().min(1).max(200),
  heardOn: daySchema,
  stance: z.enum(STANCES),
  statement: z.string().trim().max(4000),
};

/** What a consultation is about; the kinds that may be named are the routes' to know. */
export const consultationSubjectSchema = z.object({ subjectKind: idSchema, subjectId: idSchema });
export const newConsultationSchema = consultationSubjectSchema.extend(fields);
export type NewConsultationBody = z.infer<typeof newConsultationSchema>;

export const consultationSchema = z.object({
  consultationId: z.number(),
  ...fields,
  recordedAt: momentSchema,
  recordedByName: z.string().nullable(),
});
export const consultationsReplySchema = z.object({
  consultations: z.array(consultationSchema),
  /** Those who must be heard and have not been. */
  notHeard: z.array(z.enum(CONSULTED_PARTIES)),
  canRecord: z.boolean(),
});
export type ConsultationsReply = z.infer<typeof consultationsReplySchema>;
