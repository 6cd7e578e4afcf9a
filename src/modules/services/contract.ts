import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';

export const visitsQuerySchema = z.object({
  place: idSchema.optional(),
  from: daySchema.optional(),
  days: z.coerce.number().int().min(1).max(28).default(1),
});

/** An action that the data allow for a visit; nothing is done here. */
export const allowedActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shorten'), minutes: countSchema }),
  z.object({ kind: z.literal('postpone'), minutes: countSchema }),
  z.object({ kind: z.literal('phone') }),
  z.object({ kind: z.literal('pause') }),
]);
export type AllowedActionView = z.infer<typeof allowedActionSchema>;

export const visitWithoutCarerSchema = z.object({
  visitId: z.string(),
  userId: z.string(),
  /** Null where the person is protected and the reader has not the right to the name. */
  userName: z.string().nullable(),
  protected: z.boolean(),
  unitId: z.string(),
  unitName: z.string(),
  date: daySchema,
  startMinute: countSchema,
  minutes: countSchema,
  carers: countSchema,
  competence: z.string(),
  serviceKind: z.string().nullable(),
  plannedCarerId: z.string(),
  plannedCarerName: z.string().nullable(),
  allowed: z.array(allowedActionSchema),
});
export type VisitWithoutCarer = z.infer<typeof visitWithoutCarerSchema>;

/** `GET /api/services/visits-without-carer`: by importance; within each by day and time. */
export const visitsWithoutCarerReplySchema = z.object({
  from: daySchema,
  days: countSchema,
  calculatedAt: momentSchema,
  visitsChangedAt: momentSchema.nullable(),
  visits: countSchema,
  groups: z.array(
    z.object({ importance: z.enum(['must', 'should', 'can_wait']), visits: z.array(visitWithoutCarerSchema) }),
  ),
});
export type VisitsWithoutCarerReply = z.infer<typeof visitsWithoutCarerReplySchema>;
