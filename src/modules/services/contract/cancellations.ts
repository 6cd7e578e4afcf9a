import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { CANCEL_REASONS, OFFER_ANSWERS } from '../domain/cancellations/cancellation.ts';

export const cancellationsQuerySchema = z.object({ place: idSchema.optional() });

const cancellationSchema = z.object({
  cancellationId: countSchema,
  revision: countSchema,
  userId: z.string(),
  name: z.string().nullable(),
  unitId: z.string(),
  unitName: z.string(),
  livesAlone: z.boolean(),
  serviceId: z.string().nullable(),
  /** Null: everything the person is granted. */
  service: z.string().nullable(),
  hoursPerWeek: z.number(),
  reason: z.enum(CANCEL_REASONS),
  note: z.string(),
  fromDay: daySchema,
  followUpOn: daySchema,
  endedOn: daySchema.nullable(),
  outcome: z.enum(['resumed', 'partly', 'ended', 'mistake']).nullable(),
  registeredAt: momentSchema,
  registeredBy: z.string(),
  offers: z.array(z.object({ at: momentSchema, by: z.string(), answer: z.enum(OFFER_ANSWERS), note: z.string() })),
});
export type Cancellation = z.infer<typeof cancellationSchema>;

export const cancellationsReplySchema = z.object({
  today: daySchema,
  cancellations: z.array(cancellationSchema),
  canChange: z.boolean(),
});
export type CancellationsReply = z.infer<typeof cancellationsReplySchema>;

/** Services that a person may say no to, for the form. */
export const cancellableQuerySchema = z.object({ text: z.string().trim().min(2).max(100) });
export const cancellableReplySchema = z.array(
  z.object({
    userId: z.string(),
    name: z.string(),
    unitName: z.string(),
    services: z.array(z.object({ serviceId: z.string(), kind: z.string() })),
  }),
);
export type CancellableUser = z.infer<typeof cancellableReplySchema>[number];

export const registerCancellationSchema = z.object({
  userId: idSchema,
  serviceId: idSchema.nullable(),
  reason: z.enum(CANCEL_REASONS),
  note: z.string().trim().max(1000),
  fromDay: daySchema,
  followUpOn: daySchema,
});
export type RegisterCancellation = z.infer<typeof registerCancellationSchema>;

export const offerAgainSchema = z.object({
  revision: countSchema,
  answer: z.enum(OFFER_ANSWERS),
  note: z.string().trim().max(1000),
  /** When it is offered next, where the answer does not end the matter. */
  nextOn: daySchema.nullable(),
});
export type OfferAgain = z.infer<typeof offerAgainSchema>;
