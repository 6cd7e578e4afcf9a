import { z } from 'zod';
import { countSchema, daySchema, factsSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';

/** Which entries; an absent field means any. Days are Norwegian and both included. */
export const logFilterSchema = z.object({
  text: z.string().max(200).optional(),
  kind: z.string().max(100).optional(),
  unit: idSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
});

/** A page of entries, newest first; `before` is the `next` of the page before. */
export const logQuerySchema = logFilterSchema.extend({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A figure that was known when the decision was made. */
export const knownFigureSchema = z.object({
  code: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  asOf: momentSchema,
});

export const logEntrySchema = z.object({
  seq: countSchema,
  at: momentSchema,
  actorName: z.string(),
  actorRole: z.string(),
  kind: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  title: z.string(),
  why: z.string(),
  known: z.array(knownFigureSchema),
  facts: factsSchema,
  prevHash: z.string(),
  hash: z.string(),
});
export type LogEntryView = z.infer<typeof logEntrySchema>;

export const logReplySchema = z.object({
  entries: z.array(logEntrySchema),
  total: countSchema,
  next: countSchema.nullable(),
});
export type LogReply = z.infer<typeof logReplySchema>;

/** The kinds and units that occur, for the filters. */
export const logFacetsSchema = z.object({
  kinds: z.array(z.string()),
  units: z.array(z.object({ unitId: z.string(), name: z.string() })),
});
export type LogFacets = z.infer<typeof logFacetsSchema>;

/** Whether the chain holds; `seq` and `fault` name the first broken entry, `lastHash` is there to be kept elsewhere. */
export const chainVerdictSchema = z.object({
  ok: z.boolean(),
  entries: countSchema,
  seq: countSchema.nullable(),
  fault: z.enum(['changed', 'unlinked', 'missing', 'missing-at-end']).nullable(),
  lastHash: z.string().nullable(),
  checkedAt: momentSchema,
});
export type ChainVerdictReply = z.infer<typeof chainVerdictSchema>;

export const taskSchema = z.object({
  taskId: countSchema,
  kind: z.string(),
  subjectId: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  role: z.string(),
  facts: factsSchema,
  dueAt: momentSchema,
  createdAt: momentSchema,
});
export type TaskView = z.infer<typeof taskSchema>;
export const tasksReplySchema = z.object({ tasks: z.array(taskSchema) });
export type TasksReply = z.infer<typeof tasksReplySchema>;
