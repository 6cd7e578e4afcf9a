import { z } from 'zod';
import type { BeredtServer, ServerPlatform } from './create-server.ts';

/** How often an idle stream says that it lives, so that proxies keep it. */
const HEARTBEAT_MS = 25_000;

/**
 * Server-sent events: `GET /api/live?topics=a,b` gives each committed change as `{ topic, version, tab }`. It tells that
 * something changed, never what: the page asks for that under its own permission.
 */
export function liveRoutes(server: BeredtServer, platform: ServerPlatform): void {
  server.get(
    '/api/live',
    {
      config: { permission: 'signed-in' },
      schema: { tags: ['live'], querystring: z.object({ topics: z.string().max(500) }) },
    },
    (request, reply) => {
      const topics = new Set(request.query.topics.split(','));
      reply.hijack();
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      reply.raw.write(': open\n\n');
      const stop = platform.live.follow(request.actor.tenantId, ({ topic, version, tab }) => {
        if (topics.has(topic)) reply.raw.write(`data: ${JSON.stringify({ topic, version, tab })}\n\n`);
      });
      const heartbeat = setInterval(() => reply.raw.write(': alive\n\n'), HEARTBEAT_MS);
      request.raw.on('close', () => {
        clearInterval(heartbeat);
        stop();
      });
    },
  );
}
