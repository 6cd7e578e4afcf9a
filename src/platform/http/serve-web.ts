import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { BeredtServer } from './create-server.ts';

/** Serves the built web application: hashed assets for good, and its one page for every address that is no file. */
export async function serveWeb(server: BeredtServer, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forGood = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|assets)\//.test(request.url);
    if (!isPage) return reply.status(404).send({ kind: 'not-found' });
    return sendPage(reply);
  });
  server.get('/', { schema: { hide: true } }, (_, reply) => sendPage(reply));
}

function sendPage(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache').type('text/html').sendFile('index.html');
}
