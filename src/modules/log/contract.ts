import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';

const day = z
  .string()
  .refine((text) => parsePlainDate(text) !== undefined, 'a day such as 2026-11-23')
  .transform((text) => text as PlainDate);
const moment = z.string().transform((text) => text as Instant);

export const logQuery = z.object({
  text: z.string().max(200).optional(),
  kind: z.string().max(100).optional(),
  unit: z.string().max(100).optional(),
  from: day.optional(),
  to: day.optional(),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

export const logEntry = z.object({
  seq: z.number(),
  at: moment,
  actorName: z.string(),
  actorRole: z.string(),
  kind: z.string(),
  unitId: z.string().nullable(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  title: z.string(),
  why: z.string(),
  known: z.array(
    z.object({ code: z.string(), value: z.union([z.number(), z.string()]), unit: z.string(), asOf: moment }),
  ),
  facts,
  prevHash: z.string(),
  hash: z.string(),
});
export type LogEntryView = z.infer<typeof logEntry>;

export const logReply = z.object({ entries: z.array(logEntry), total: z.number(), next: z.number().nullable() });
export type LogReply = z.infer<typeof logReply>;

/** The kinds and units that occur, for the filters. */
export const logFacets = z.object({
  kinds: z.array(z.string()),
  units: z.array(z.object({ unitId: z.string(), name: z.string() })),
});
export type LogFacets = z.infer<typeof logFacets>;

export const chainVerdict = z.object({
  ok: z.boolean(),
  entries: z.number(),
  /** First broken entry. */
  seq: z.number().nullable(),
  fault: z.enum(['changed', 'unlinked', 'missing', 'missing-at-end']).nullable(),
  /** Hash of the last entry, to keep elsewhere. */
  lastHash: z.string().nullable(),
  checkedAt: moment,
});
export type ChainVerdictView = z.infer<typeof chainVerdict>;

export const taskView = z.object({
  taskId: z.number(),
  kind: z.string(),
  subjectId: z.string(),
  unitId: z.string().nullable(),
  role: z.string(),
  facts,
  dueAt: moment,
  createdAt: moment,
});
export type TaskView = z.infer<typeof taskView>;
export const tasksReply = z.object({ tasks: z.array(taskView) });
