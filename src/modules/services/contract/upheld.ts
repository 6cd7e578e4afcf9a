import { z } from 'zod';
import { countSchema, daySchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';

export const upheldQuerySchema = z.object({
  place: idSchema.optional(),
  from: daySchema.optional(),
  weeks: z.coerce.number().int().min(1).max(26).optional(),
});
export type UpheldQuery = z.infer<typeof upheldQuerySchema>;

const hoursSchema = z.object({
  period: countSchema,
  unitId: z.string(),
  unitName: z.string(),
  kind: z.string(),
  /** Which of the survey's questions the kind belongs to. */
  group: z.enum(['nursing', 'practical']),
  granted: z.number(),
  given: z.number(),
  reduced: z.number(),
  cancelled: z.number(),
  withoutCarer: z.number(),
  unplanned: z.number(),
});

const barsSchema = z.array(z.array(countSchema));

export const upheldReplySchema = z.object({
  periods: z.array(z.object({ from: daySchema, to: daySchema })),
  rows: z.array(hoursSchema),
  /** Units by grade, worst first, one list a period. */
  nursing: barsSchema,
  practical: barsSchema,
  /** Leaders' own rating of quality 1–5 by their reports of the period, worst first. */
  quality: barsSchema,
  /** When what this rests on last changed. */
  visitsChangedAt: momentSchema.nullable(),
  /** Kinds granted that are not given as visits. */
  leftOut: z.array(z.string()),
});
export type UpheldReply = z.infer<typeof upheldReplySchema>;
export type UpheldHours = UpheldReply['rows'][number];
