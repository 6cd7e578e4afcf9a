import { z } from 'zod';
import { countSchema, daySchema, factsSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { CALL_ANSWERS, CALL_LIFE_CYCLE } from '../domain/cooperation/agreement-call.ts';

const STATES = Object.keys(CALL_LIFE_CYCLE) as [keyof typeof CALL_LIFE_CYCLE, ...(keyof typeof CALL_LIFE_CYCLE)[]];
const words = (most: number) => z.string().trim().max(most);
const revisionSchema = z.number().int().positive();
const rowKeySchema = z.object({ unitId: idSchema, date: daySchema, shift: idSchema, competence: idSchema });

export const sentPersonSchema = z.object({
  name: words(200).min(1),
  competence: idSchema,
  phone: words(40).optional(),
});
export type SentPersonView = z.infer<typeof sentPersonSchema>;

const replySchema = z.object({
  answer: z.enum(CALL_ANSWERS),
  people: countSchema,
  note: z.string(),
  named: z.array(sentPersonSchema),
  answeredAt: momentSchema,
  answeredBy: z.string(),
});
export type CallReplyView = z.infer<typeof replySchema>;

const termsSchema = {
  items: z.array(z.object({ what: z.string(), subject: z.string(), quantity: z.number().optional() })),
  noticeHours: z.number(),
  price: z.string().optional(),
  contactName: z.string().optional(),
  contactPhone: z.string().optional(),
  contactEmail: z.string().optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
};

const agreementViewSchema = z.object({
  agreementId: z.string(),
  party: z.string(),
  kind: z.string(),
  ...termsSchema,
  reviewOn: daySchema.optional(),
  documentRef: z.string().optional(),
  note: z.string().optional(),
  revision: revisionSchema,
  inForce: z.boolean(),
  findings: z.array(z.object({ code: z.string(), level: z.enum(['info', 'warn', 'breach']), facts: factsSchema })),
  /** Sharing with a municipality on the same installation: not, offered by us, holding, or ended by them. */
  share: z.enum(['none', 'offered', 'holds', 'ended']),
  /** What the partner itself says it can give; null where it is not shared. */
  partnerTerms: z.object(termsSchema).nullable(),
  calls: countSchema,
});
export type AgreementView = z.infer<typeof agreementViewSchema>;

const needViewSchema = rowKeySchema.extend({ unitName: z.string() });
const callViewSchema = z.object({
  callId: z.number(),
  agreementId: z.string(),
  party: z.string(),
  shared: z.boolean(),
  state: z.enum(STATES),
  actions: z.array(z.string()),
  competence: z.string(),
  people: countSchema,
  from: daySchema,
  to: daySchema,
  needs: z.array(needViewSchema),
  answerBy: momentSchema.nullable(),
  message: z.string(),
  requestedAt: momentSchema,
  requestedByName: z.string().nullable(),
  reply: replySchema.nullable(),
  /** Those of them who stand in the pool. */
  personIds: z.array(z.string()),
  steps: z.array(z.object({ step: z.string(), at: momentSchema, byName: z.string(), note: z.string() })),
  revision: revisionSchema,
});
export type CallView = z.infer<typeof callViewSchema>;

const incomingSchema = z.object({
  requestKey: z.string(),
  partyName: z.string(),
  state: z.enum(['requested', 'arrived', 'returned', 'withdrawn']),
  sentAt: momentSchema,
  content: z.object({
    competence: z.string(),
    people: z.number(),
    from: daySchema,
    to: daySchema,
    shifts: z.array(z.object({ date: daySchema, start: z.number(), end: z.number(), unit: z.string() })),
    answerBy: momentSchema.nullable(),
    message: z.string(),
    requestedBy: z.string(),
  }),
  reply: replySchema.nullable(),
});
export type IncomingView = z.infer<typeof incomingSchema>;

export const agreementsReplySchema = z.object({
  today: daySchema,
  municipality: z.string(),
  agreements: z.array(agreementViewSchema),
  calls: z.array(callViewSchema),
  incoming: z.array(incomingSchema),
  /** Partners that offer to share an agreement and have not been answered. */
  offers: z.array(z.object({ shareKey: z.string(), partyName: z.string(), ...termsSchema })),
  competences: z.array(z.string()),
});
export type AgreementsReply = z.infer<typeof agreementsReplySchema>;

export const helpQuerySchema = rowKeySchema;
export const helpReplySchema = z.object({
  help: z.array(
    z.object({
      agreementId: z.string(),
      party: z.string(),
      competence: z.string(),
      quantity: z.number().nullable(),
      free: z.number().nullable(),
      noticeHours: z.number(),
      inTime: z.boolean(),
      contactPhone: z.string().nullable(),
      price: z.string().nullable(),
    }),
  ),
});
export type HelpReply = z.infer<typeof helpReplySchema>;

export const newCallSchema = z.object({
  agreementId: idSchema,
  competence: idSchema,
  people: z.number().int().min(1).max(500),
  from: daySchema,
  to: daySchema,
  needs: z.array(rowKeySchema).max(200),
  answerBy: momentSchema.nullable(),
  message: words(4000).min(1),
});
export type NewCallBody = z.infer<typeof newCallSchema>;

export const callStepSchema = z.object({ revision: revisionSchema, note: words(2000).default('') });
const answerFields = {
  answer: z.enum(CALL_ANSWERS),
  people: countSchema,
  note: words(2000),
  named: z.array(sentPersonSchema).max(100),
};
export const recordAnswerSchema = z.object({
  revision: revisionSchema,
  answeredBy: words(200).min(1),
  ...answerFields,
});
export const answerPartnerSchema = z.object({ seenAnsweredAt: momentSchema.nullable(), ...answerFields });
export const receiveSchema = z.object({
  revision: revisionSchema,
  answeredAt: momentSchema,
  people: z.array(sentPersonSchema).min(1).max(100),
  from: daySchema,
  to: daySchema,
  unitIds: z.array(idSchema).max(100),
});
export const returnSchema = z.object({ revision: revisionSchema, on: daySchema, note: words(2000).default('') });
