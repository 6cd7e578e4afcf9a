import { InputRefused } from '#kernel/input-fault.ts';
import type { FolderFile } from '#modules/organisation/index.ts';
import { readPeopleList } from '#modules/organisation/index.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { ChangeAbsencesReply, ResolvedLine, ResolvePeopleReply } from '../contract.ts';
import {
  absenceCauseSchema,
  availabilityDetailSchema,
  availabilityIdParamsSchema,
  changeAbsencesReplySchema,
  correctAbsenceBodySchema,
  endAbsenceBodySchema,
  listAbsencesQuerySchema,
  listAbsencesReplySchema,
  previewAbsencesBodySchema,
  previewAbsencesReplySchema,
  recordAbsencesBodySchema,
  recordAbsencesReplySchema,
  resolvePeopleBodySchema,
  resolvePeopleReplySchema,
  withdrawAbsencesBodySchema,
} from '../contract.ts';
import { assessCover } from '../domain/assess-cover.ts';
import { linesOf } from '../domain/resolve-people.ts';
import { nameOfUnit } from '../domain/staffing-base.ts';
import type { ChangedAbsences } from '../store/change-absences.ts';
import { correctAbsence, endAbsence, restoreAbsences, withdrawAbsences } from '../store/change-absences.ts';
import { getAbsence, listAbsences } from '../store/list-absences.ts';
import { openCause } from '../store/open-cause.ts';
import { previewAbsences } from '../store/preview-absences.ts';
import { recordAbsences } from '../store/record-absences.ts';
import { lineResolver } from '../store/resolve-lines.ts';
import { absenceViewer, viewOpening } from '../views/view-absences.ts';
import { viewCover } from '../views/view-cover.ts';

const TAGS = ['staffing'];
const READ = { permission: 'staffing.availability.read' };
const RECORD = { permission: 'staffing.absence.record' };
/** Most rows that are judged for cover when an absence is tried. */
const MOST_COVERED = 60;

