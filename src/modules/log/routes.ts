import { z } from 'zod';
import { readUnitTree } from '#modules/organisation/index.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { isLocale, masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  chainVerdictSchema,
  logEntrySchema,
  logFacetsSchema,
  logFilterSchema,
  logQuerySchema,
  logReplySchema,
  tasksReplySchema,
} from './contract.ts';
import type { LogCsvHead } from './domain/log-csv.ts';
import { formatLogCsv } from './domain/log-csv.ts';
import type { LogEntry } from './domain/log-entry.ts';
import { getLogEntry, readDecisionLog, readLogFacets } from './store/read-decision-log.ts';
import { completeMyTask, readMyTasks, reopenMyTask } from './store/tasks.ts';
import { verifyDecisionLog } from './store/verify-decision-log.ts';
import { logTexts } from './texts/log-texts.ts';

/** Most entries in one exported file. */
const EXPORT_LIMIT = 50_000;

/** Reading, checking and exporting the decision log; the tasks that wait for whoever asks. */
export const logRoutes: ModuleRoutes = (server, platform) => {
  const read = { permission: 'log.entries.read' };

  server.get(
    '/api/log',
    { config: read, schema: { tags: ['log'], querystring: logQuerySchema, response: { 200: logReplySchema } } },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const { text, kind, unit, from, to, before, limit } = request.query;
        const found = await readDecisionLog(work, { text, kind, unitId: unit, from, to }, { before, limit });
        const nameOf = await unitNames(work);
        return {
          entries: found.entries.map((entry) => viewOf(entry, nameOf)),
          total: found.total,
          next: found.next ?? null,
        };
      }),
  );

  server.get(
    '/api/log/facets',
    { config: read, schema: { tags: ['log'], response: { 200: logFacetsSchema } } },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const { kinds, unitIds } = await readLogFacets(work);
        const nameOf = await unitNames(work);
        return { kinds, units: unitIds.map((unitId) => ({ unitId, name: nameOf(unitId) })) };
      }),
  );

  server.get(
    '/api/log/export.csv',
    { config: read, schema: { tags: ['log'], querystring: logFilterSchema } },
    async (request, reply) => {
      const locale = request.session?.locale;
      const csv = await doWork(platform, request.actor, async (work) => {
        const { text, kind, unit, from, to } = request.query;
        const found = await readDecisionLog(work, { text, kind, unitId: unit, from, to }, { limit: EXPORT_LIMIT });
        await work.audit({
          action: 'log.entries.exported',
          subjectKind: 'log',
          subjectId: '',
          facts: { entries: found.entries.length },
        });
        const t = createTranslator(isLocale(locale) ? locale : masterLocale, logTexts);
        return formatLogCsv(csvHead(t), found.entries, await unitNames(work));
      });
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="beslutningslogg.csv"')
        .send(csv);
    },
  );

  server.get(
    '/api/log/verify',
    {
      config: { permission: 'log.chain.verify' },
      schema: { tags: ['log'], response: { 200: chainVerdictSchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const verdict = await verifyDecisionLog(work);
        return {
          ok: verdict.ok,
          entries: verdict.entries,
          seq: verdict.ok ? null : verdict.seq,
          fault: verdict.ok ? null : verdict.fault,
          lastHash: verdict.ok ? verdict.lastHash : null,
          checkedAt: work.now,
        };
      }),
  );

  server.get(
    '/api/log/:seq',
    {
      config: read,
      schema: {
        tags: ['log'],
        params: z.object({ seq: z.coerce.number().int().positive() }),
        response: { 200: logEntrySchema },
      },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) =>
        viewOf(await getLogEntry(work, request.params.seq), await unitNames(work)),
      ),
  );

  server.get(
    '/api/tasks',
    { config: { permission: 'signed-in' }, schema: { tags: ['log'], response: { 200: tasksReplySchema } } },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const tasks = await readMyTasks(work);
        const nameOf = await unitNames(work);
        return {
          tasks: tasks.map((task) => ({ ...task, unitName: task.unitId === null ? null : nameOf(task.unitId) })),
        };
      }),
  );

  for (const [action, change] of [
    ['done', completeMyTask],
    ['open', reopenMyTask],
  ] as const) {
    server.post(
      `/api/tasks/:taskId/${action}`,
      {
        config: { permission: 'signed-in' },
        schema: { tags: ['log'], params: z.object({ taskId: z.coerce.number().int().positive() }) },
      },
      async (request, reply) => {
        await doWork(platform, request.actor, (work) => change(work, request.params.taskId));
        return reply.status(204).send();
      },
    );
  }
};

function csvHead(t: ReturnType<typeof createTranslator<keyof (typeof logTexts)['nb']>>): LogCsvHead {
  return [
    t('csv.seq'),
    t('csv.at'),
    t('csv.who'),
    t('csv.role'),
    t('csv.kind'),
    t('csv.unit'),
    t('csv.title'),
    t('csv.why'),
    t('csv.known'),
    t('csv.hash'),
  ];
}

async function unitNames(work: Work): Promise<(unitId: string) => string> {
  const names = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  return (unitId) => names.get(unitId) ?? unitId;
}

function viewOf(entry: LogEntry, nameOf: (unitId: string) => string) {
  const { accountId: _, ...shown } = entry;
  return { ...shown, unitName: entry.unitId === null ? null : nameOf(entry.unitId), known: [...entry.known] };
}
