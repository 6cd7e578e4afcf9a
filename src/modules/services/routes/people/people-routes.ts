import { z } from 'zod';
import { addDays } from '#kernel/plain-date.ts';
import { fileReplySchema } from '#modules/organisation/contract.ts';
import { localeOf, readPeopleNames } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  changeUserSchema,
  editedUserSchema,
  exportUsersSchema,
  setInfectedSchema,
  userDetailSchema,
  userFiguresSchema,
  usersQuerySchema,
  usersReplySchema,
} from '../../contract/people.ts';
import { continuityOf } from '../../domain/people/continuity.ts';
import { changeUser } from '../../store/people/change-user.ts';
import type { User } from '../../store/people/get-user.ts';
import { getUser } from '../../store/people/get-user.ts';
import type { PersonEventSource } from '../../store/people/person-event-sources.ts';
import { readPersonEvents } from '../../store/people/person-event-sources.ts';
import { readCarerDays } from '../../store/people/read-carer-days.ts';
import { readNeedToKnow } from '../../store/people/read-need-to-know.ts';
import { readUserFigures } from '../../store/people/read-user-figures.ts';
import { readUserRows } from '../../store/people/read-user-rows.ts';
import { readUserVisits } from '../../store/people/read-user-visits.ts';
import { recordListLook, recordLook } from '../../store/people/record-look.ts';
import { setInfectedPeriods } from '../../store/people/set-infected-period.ts';
import { readUserMarks } from '../../store/people/user-mark-sources.ts';
import { exportUsers } from './export-users.ts';

const tags = ['services'];
const open = { permission: 'services.users.open' };
const change = { permission: 'services.users.change' };
const params = z.object({ userId: idSchema });

/** Days of visits shown ahead, and of carers gone by. */
const DAYS = 14;

/** People who receive care: the list, one person, corrections by hand. Every look is kept. `elsewhere`: time lines of modules above. */
export const peopleRoutes =
  (elsewhere: readonly PersonEventSource[]): ModuleRoutes =>
  (server, platform) => {
    server.get(
      '/api/services/users',
      { config: open, schema: { tags, querystring: usersQuerySchema, response: { 200: usersReplySchema } } },
      (request) =>
        doWork(platform, request.actor, async (work) => {
          const { people, kinds } = await readUserRows(work, request.query.unit);
          await recordListLook(work, [...new Set(people.map((tuple) => tuple[2]))], people.length, 'services.list');
          const know = await readNeedToKnow(work);
          const held = new Set(work.access.permissionsOf(work.actor));
          return {
            people,
            kinds: [...kinds],
            marks: await readUserMarks(work, new Set(people.map(([userId]) => userId))),
            canExport: held.has('services.users.export'),
            canChange: held.has('services.users.change'),
            canPropose: held.has('services.importance.propose'),
            seesCare: know.care === 'everywhere' || know.care.size > 0,
          };
        }),
    );

    server.get(
      '/api/services/users/figures',
      { config: open, schema: { tags, response: { 200: userFiguresSchema } } },
      (request) =>
        doWork(platform, request.actor, async (work) => {
          if (!request.actor.grants.some(({ role, units }) => role !== 'employee' && units === undefined))
            throw new NotYours('figures');
          return { units: await readUserFigures(work) };
        }),
    );

    server.post(
      '/api/services/users/export',
      {
        config: { permission: 'services.users.export' },
        schema: { tags, body: exportUsersSchema, response: { 200: fileReplySchema } },
      },
      (request) =>
        doWork(platform, request.actor, (work) => exportUsers(work, request.body.userIds, localeOf(request))),
    );

    server.put(
      '/api/services/users/infected',
      { config: change, schema: { tags, body: setInfectedSchema, response: { 200: editedUserSchema } } },
      (request) =>
        doWork(platform, request.actor, async (work) => {
          const { userIds, period } = request.body;
          for (const userId of userIds)
            work.access.demand(work.actor, 'services.users.change', (await getUser(work, userId)).unitId);
          return { editId: await setInfectedPeriods(work, userIds, period) };
        }),
    );

    server.get(
      '/api/services/users/:userId',
      { config: open, schema: { tags, params, response: { 200: userDetailSchema } } },
      (request) =>
        doWork(platform, request.actor, async (work) => {
          const { userId } = request.params;
          const user = await getUser(work, userId);
          await recordLook(work, userId, user.care ? 'services.person' : 'services.planning');
          const today = work.clock.today();
          const reach = (permission: string) => reaches(work.access.scopeOf(work.actor, permission), user.unitId);
          const { care, services, languages, ...rest } = user;
          return {
            ...rest,
            languages: [...languages],
            services: [...services],
            care: care && { ...care, relatives: [...care.relatives] },
            visits: (await readUserVisits(work, userId, today, DAYS)).map((visit) => ({
              ...visit,
              carerNames: [...visit.carerNames],
            })),
            continuity: care ? await readContinuity(work, user) : null,
            events: care
              ? (await readPersonEvents(work, userId, elsewhere)).map(({ at, kind, facts, by = null }) => ({
                  at,
                  kind,
                  facts,
                  by,
                }))
              : [],
            canChange: reach('services.users.change') && care !== null && user.name !== null,
            canSeeLooks: reach('services.looks.read'),
          };
        }),
    );

    server.put(
      '/api/services/users/:userId',
      { config: change, schema: { tags, params, body: changeUserSchema, response: { 200: editedUserSchema } } },
      (request) =>
        doWork(platform, request.actor, async (work) => {
          const { revision, ...fields } = request.body;
          return { editId: await changeUser(work, request.params.userId, revision, fields) };
        }),
    );
  };

/** Fourteen days up to yesterday and today, with the carers' names. */
async function readContinuity(work: Work, user: User) {
  const from = addDays(work.clock.today(), 1 - DAYS);
  const days = await readCarerDays(work, { from, days: DAYS, userIds: [user.userId] });
  const { dates, different, knownShare = null, carers } = continuityOf(days, from, DAYS);
  const names = await readPeopleNames(
    work,
    carers.map((row) => row.carer),
  );
  return {
    dates: [...dates],
    different,
    knownShare,
    carers: carers.map((row) => ({ personId: row.carer, name: names.get(row.carer) ?? null, days: [...row.days] })),
  };
}
