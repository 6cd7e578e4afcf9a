import { z } from 'zod';
import { daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';

export const receptionItemSchema = z.object({
  id: z.string().min(1).max(40),
  title: z.string().trim().max(120),
  text: z.string().trim().max(600),
});
export type ReceptionItemView = z.infer<typeof receptionItemSchema>;

const shiftSchema = z.object({
  date: daySchema,
  shift: z.string(),
  startsAt: momentSchema,
  endsAt: momentSchema,
});

/** A newcomer's own card. */
export const receptionCardSchema = z.object({
  unitId: z.string(),
  unitName: z.string(),
  siteName: z.string(),
  firstDate: daySchema,
  shifts: z.array(shiftSchema),
  /** The name that the buddy is spoken to by. */
  buddyName: z.string().nullable(),
  items: z.array(receptionItemSchema),
  done: z.array(z.string()),
  /** The first shift is over, so it can be said how it went. */
  mayAnswer: z.boolean(),
  answered: z.boolean(),
});
export type ReceptionCard = z.infer<typeof receptionCardSchema>;

export const feedbackSchema = z.object({
  welcome: z.number().int().min(1).max(5),
  safe: z.number().int().min(1).max(5),
  again: z.number().int().min(1).max(5),
  comment: z.string().trim().max(1000).default(''),
});

const personSchema = z.object({ personId: z.string(), name: z.string(), competence: z.string() });

/** One newcomer as the leader sees them. */
export const newcomerSchema = receptionCardSchema.omit({ buddyName: true }).extend({
  personId: z.string(),
  name: z.string(),
  competence: z.string(),
  source: z.string(),
  homeUnitName: z.string().nullable(),
  phone: z.string().nullable(),
  revision: z.number().int(),
  buddy: personSchema.nullable(),
  /** Whether the buddy works when the newcomer comes next. */
  buddyOnShift: z.boolean(),
  proposals: z.array(personSchema),
  feedback: feedbackSchema.extend({ answeredAt: momentSchema }).nullable(),
  mayLead: z.boolean(),
});
export type Newcomer = z.infer<typeof newcomerSchema>;

export const receptionQuerySchema = z.object({ place: idSchema.optional() });
export const receptionReplySchema = z.object({ newcomers: z.array(newcomerSchema) });
export type ReceptionReply = z.infer<typeof receptionReplySchema>;

const keyFields = { personId: idSchema, unitId: idSchema, firstDate: daySchema };
export const buddyBodySchema = z.object({
  ...keyFields,
  buddyId: idSchema.nullable(),
  revision: z.number().int().nonnegative(),
});
export const receptionDoneBodySchema = z.object({ ...keyFields, itemId: z.string().max(40), done: z.boolean() });
export const receptionKeyBodySchema = z.object(keyFields);
export const receptionChangedSchema = z.object({ revision: z.number().int() });

export const receptionTemplateQuerySchema = z.object({ unitId: idSchema });
export const receptionTemplateSchema = z.object({
  unitId: z.string(),
  items: z.array(receptionItemSchema).min(1).max(20),
  revision: z.number().int().nonnegative(),
  /** Whether the unit has a list of its own. */
  own: z.boolean(),
});
export type ReceptionTemplateView = z.infer<typeof receptionTemplateSchema>;
export const receptionTemplateBodySchema = receptionTemplateSchema.omit({ own: true });

export const myReceptionsReplySchema = z.object({ cards: z.array(receptionCardSchema) });
export type MyReceptionsReply = z.infer<typeof myReceptionsReplySchema>;
const mineFields = { unitId: idSchema, firstDate: daySchema };
export const myDoneBodySchema = z.object({ ...mineFields, itemId: z.string().max(40), done: z.boolean() });
export const myFeedbackBodySchema = feedbackSchema.extend(mineFields);
const tokenField = { token: z.string().min(20).max(100) };
export const linkDoneBodySchema = z.object({ ...tokenField, itemId: z.string().max(40), done: z.boolean() });
export const linkFeedbackBodySchema = feedbackSchema.extend(tokenField);
