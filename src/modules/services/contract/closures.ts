import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { CLOSURE_CALL_OUTCOMES, CLOSURE_STATES, REPLACEMENT_KINDS, WORKED } from '../domain/closures/closure.ts';

const text = (max: number) => z.string().trim().max(max);
const needed = (max: number) => z.string().trim().min(3).max(max);

const loadSchema = z.object({ lost: z.number(), homeCare: z.number(), family: z.number(), nobody: z.number() });
const unitLoadSchema = loadSchema.extend({
  unitId: z.string(),
  unitName: z.string(),
  people: countSchema,
  alone: countSchema,
});
export type UnitLoadView = z.infer<typeof unitLoadSchema>;

export const planClosureSchema = z.object({
  title: needed(200),
  serviceKinds: z.array(z.string().min(1).max(200)).min(1).max(30),
  place: idSchema.nullable(),
  lostPercent: z.number().int().min(1).max(100),
  from: daySchema,
  to: daySchema.nullable(),
  reason: needed(1000),
  basis: needed(300),
  alternatives: text(1000),
});
export type PlanClosure = z.infer<typeof planClosureSchema>;

export const previewClosureSchema = planClosureSchema.pick({
  serviceKinds: true,
  place: true,
  lostPercent: true,
  from: true,
  to: true,
});
export type PreviewClosure = z.infer<typeof previewClosureSchema>;

const followUpSchema = z.object({
  at: momentSchema,
  by: z.string(),
  done: z.boolean(),
  worked: z.enum(WORKED),
  note: z.string(),
});
const offerSchema = z.object({
  offerId: countSchema,
  revision: countSchema,
  kind: z.enum(REPLACEMENT_KINDS),
  what: z.string(),
  hoursPerWeek: z.number(),
  carriedBy: z.string(),
  startsOn: daySchema,
  followUpOn: daySchema,
  endedOn: daySchema.nullable(),
  followUps: z.array(followUpSchema),
});
export type ReplacementView = z.infer<typeof offerSchema>;

const affectedSchema = z.object({
  userId: z.string(),
  /** Null where the person is protected and the reader has not the right to the name. */
  name: z.string().nullable(),
  unitId: z.string(),
  unitName: z.string(),
  livesAlone: z.boolean(),
  vulnerability: z.number().nullable(),
  relatives: countSchema,
  kinds: z.array(z.string()),
  hoursLost: z.number(),
  homeCare: z.number(),
  family: z.number(),
  nobody: z.number(),
});
export type AffectedView = z.infer<typeof affectedSchema>;

const closedPersonSchema = affectedSchema.extend({
  callState: z.enum(['waiting', 'later', 'reached', 'unreachable']),
  callBackOn: daySchema.nullable(),
  /** Who has the person on the telephone now. */
  caller: z.string().nullable(),
  mine: z.boolean(),
  lastOutcome: z.enum(CLOSURE_CALL_OUTCOMES).nullable(),
  hoursReplaced: z.number(),
  /** The first day on which somebody is to look at a standing offer again. */
  followUpOn: daySchema.nullable(),
  carriedBy: z.string().nullable(),
});
export type ClosedPerson = z.infer<typeof closedPersonSchema>;

export const previewReplySchema = z.object({
  units: z.array(unitLoadSchema),
  total: loadSchema,
  /** Those whom the reader may know of, who is worst off first. */
  people: z.array(affectedSchema),
  peopleInAll: countSchema,
  aloneInAll: countSchema,
  source: z.string(),
});
export type ClosurePreview = z.infer<typeof previewReplySchema>;

const closureSchema = z.object({
  closureId: countSchema,
  revision: countSchema,
  title: z.string(),
  serviceKinds: z.array(z.string()),
  place: z.string().nullable(),
  placeName: z.string().nullable(),
  lostPercent: countSchema,
  from: daySchema,
  to: daySchema.nullable(),
  reason: z.string(),
  basis: z.string(),
  alternatives: z.string(),
  state: z.enum(CLOSURE_STATES),
  plannedAt: momentSchema,
  plannedBy: z.string(),
  decidedAt: momentSchema.nullable(),
  decidedBy: z.string().nullable(),
  endedBy: z.string().nullable(),
  endedGround: z.string().nullable(),
});
export type ClosureView = z.infer<typeof closureSchema>;

const progressSchema = z.object({
  people: countSchema,
  reached: countSchema,
  withOffer: countSchema,
  overdue: countSchema,
  hoursLost: z.number(),
  hoursReplaced: z.number(),
});

export const closuresReplySchema = z.object({
  today: daySchema,
  closures: z.array(closureSchema.extend({ progress: progressSchema.nullable() })),
  /** What people are granted, day activity and stays first, with how many have it. */
  kinds: z.array(z.object({ kind: z.string(), group: z.enum(['day', 'stay', 'other']), people: countSchema })),
  canPlan: z.boolean(),
  canDecide: z.boolean(),
});
export type ClosuresReply = z.infer<typeof closuresReplySchema>;

export const closureReplySchema = z.object({
  today: daySchema,
  closure: closureSchema,
  units: z.array(unitLoadSchema),
  total: loadSchema,
  source: z.string(),
  progress: progressSchema,
  people: z.array(closedPersonSchema),
  canFollow: z.boolean(),
});
export type ClosureReply = z.infer<typeof closureReplySchema>;

export const closedPersonReplySchema = z.object({
  relatives: z.array(
    z.object({
      name: z.string(),
      relation: z.string().nullable(),
      phone: z.string().nullable(),
      language: z.string().nullable(),
    }),
  ),
  languages: z.array(z.string()),
  calls: z.array(
    z.object({ at: momentSchema, by: z.string(), outcome: z.enum(CLOSURE_CALL_OUTCOMES), note: z.string() }),
  ),
  offers: z.array(offerSchema),
  nearby: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      competence: z.string(),
      km: z.number().nullable(),
      willing: z.boolean(),
      freed: z.boolean(),
      onDuty: z.boolean(),
      speaksLanguage: z.boolean(),
    }),
  ),
});
export type ClosedPersonReply = z.infer<typeof closedPersonReplySchema>;

export const decideClosureSchema = z.object({ revision: countSchema, why: needed(1000) });
export const reopenClosureSchema = decideClosureSchema.extend({ on: daySchema });
export const endCallSchema = z.object({
  outcome: z.enum(CLOSURE_CALL_OUTCOMES),
  note: text(1000),
  callBackOn: daySchema.nullable(),
});
export type EndClosureCall = z.infer<typeof endCallSchema>;

export const makeOfferSchema = z.object({
  kind: z.enum(REPLACEMENT_KINDS),
  what: text(300),
  hoursPerWeek: z.number().positive().max(168),
  /** One of the municipality's people; null where another carries it. */
  personId: idSchema.nullable(),
  carriedBy: text(200),
  startsOn: daySchema,
  followUpOn: daySchema,
});
export type MakeOffer = z.infer<typeof makeOfferSchema>;

export const followUpOfferSchema = z.object({
  revision: countSchema,
  done: z.boolean(),
  worked: z.enum(WORKED),
  note: text(1000),
  /** When somebody looks again; null ends the offer. */
  nextOn: daySchema.nullable(),
});
export type FollowUpOffer = z.infer<typeof followUpOfferSchema>;
