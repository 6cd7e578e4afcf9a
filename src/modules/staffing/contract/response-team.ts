import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { RESPONSE_PHASES } from '../domain/response-team/checklist.ts';

const day = daySchema.nullable();
const moment = momentSchema.nullable();
const note = z.string().trim().max(2000);

export const memberFieldsSchema = z.object({
  role: z.string().trim().min(1).max(100),
  trainedTo: day,
  readyHours: z.number().min(0).max(200).nullable(),
  onCallFrom: day,
  onCallTo: day,
});
export type MemberFields = z.infer<typeof memberFieldsSchema>;

export const memberViewSchema = memberFieldsSchema.extend({
  role: z.string().nullable(),
  personId: z.string(),
  name: z.string(),
  competence: z.string(),
  unitName: z.string().nullable(),
  phone: z.string().nullable(),
  onCall: z.boolean(),
  /** What keeps them from moving out; null: ready. */
  why: z.enum(['away', 'out', 'untrained', 'unknown-hours']).nullable(),
  revision: z.number().int().positive(),
});
export type MemberView = z.infer<typeof memberViewSchema>;

export const calloutStepSchema = z.object({
  step: z.string(),
  phase: z.enum(RESPONSE_PHASES),
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  dueAt: momentSchema,
  doneAt: moment,
  note: z.string(),
});
export type CalloutStep = z.infer<typeof calloutStepSchema>;

export const calloutViewSchema = z.object({
  calloutId: z.number().int(),
  unitId: z.string(),
  unitName: z.string(),
  reason: z.string(),
  startedAt: momentSchema,
  startedBy: z.string().nullable(),
  stoodDownAt: moment,
  wentWell: z.string(),
  toImprove: z.string(),
  revision: z.number().int().positive(),
  people: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      phone: z.string().nullable(),
      answer: z.enum(['asked', 'coming', 'cannot']),
      arrivedAt: moment,
    }),
  ),
  steps: z.array(calloutStepSchema),
});
export type CalloutView = z.infer<typeof calloutViewSchema>;

export const responseReplySchema = z.object({
  today: daySchema,
  members: z.array(memberViewSchema),
  strength: z.array(
    z.object({
      hours: countSchema,
      people: countSchema,
      byCompetence: z.array(z.object({ competence: z.string(), people: countSchema })),
    }),
  ),
  callouts: z.array(calloutViewSchema),
  canChange: z.boolean(),
});
export type ResponseReply = z.infer<typeof responseReplySchema>;

/** `revision` of the person, so that two do not change the same at once. */
export const saveMemberSchema = memberFieldsSchema.extend({ revision: z.number().int().positive() });
export const removeMemberSchema = z.object({ revision: z.number().int().positive() });
export const startCalloutSchema = z.object({
  unitId: idSchema,
  reason: z.string().trim().min(1).max(1000),
  personIds: z.array(idSchema).min(1).max(200),
});
export const answerCalloutSchema = z.object({ answer: z.enum(['asked', 'coming', 'cannot']), arrived: z.boolean() });
export const saveStepSchema = z.object({ done: z.boolean(), ownerId: idSchema.nullable(), note });
export const standDownSchema = z.object({
  revision: z.number().int().positive(),
  wentWell: note,
  toImprove: note,
});
