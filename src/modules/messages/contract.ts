import { z } from 'zod';
import { countSchema, idSchema, momentSchema } from '#platform/http/wire-values.ts';
import { CHANNELS } from './domain/channel.ts';

/** Which cause's drafts, such as `plan` and the plan's number. */
export const draftsQuerySchema = z.object({ causeKind: idSchema, causeId: idSchema });

export const draftSchema = z.object({
  draftId: countSchema,
  personId: z.string(),
  recipientKind: z.enum(['person', 'user', 'relative']),
  personName: z.string(),
  channel: z.enum(CHANNELS),
  locale: z.string(),
  subject: z.string(),
  body: z.string(),
  state: z.enum(['draft', 'withdrawn']),
  createdAt: momentSchema,
});
export type DraftView = z.infer<typeof draftSchema>;

export const draftsReplySchema = z.object({ drafts: z.array(draftSchema) });
export type DraftsReply = z.infer<typeof draftsReplySchema>;

export const draftBatchSchema = z.object({
  causeKind: z.string(),
  causeId: z.string(),
  subject: z.string(),
  createdAt: momentSchema,
  state: z.enum(['draft', 'withdrawn']),
  channels: z.object({ sms: countSchema, email: countSchema, none: countSchema }),
  locales: z.array(z.string()),
});
export type DraftBatchView = z.infer<typeof draftBatchSchema>;

export const draftBatchesReplySchema = z.object({ batches: z.array(draftBatchSchema) });
export type DraftBatchesReply = z.infer<typeof draftBatchesReplySchema>;
