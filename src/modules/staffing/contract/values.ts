import { z } from 'zod';
import { countSchema, daySchema, factsSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';

/** What a rule saw; `code` is a key in the texts, `source` the law or decision it rests on. */
export const findingSchema = z.object({
  code: z.string(),
  level: z.enum(['info', 'warn', 'breach']),
  personId: z.string().optional(),
  personName: z.string().optional(),
  unitId: z.string().optional(),
  unitName: z.string().optional(),
  date: daySchema.optional(),
  shift: z.string().optional(),
  competence: z.string().optional(),
  facts: factsSchema,
  source: z.string().optional(),
});
export type FindingView = z.infer<typeof findingSchema>;

/** A period of days `from … from + days − 1` and a unit with everything below it (absent: the whole municipality). */
export const periodQuerySchema = z.object({
  place: idSchema.optional(),
  from: daySchema.optional(),
  days: z.coerce.number().int().min(1).max(42).default(14),
});

/** How old the figures are that an answer rests on; null where nothing was ever recorded. */
export const agesSchema = z.object({
  calculatedAt: momentSchema,
  rosterChangedAt: momentSchema.nullable(),
  availabilityChangedAt: momentSchema.nullable(),
  organisationChangedAt: momentSchema.nullable(),
});
export type Ages = z.infer<typeof agesSchema>;

/** A shift type's times, minutes after midnight (end at or before start: next day), and the part of the day it lies in. */
export const shiftTypeSchema = z.object({
  shift: z.string(),
  startMinute: countSchema,
  endMinute: countSchema,
  part: z.enum(['day', 'evening', 'night']),
});
export type ShiftTypeView = z.infer<typeof shiftTypeSchema>;

/** A row of the demand: a unit's shift on a day in one competence. */
export const rowKeySchema = z.object({
  unitId: idSchema,
  date: daySchema,
  shift: idSchema,
  competence: idSchema,
});
export type RowKeyView = z.infer<typeof rowKeySchema>;
