import type { MultipartFile } from '@fastify/multipart';
import { z } from 'zod';
import { InputRefused } from '#kernel/input-fault.ts';
import { localeOf } from '#modules/organisation/index.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { caseIdParamsSchema } from '../../contract/cases.ts';
import { listQuerySchema, listReadSchema } from '../../contract/lists.ts';
import type { ListWish } from '../../files/import-lists.ts';
import { importCases, importContacts, importTests } from '../../files/import-lists.ts';
import { readCases } from '../../store/cases/case-rows.ts';
import { readTests } from '../../store/cases/tests.ts';
import { viewCases } from '../../views/view-case.ts';
import { writeCasesSheet, writeTestsSheet } from '../../views/write-lists.ts';

const READ = { permission: 'outbreak.case.read' };
const CHANGE = { permission: 'outbreak.case.change' };
const tags = ['outbreak'];
const upload = {
  tags,
  querystring: listQuerySchema,
  consumes: ['multipart/form-data'],
  response: { 200: listReadSchema },
};
const sheet = { 200: z.object({ name: z.string(), type: z.string(), base64: z.string() }) };

interface ListRequest {
  readonly query: z.output<typeof listQuerySchema>;
  file(): Promise<MultipartFile | undefined>;
}

/** Lists that come from other systems, and lists that leave: cases, tests, and the contacts of a case. */
export const listRoutes: ModuleRoutes = (server, platform) => {
  server.post('/api/outbreak/cases/import', { config: CHANGE, schema: upload }, async (request) => {
    const wish = await wishOf(request);
    return doWork(platform, request.actor, (work) => importCases(work, wish));
  });

  server.post('/api/outbreak/tests/import', { config: CHANGE, schema: upload }, async (request) => {
    const wish = await wishOf(request);
    return doWork(platform, request.actor, (work) => importTests(work, wish));
  });

  server.post(
    '/api/outbreak/cases/:caseId/contacts/import',
    { config: CHANGE, schema: { ...upload, params: caseIdParamsSchema } },
    async (request) => {
      const wish = await wishOf(request);
      return doWork(platform, request.actor, (work) => importContacts(work, request.params.caseId, wish));
    },
  );

  server.get('/api/outbreak/cases/sheet', { config: READ, schema: { tags, response: sheet } }, (request) =>
    doWork(platform, request.actor, async (work) => {
      const rows = await readCases(work, { state: 'all' });
      await work.audit({
        action: 'outbreak.cases.exported',
        subjectKind: 'case',
        subjectId: 'list',
        facts: { cases: rows.length },
      });
      return writeCasesSheet(await viewCases(work, rows), localeOf(request));
    }),
  );

  server.get('/api/outbreak/tests/sheet', { config: READ, schema: { tags, response: sheet } }, (request) =>
    doWork(platform, request.actor, async (work) => {
      const tests = await readTests(work, { all: true });
      await work.audit({
        action: 'outbreak.tests.exported',
        subjectKind: 'test',
        subjectId: 'list',
        facts: { tests: tests.length },
      });
      return writeTestsSheet(tests, localeOf(request));
    }),
  );
};

async function wishOf(request: ListRequest): Promise<ListWish> {
  const part = await request.file();
  if (!part) throw new InputRefused([{ file: '', expected: 'a file' }]);
  const { check, columns } = request.query;
  return { file: { name: part.filename, bytes: await part.toBuffer() }, check: check === 'true', columns };
}
