import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { draftBatchesReplySchema, draftsQuerySchema, draftsReplySchema } from './contract.ts';
import { readDraftBatches } from './store/read-draft-batches.ts';
import { readDrafts } from './store/read-drafts.ts';

/** Reading drafts; there is no route that sends. */
export const messagesRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/messages/draft-batches',
    {
      config: { permission: 'messages.drafts.read' },
      schema: { tags: ['messages'], response: { 200: draftBatchesReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => ({
        batches: (await readDraftBatches(work)).map((batch) => ({ ...batch, locales: [...batch.locales] })),
      })),
  );

  server.get(
    '/api/messages/drafts',
    {
      config: { permission: 'messages.drafts.read' },
      schema: { tags: ['messages'], querystring: draftsQuerySchema, response: { 200: draftsReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => ({
        drafts: await readDrafts(work, request.query.causeKind, request.query.causeId),
      })),
  );
};
