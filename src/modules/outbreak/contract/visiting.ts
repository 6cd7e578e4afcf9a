import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { VISIT_BASES, VISIT_CAUSES, VISIT_LEVELS } from '../domain/visiting/visit-rule.ts';

const text = z.string().trim().max(2000);
const revision = z.number().int().positive();

/** A limit on visits as somebody decides it; `to` is the first day without it. */
export const visitRuleBodySchema = z.object({
  unitId: idSchema,
  level: z.enum(VISIT_LEVELS),
  basis: z.enum(VISIT_BASES),
  reference: text.default(''),
  cause: z.enum(VISIT_CAUSES),
  ground: text,
  necessity: text.default(''),
  alternatives: text.default(''),
  visitorsAtOnce: z.number().int().min(1).max(20).nullable(),
  booked: z.boolean(),
  outdoors: z.boolean(),
  ownRoom: z.boolean(),
  faceMask: z.boolean(),
  commonRoomsClosed: z.boolean(),
  contact: z.string().trim().max(200).default(''),
  from: daySchema,
  to: daySchema,
  reviewOn: daySchema,
});
export type VisitRuleBody = z.infer<typeof visitRuleBodySchema>;

export const visitRuleViewSchema = visitRuleBodySchema.extend({
  ruleId: z.string(),
  state: z.enum(['planned', 'in-force', 'review-overdue', 'over']),
  decidedBy: z.string(),
  decidedAt: momentSchema,
  reviewedOn: daySchema.nullable(),
  revision,
});
export type VisitRuleView = z.infer<typeof visitRuleViewSchema>;

export const visitExceptionBodySchema = z.object({
  unitId: idSchema,
  userId: idSchema,
  visitor: z.string().trim().min(1).max(200),
  reason: text.min(1),
  allowed: text.min(1),
  from: daySchema,
  to: daySchema,
});
export type VisitExceptionBody = z.infer<typeof visitExceptionBodySchema>;

export const visitExceptionViewSchema = visitExceptionBodySchema.extend({
  exceptionId: z.string(),
  /** Null where the reader may not see the name. */
  userName: z.string().nullable(),
  decidedBy: z.string(),
  revision,
});

export const visitorBodySchema = z.object({
  unitId: idSchema,
  userId: idSchema.nullable().default(null),
  name: z.string().trim().min(1).max(200),
  phone: z.string().trim().max(40).default(''),
});
export type VisitorBody = z.infer<typeof visitorBodySchema>;

export const visitorViewSchema = z.object({
  visitorId: countSchema,
  userName: z.string().nullable(),
  name: z.string(),
  phone: z.string(),
  cameAt: momentSchema,
  leftAt: momentSchema.nullable(),
  deleteOn: daySchema,
});
export type VisitorView = z.infer<typeof visitorViewSchema>;

/** One unit as the overview shows it: what applies now, and what is planned. */
export const visitedUnitSchema = z.object({
  unitId: z.string(),
  name: z.string(),
  siteName: z.string(),
  dwelling: z.enum(['institution', 'home_in_cluster', 'home']),
  rule: visitRuleViewSchema.nullable(),
  planned: visitRuleViewSchema.nullable(),
  exceptions: countSchema,
  mayDecide: z.boolean(),
});
export type VisitedUnit = z.infer<typeof visitedUnitSchema>;

const shareSchema = z.object({
  from: daySchema,
  to: daySchema,
  unitDays: countSchema,
  days: z.object({ open: countSchema, advice: countSchema, limited: countSchema, closed: countSchema }),
  limitedDays: countSchema,
  limitedInTime: countSchema,
});
export type VisitingShareView = z.infer<typeof shareSchema>;

export const visitingQuerySchema = z.object({ place: idSchema.optional() });

/** `GET /api/outbreak/visiting`. */
export const visitingReplySchema = z.object({
  today: daySchema,
  units: z.array(visitedUnitSchema),
  /** The twelve months up to now, for institutions and for homes. */
  shares: z.object({ institution: z.array(shareSchema), home: z.array(shareSchema) }),
  bounds: z.object({
    reviewWithinDays: countSchema,
    longestDays: countSchema,
    visitorsKeptDays: countSchema,
    source: z.string(),
  }),
});
export type VisitingReply = z.infer<typeof visitingReplySchema>;

/** `GET /api/outbreak/visiting/:unitId`: one unit in full. */
export const unitVisitingReplySchema = visitedUnitSchema.extend({
  today: daySchema,
  history: z.array(visitRuleViewSchema),
  exceptionsNow: z.array(visitExceptionViewSchema),
  /** Null where the reader may not see the list. */
  visitors: z.array(visitorViewSchema).nullable(),
  residents: z.array(z.object({ userId: z.string(), name: z.string() })).nullable(),
  relatives: countSchema,
  notices: z.array(
    z.object({
      locale: z.enum(['nb', 'nn', 'en', 'pl']),
      title: z.string(),
      lines: z.array(z.string()),
      approvedBy: z.string().nullable(),
      needsReader: z.boolean(),
    }),
  ),
  bounds: visitingReplySchema.shape.bounds,
});
export type UnitVisitingReply = z.infer<typeof unitVisitingReplySchema>;

export const visitRuleDoneSchema = z.object({ ruleId: z.string(), revision, drafts: countSchema });
export type VisitRuleDone = z.infer<typeof visitRuleDoneSchema>;
export const reviewBodySchema = z.object({ revision, reviewOn: daySchema, note: text.min(1) });
export const endBodySchema = z.object({ revision, why: text.min(1) });
export const revisionBodySchema = z.object({ revision });
export const noticeQuerySchema = z.object({ locale: z.enum(['nb', 'nn', 'en', 'pl']).default('nb') });
