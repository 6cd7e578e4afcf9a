import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { CONFIDENCES, DUTIES, RULE_LEVELS, RULE_TOPICS } from '../rules/infection-rule-types.ts';
import { measureSchema } from './rule-values.ts';

const sourceSchema = z.object({ title: z.string(), url: z.string() });

/** One rule as it is in force; `versionId` where the municipality has added it. */
export const ruleViewSchema = z.object({
  id: z.string(),
  versionId: z.number().nullable(),
  illness: z.string(),
  topic: z.enum(RULE_TOPICS),
  level: z.enum(RULE_LEVELS),
  from: momentSchema.nullable(),
  to: momentSchema.nullable(),
  duty: z.enum(DUTIES),
  appliesToOpen: z.union([z.literal('stated'), z.literal('inferred'), z.literal(false)]),
  measure: measureSchema,
  sources: z.array(sourceSchema),
  confidence: z.enum(CONFIDENCES),
  gap: z.string().nullable(),
});
export type RuleView = z.infer<typeof ruleViewSchema>;

/** What a rule does to running periods: how many people, and whom for those who may know. */
const effectCountsSchema = z.object({
  released: countSchema,
  shorter: countSchema,
  longer: countSchema,
  otherwise: countSchema,
  unchanged: countSchema,
  byHand: countSchema,
});
export type EffectCounts = z.infer<typeof effectCountsSchema>;

const effectPersonSchema = z.object({
  periodId: z.number(),
  name: z.string(),
  subjectKind: z.enum(['staff', 'resident', 'visitor']),
  unitName: z.string().nullable(),
  effect: z.enum(['released', 'shorter', 'longer', 'otherwise', 'byHand']),
  wasKind: z.string(),
  was: daySchema.nullable(),
  kind: z.string(),
  to: daySchema.nullable(),
});
export type EffectPerson = z.infer<typeof effectPersonSchema>;

export const ruleEffectSchema = z.object({
  counts: effectCountsSchema,
  /** Of those, staff: what the rosters feel. */
  staff: effectCountsSchema,
  /** Null: the reader may not know who. */
  people: z.array(effectPersonSchema).nullable(),
});
export type RuleEffectView = z.infer<typeof ruleEffectSchema>;

export const versionViewSchema = z.object({
  versionId: z.number(),
  illness: z.string(),
  topic: z.enum(RULE_TOPICS),
  level: z.enum(RULE_LEVELS),
  from: momentSchema,
  to: momentSchema.nullable(),
  duty: z.enum(DUTIES),
  appliesToOpen: z.boolean(),
  measure: measureSchema,
  sourceTitle: z.string(),
  sourceUrl: z.string(),
  confidence: z.enum(CONFIDENCES),
  reason: z.string(),
  state: z.enum(['proposed', 'published', 'rejected', 'withdrawn']),
  writtenAt: momentSchema,
  writtenByName: z.string().nullable(),
  decidedAt: momentSchema.nullable(),
  decidedByName: z.string().nullable(),
  decisionNote: z.string(),
  appliedAt: momentSchema.nullable(),
  counts: effectCountsSchema.nullable(),
  revision: countSchema,
  mine: z.boolean(),
});
export type VersionView = z.infer<typeof versionViewSchema>;

export const rulesQuerySchema = z.object({ illness: idSchema.optional() });
export const rulesReplySchema = z.object({
  now: momentSchema,
  today: daySchema,
  illness: z.string(),
  illnesses: z.array(z.object({ illness: z.string(), name: z.string().nullable(), running: countSchema.nullable() })),
  rules: z.array(ruleViewSchema),
  gaps: z.array(
    z.object({
      id: z.string(),
      variant: z.string(),
      from: momentSchema,
      to: momentSchema,
      sources: z.array(sourceSchema),
    }),
  ),
  versions: z.array(versionViewSchema),
  may: z.object({ write: z.boolean(), approve: z.boolean(), names: z.boolean() }),
});
export type RulesReply = z.infer<typeof rulesReplySchema>;

export const versionBodySchema = z.object({
  illness: z
    .string()
    .min(2)
    .max(40)
    .regex(/^[a-z0-9-]+$/),
  illnessName: z.string().max(60).default(''),
  topic: z.enum(RULE_TOPICS),
  level: z.enum(RULE_LEVELS),
  from: momentSchema,
  to: momentSchema.nullable().default(null),
  duty: z.enum(DUTIES),
  appliesToOpen: z.boolean(),
  measure: measureSchema,
  sourceTitle: z.string().trim().min(3).max(300),
  sourceUrl: z
    .string()
    .trim()
    .min(8)
    .max(500)
    .regex(/^https?:\/\//),
  confidence: z.enum(CONFIDENCES),
  reason: z.string().trim().min(3).max(1000),
});
export type VersionBody = z.infer<typeof versionBodySchema>;

export const versionParamsSchema = z.object({ versionId: z.coerce.number().int().positive() });
export const decideBodySchema = z.object({
  revision: countSchema,
  approve: z.boolean(),
  note: z.string().max(1000).default(''),
});
export const withdrawBodySchema = z.object({ revision: countSchema, reason: z.string().trim().min(3).max(1000) });
export const versionReplySchema = z.object({ version: versionViewSchema, effect: ruleEffectSchema.nullable() });
export type VersionReply = z.infer<typeof versionReplySchema>;
