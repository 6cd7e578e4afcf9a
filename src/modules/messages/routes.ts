import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { draftsQuerySchema, draftsReplySchema } from './contract.ts';
import { readDrafts } from './store/read-drafts.ts';

/** Reading drafts; there is no route that sends. */
export const messagesRoutes: ModuleRoutes = (server, platform) => {
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
