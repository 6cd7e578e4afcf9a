import { z } from 'zod';
import { countSchema, daySchema, idSchema } from '#platform/http/wire-values.ts';

/** What one weekday (1 = Monday … 7 = Sunday) needs of a competence on a shift. */
export const patternRowSchema = z.object({
  weekday: z.number().int().min(1).max(7),
  shift: idSchema,
  competence: idSchema,
  normal: z.number().int().min(0).max(500),
  minimum: z.number().int().min(0).max(500),
});
export type PatternRow = z.infer<typeof patternRowSchema>;

export const demandQuerySchema = z.object({
  from: daySchema,
  weeks: z.coerce.number().int().min(1).max(53).default(8),
});
export const demandPatternSchema = z.object({
  unitId: z.string(),
  unitName: z.string(),
  from: daySchema,
  weeks: countSchema,
  /** The first week that has any demand; empty where none has. */
  rows: z.array(patternRowSchema),
  /** Days whose demand is another than the pattern's. */
  exceptions: z.array(daySchema),
  /** Days for which nothing is set though the pattern would have something. */
  unset: z.array(daySchema),
  /** Names the state that was read; a change hands it back. */
  version: z.string(),
  canChange: z.boolean(),
});
export type DemandPattern = z.infer<typeof demandPatternSchema>;

export const changeDemandSchema = z.object({
  from: daySchema,
  weeks: z.number().int().min(1).max(53),
  rows: z.array(patternRowSchema).max(2000),
  version: z.string(),
});
