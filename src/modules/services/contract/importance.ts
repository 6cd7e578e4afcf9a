import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { IMPORTANCE_ORDER } from '../domain/visit.ts';

const importanceSchema = z.enum(IMPORTANCE_ORDER);

const criteria = {
  serviceKinds: z.array(z.string().min(1).max(200)).max(200),
  unitIds: z.array(idSchema).max(500),
  livesAlone: z.boolean().optional(),
  mostVulnerable: z.number().int().min(1).max(5).optional(),
  granted: z.array(importanceSchema).min(1).max(3),
  becomes: z.enum(['should', 'can_wait']),
};
export const importanceCriteriaSchema = z.object(criteria);
export const importanceRuleFieldsSchema = z.object({
  ...criteria,
  title: z.string().trim().min(1).max(200),
  ground: z.string().trim().min(1).max(4000),
  professionalGround: z.string().trim().max(4000).nullable(),
  from: daySchema,
  to: daySchema,
});
export type ImportanceRuleDraft = z.infer<typeof importanceRuleFieldsSchema>;
export const changeImportanceRuleSchema = importanceRuleFieldsSchema.extend({ revision: z.number().int().positive() });
export const importanceRevisionSchema = z.object({ revision: z.number().int().positive() });
export const endImportanceRuleSchema = importanceRevisionSchema.extend({ why: z.string().trim().min(1).max(4000) });

export const importanceRuleSchema = importanceRuleFieldsSchema.extend({
  ruleId: z.number(),
  revision: z.number(),
  state: z.enum(['proposed', 'decided', 'rejected', 'withdrawn']),
  proposedAt: momentSchema,
  proposedBy: z.string(),
  decidedAt: momentSchema.nullable(),
  decidedBy: z.string().nullable(),
  decidedRole: z.string().nullable(),
  logSeq: z.number().nullable(),
  endedGround: z.string().nullable(),
  /** What it reaches now; for a rule that has ended, not counted. */
  services: countSchema.nullable(),
  people: countSchema.nullable(),
});
export type ImportanceRuleView = z.infer<typeof importanceRuleSchema>;

export const importanceRulesReplySchema = z.object({
  rules: z.array(importanceRuleSchema),
  kinds: z.array(z.object({ kind: z.string(), services: countSchema, importance: importanceSchema })),
  canPropose: z.boolean(),
  canDecide: z.boolean(),
});
export type ImportanceRulesReply = z.infer<typeof importanceRulesReplySchema>;

export const importancePreviewSchema = z.object({
  services: countSchema,
  people: countSchema,
  musts: countSchema,
  livingAlone: countSchema,
  vulnerable: countSchema,
  /** Those affected most, first; only people whom the reader may know of. */
  affected: z.array(
    z.object({
      userId: z.string(),
      name: z.string().nullable(),
      unitId: z.string(),
      unitName: z.string(),
      livesAlone: z.boolean(),
      vulnerability: z.number().nullable(),
      services: z.array(z.object({ serviceId: z.string(), kind: z.string(), granted: importanceSchema })),
    }),
  ),
});
export type ImportancePreviewReply = z.infer<typeof importancePreviewSchema>;

export const ruleIdReplySchema = z.object({ ruleId: z.number() });
