import { z } from 'zod';
import { factsSchema, momentSchema } from '#platform/http/wire-values.ts';

/**
 * What happened, newest first. `kind` is a key `situation.change.<kind>` in the texts, `facts` fill it:
 * away, back, corrected {people} · plan-published, plan-unpublished {planId, people} · report {infected, infectedBefore, deaths, sick} ·
 * report-corrected {revision} · service-status {status, before} · stock {item, days, low, high, daysBefore} ·
 * outbreak-started, outbreak-ended {date} · decision {title, seq, actor} · import {source}.
 */
export const CHANGE_KINDS = [
  'away',
  'back',
  'corrected',
  'plan-published',
  'plan-unpublished',
  'report',
  'report-corrected',
  'service-status',
  'stock',
  'outbreak-started',
  'outbreak-ended',
  'decision',
  'import',
] as const;

export const changeSchema = z.object({
  at: momentSchema,
  kind: z.enum(CHANGE_KINDS),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  facts: factsSchema,
  /** Happened after the reader last looked. */
  isNew: z.boolean(),
});
export type ChangeView = z.infer<typeof changeSchema>;
