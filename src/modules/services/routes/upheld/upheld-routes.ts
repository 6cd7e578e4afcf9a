import { fileReplySchema } from '#modules/organisation/contract.ts';
import { localeOf } from '#modules/organisation/index.ts';
import { renderPdf } from '#platform/documents/render-pdf.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { upheldQuerySchema, upheldReplySchema } from '../../contract/upheld.ts';
import { readUpheld } from '../../store/upheld/read-upheld.ts';
import type { UpheldPorts } from '../../store/upheld/upheld-ports.ts';
import { composeUpheldDocument, writeUpheldSheet } from './upheld-files.ts';

const tags = ['services'];
const read = { permission: 'services.upheld.read' };

/** To what degree granted services are upheld: figures, a sheet, and paper. */
export function upheldRoutes(ports: UpheldPorts): ModuleRoutes {
  return (server, platform) => {
    server.get(
      '/api/services/upheld',
      { config: read, schema: { tags, querystring: upheldQuerySchema, response: { 200: upheldReplySchema } } },
      ({ actor, query }) => doWork(platform, actor, (work) => readUpheld(work, query, ports)),
    );

    server.get(
      '/api/services/upheld/sheet',
      { config: read, schema: { tags, querystring: upheldQuerySchema, response: { 200: fileReplySchema } } },
      (request) =>
        doWork(platform, request.actor, async (work) =>
          writeUpheldSheet(await readUpheld(work, request.query, ports), localeOf(request)),
        ),
    );

    server.get(
      '/api/services/upheld/pdf',
      { config: read, schema: { tags, querystring: upheldQuerySchema } },
      async (request, reply) => {
        const document = await doWork(platform, request.actor, async (work) =>
          composeUpheldDocument(await readUpheld(work, request.query, ports), localeOf(request), work.now),
        );
        return reply.type('application/pdf').send(renderPdf(document));
      },
    );
  };
}
