import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  dropFolderInputSchema,
  dropFolderNameSchema,
  dropFoldersReplySchema,
  importHistorySchema,
  importReportSchema,
  inspectReplySchema,
  mappingsReplySchema,
  savedMappingSchema,
} from '../contract/imports.ts';
import { dropFolderView, readDropFolders, removeDropFolder, saveDropFolder } from './drop-folders.ts';
import { importFiles } from './import-files.ts';
import { getImport, readImports } from './import-history.ts';
import { importStream } from './import-stream.ts';
import { folderTables, inspectFiles } from './inspect-files.ts';
import { readUpload } from './read-upload.ts';
import { readMappings, removeMapping, saveMapping } from './saved-mappings.ts';
import { undoImport } from './undo-import.ts';
import type { WatchOptions } from './watch-drop-folders.ts';
import { watchDropFolders } from './watch-drop-folders.ts';

const tags = ['import'];
const config = { permission: 'organisation.import' };
const done = { 200: z.object({}) };
const oneImport = z.object({ importId: z.coerce.number().int().positive() });
const mappingName = z.object({ name: z.string().trim().min(1).max(100) });
const folderName = z.object({ name: dropFolderNameSchema });

/** Looking at files, importing them, undoing; saved mappings and drop folders. Importing answers with lines of JSON. */
export function importRoutes(options: WatchOptions): ModuleRoutes {
  const { parts, root } = options;
  return (server, platform) => {
    server.post(
      '/api/organisation/imports/inspect',
      { config, schema: { tags, consumes: ['multipart/form-data'], response: { 200: inspectReplySchema } } },
      async (request) => {
        platform.access.demand(request.actor, config.permission, undefined);
        const { files } = await readUpload(request);
        return { files: await inspectFiles(files), tables: folderTables() };
      },
    );

    server.post(
      '/api/organisation/imports',
      {
        config,
        compress: false,
        schema: {
          tags,
          consumes: ['multipart/form-data'],
          querystring: z.object({ dryRun: z.stringbool().default(false) }),
        },
      },
      async (request, reply) => {
        const { actor } = request;
        platform.access.demand(actor, config.permission, undefined);
        const { files, mapping } = await readUpload(request);
        const source = files
          .map((file) => file.name)
          .join(', ')
          .slice(0, 300);
        const { dryRun } = request.query;
        const stream = importStream(
          (onProgress) => importFiles(platform, actor, files, { parts, source, mapping, dryRun, onProgress }),
          (error) => {
            request.log.error({ err: error, id: request.id }, 'fault');
            return request.id;
          },
        );
        return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(stream);
      },
    );

    server.get(
      '/api/organisation/imports',
      { config, schema: { tags, response: { 200: importHistorySchema } } },
      (request) => doWork(platform, request.actor, async (work) => ({ imports: await readImports(work) })),
    );
    server.get(
      '/api/organisation/imports/:importId',
      { config, schema: { tags, params: oneImport, response: { 200: importReportSchema } } },
      (request) => doWork(platform, request.actor, (work) => getImport(work, request.params.importId)),
    );
    server.post(
      '/api/organisation/imports/:importId/undo',
      { config, schema: { tags, params: oneImport, response: done } },
      async (request) => {
        await undoImport(platform, request.actor, request.params.importId, parts);
        return {};
      },
    );

    server.get(
      '/api/organisation/import-mappings',
      { config, schema: { tags, response: { 200: mappingsReplySchema } } },
      (request) => doWork(platform, request.actor, async (work) => ({ mappings: await readMappings(work) })),
    );
    server.put(
      '/api/organisation/import-mappings/:name',
      { config, schema: { tags, params: mappingName, body: savedMappingSchema, response: done } },
      (request) =>
        doWork(platform, request.actor, async (work) => {
          await saveMapping(work, request.params.name, request.body);
          return {};
        }),
    );
    server.delete(
      '/api/organisation/import-mappings/:name',
      { config, schema: { tags, params: mappingName, response: done } },
      (request) =>
        doWork(platform, request.actor, async (work) => {
          await removeMapping(work, request.params.name);
          return {};
        }),
    );

    server.get(
      '/api/organisation/drop-folders',
      { config, schema: { tags, response: { 200: dropFoldersReplySchema } } },
      (request) =>
        doWork(platform, request.actor, async (work) => ({
          folders: (await readDropFolders(work)).map((folder) => dropFolderView(folder, root, work)),
        })),
    );
    server.put(
      '/api/organisation/drop-folders/:name',
      { config, schema: { tags, params: folderName, body: dropFolderInputSchema, response: done } },
      (request) =>
        doWork(platform, request.actor, async (work) => {
          await saveDropFolder(work, request.params.name, request.body);
          return {};
        }),
    );
    server.delete(
      '/api/organisation/drop-folders/:name',
      { config, schema: { tags, params: folderName, response: done } },
      (request) =>
        doWork(platform, request.actor, async (work) => {
          await removeDropFolder(work, request.params.name);
          return {};
        }),
    );
    server.post(
      '/api/organisation/drop-folders/look',
      { config, schema: { tags, response: done } },
      async (request) => {
        platform.access.demand(request.actor, config.permission, undefined);
        await watchDropFolders(platform, request.actor.tenantId, options);
        return {};
      },
    );
  };
}