/** Absences: who is away, recording and changing it, what it opens up, and the cause for those who may see it. */
export const absenceRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/absences',
    {
      config: READ,
      schema: { tags: TAGS, querystring: listAbsencesQuerySchema, response: { 200: listAbsencesReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const { read, total, awayToday, rows } = await listAbsences(work, request.query);
        const view = await absenceViewer(work, read.picture.base);
        return { total, awayToday, absences: rows.map(view) };
      }),
  );

  server.post(
    '/api/staffing/absences',
    {
      config: RECORD,
      schema: { tags: TAGS, body: recordAbsencesBodySchema, response: { 201: recordAbsencesReplySchema } },
    },
    async (request, reply) => {
      const answer = await doWork(platform, request.actor, async (work) => {
        const { read, recorded, already, opening } = await recordAbsences(work, request.body.absences);
        const { base } = read.picture;
        const view = await absenceViewer(work, base);
        return {
          recorded: recorded.map(view),
          alreadyRecorded: already.map(({ personId, availabilityId }) => ({
            personId,
            availabilityId,
            name: base.people.get(personId)?.name ?? personId,
          })),
          opening: viewOpening(base, opening),
        };
      });
      return reply.status(201).send(answer);
    },
  );

  server.post(
    '/api/staffing/absences/preview',
    {
      config: { permission: 'staffing.map.read' },
      schema: { tags: TAGS, body: previewAbsencesBodySchema, response: { 200: previewAbsencesReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const { absences, from, days, withCover } = request.body;
        const period = { from: from ?? work.clock.today(), days };
        const { after, opening } = await previewAbsences(work, absences, period);
        const mustCover = opening.opened.filter((row) => !row.tolerable).map((row) => row.after);
        return {
          opening: viewOpening(after.base, opening),
          cover: withCover ? viewCover(after.base, assessCover(after, mustCover.slice(0, MOST_COVERED))) : null,
        };
      }),
  );

  server.post(
    '/api/staffing/absences/resolve',
    {
      config: RECORD,
      schema: { tags: TAGS, body: resolvePeopleBodySchema, response: { 200: resolvePeopleReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) =>
        resolve(
          work,
          linesOf(request.body.text).map((one) => ({ line: one.line, person: one.text })),
        ),
      ),
  );

  server.post(
    '/api/staffing/absences/read-file',
    {
      config: RECORD,
      schema: { tags: TAGS, consumes: ['multipart/form-data'], response: { 200: resolvePeopleReplySchema } },
    },
    async (request) => {
      const upload = await request.file();
      if (!upload) throw new InputRefused([{ file: '', expected: 'a file' }]);
      const file: FolderFile = { name: upload.filename, bytes: await upload.toBuffer() };
      const { rows, faults } = await readPeopleList(file);
      if (rows.length === 0 && faults.length > 0) throw new InputRefused(faults);
      const answer = await doWork(platform, request.actor, (work) => resolve(work, rows));
      const text = (value: string | readonly string[] | undefined) => [value ?? ''].flat().join(' ');
      return {
        ...answer,
        faults: faults.map((fault) => ({
          row: fault.row ?? 0,
          column: text(fault.column),
          value: text(fault.value),
          expected: fault.expected,
        })),
      };
    },
  );

  server.post(
    '/api/staffing/absences/withdraw',
    {
      config: RECORD,
      schema: { tags: TAGS, body: withdrawAbsencesBodySchema, response: { 200: changeAbsencesReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) =>
        viewChange(work, await withdrawAbsences(work, request.body.absences)),
      ),
  );

  server.post(
    '/api/staffing/absences/restore',
    {
      config: RECORD,
      schema: { tags: TAGS, body: withdrawAbsencesBodySchema, response: { 200: changeAbsencesReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) =>
        viewChange(work, await restoreAbsences(work, request.body.absences)),
      ),
  );

  server.get(
    '/api/staffing/absences/:availabilityId',
    {
      config: READ,
      schema: { tags: TAGS, params: availabilityIdParamsSchema, response: { 200: availabilityDetailSchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const { read, row, history } = await getAbsence(work, request.params.availabilityId);
        const view = await absenceViewer(work, read.picture.base);
        const names = await readAccountNames(work.trx, [row.recordedBy, ...history.map((one) => one.replacedBy)]);
        return {
          ...view(row),
          recordedByName: names.get(row.recordedBy) ?? null,
          history: history.map(({ replacedBy, ...one }) => ({
            ...one,
            replacedByName: names.get(replacedBy) ?? null,
          })),
        };
      }),
  );

  server.put(
    '/api/staffing/absences/:availabilityId',
    {
      config: RECORD,
      schema: {
        tags: TAGS,
        params: availabilityIdParamsSchema,
        body: correctAbsenceBodySchema,
        response: { 200: changeAbsencesReplySchema },
      },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) =>
        viewChange(work, await correctAbsence(work, { ...request.params, ...request.body })),
      ),
  );

  server.post(
    '/api/staffing/absences/:availabilityId/end',
    {
      config: RECORD,
      schema: {
        tags: TAGS,
        params: availabilityIdParamsSchema,
        body: endAbsenceBodySchema,
        response: { 200: changeAbsencesReplySchema },
      },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) => {
        const { revision, to } = request.body;
        return viewChange(work, await endAbsence(work, { ...request.params, revision }, to));
      }),
  );

  server.get(
    '/api/staffing/absences/:availabilityId/cause',
    {
      config: { permission: 'staffing.cause.read' },
      schema: { tags: TAGS, params: availabilityIdParamsSchema, response: { 200: absenceCauseSchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => openCause(work, request.params.availabilityId)),
  );
};

async function viewChange(work: Work, { read, changed, opening }: ChangedAbsences): Promise<ChangeAbsencesReply> {
  const { base } = read.picture;
  const view = await absenceViewer(work, base);
  return {
    absences: changed.map(view),
    opening: viewOpening(base, opening),
    closed: opening.closed.reduce((sum, row) => sum + row.after.covered - row.before.covered, 0),
  };
}

type Line = Pick<ResolvedLine, 'line' | 'kind' | 'from'> & {
  readonly person: string;
  readonly to?: ResolvedLine['to'];
};

async function resolve(work: Work, given: readonly Line[]): Promise<ResolvePeopleReply> {
  const { base, resolve: resolveLine } = await lineResolver(work);
  const lines = given.map(({ line, person, kind, from, to }): ResolvedLine => {
    const { state, matches } = resolveLine(person);
    return {
      line,
      text: person,
      state,
      matches: matches.map(({ personId, name, homeUnitId, competence }) => ({
        personId,
        name,
        unitId: homeUnitId,
        unitName: nameOfUnit(base, homeUnitId),
        competence,
      })),
      ...(kind === undefined ? {} : { kind }),
      ...(from === undefined ? {} : { from, to: to ?? null }),
    };
  });
  const count = (...states: string[]) => lines.filter((one) => states.includes(one.state)).length;
  return {
    lines,
    found: count('found'),
    ambiguous: count('ambiguous'),
    unknown: count('unknown', 'not-yours'),
    faults: [],
  };
}
