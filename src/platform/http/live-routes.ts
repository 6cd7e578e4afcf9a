import { z } from 'zod';
import { readLiveVersions } from '#platform/live/live-versions.ts';
import { doWork } from '#platform/work/work.ts';
import type { BeredtServer, ServerPlatform } from './create-server.ts';

/** How often an idle stream says that it lives, so that proxies keep it. */
const HEARTBEAT_MS = 25_000;

/**
 * Server-sent events: `GET /api/live?topics=a,b` first gives the present versions, then each committed change. It tells
 * that something changed, never what: the page asks for that under its own permission.
 */
export function liveRoutes(server: BeredtServer, platform: ServerPlatform): void {
  server.get(
    '/api/live',
    {
      config: { permission: 'signed-in' },
      schema: { tags: ['live'], querystring: z.object({ topics: z.string().max(500) }) },
    },
    async (request, reply) => {
      const topics = new Set(request.query.topics.split(','));
      const { tenantId } = request.actor;
      const send = (event: string, data: unknown) =>
        reply.raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      const versions = await doWork(platform, request.actor, (work) => readLiveVersions(work.trx));
      reply.hijack();
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      send('versions', Object.fromEntries(Object.entries(versions).filter(([topic]) => topics.has(topic))));
      const stop = platform.live.follow(tenantId, (change) => {
        if (topics.has(change.topic)) send('change', { topic: change.topic, version: change.version });
      });
      const heartbeat = setInterval(() => reply.raw.write(': alive\n\n'), HEARTBEAT_MS);
      request.raw.on('close', () => {
        clearInterval(heartbeat);
        stop();
      });
    },
  );
}
