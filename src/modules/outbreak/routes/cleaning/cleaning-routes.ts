import { z } from 'zod';
import { localeOf } from '#modules/organisation/index.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { countSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  assignCleaningSchema,
  bookedSchema,
  bookMachineSchema,
  checkCleaningSchema,
  cleaningOverviewSchema,
  contractSchema,
  followUpSchema,
  machineSchema,
  myCleaningReplySchema,
  orderCleaningSchema,
  tickStepSchema,
  trainingSchema,
  withdrawCleaningSchema,
} from '../../contract/cleaning.ts';
import { sentFileSchema } from '../../contract/places.ts';
import {
  assignCleaning,
  checkCleaning,
  tickCleaningStep,
  withdrawCleaning,
} from '../../store/cleaning/change-cleaning.ts';
import { followUpCheck, recordCleaningTraining, saveContract } from '../../store/cleaning/cleaners-and-firms.ts';
import { bookMachine, releaseMachine, saveMachine } from '../../store/cleaning/machines.ts';
import { orderCleaning } from '../../store/cleaning/open-cleaning.ts';
import { readCleaningOverview, readCleaningTasks } from '../../store/cleaning/read-cleaning.ts';
import { writeCleaningSheet } from '../../views/write-cleaning-sheet.ts';

const tags = ['outbreak'];
const work = { permission: 'outbreak.cleaning.do' };
const read = { permission: 'outbreak.cleaning.read' };
const lead = { permission: 'outbreak.cleaning.lead' };
const params = z.object({ taskId: z.coerce.number().int().positive() });
const done = { 200: z.object({}) };

/** Cleaning after a case: on the cleaner's phone, and for who leads it. */
export const cleaningRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/outbreak/cleaning/mine',
    { config: work, schema: { tags, response: { 200: myCleaningReplySchema } } },
    (request) =>
      doWork(platform, request.actor, async (inWork) => ({
        now: inWork.now,
        tasks: await readCleaningTasks(inWork, true),
      })),
  );
  server.get(
    '/api/outbreak/cleaning',
    { config: read, schema: { tags, response: { 200: cleaningOverviewSchema } } },
    (request) => doWork(platform, request.actor, readCleaningOverview),
  );
  server.get(
    '/api/outbreak/cleaning/sheet',
    { config: read, schema: { tags, response: { 200: sentFileSchema } } },
    (request) =>
      doWork(platform, request.actor, async (inWork) => {
        const tasks = await readCleaningTasks(inWork, false);
        await inWork.audit({
          action: 'outbreak.cleaning.exported',
          subjectKind: 'cleaning-task',
          subjectId: 'list',
          facts: { tasks: tasks.length },
        });
        return writeCleaningSheet(tasks, localeOf(request));
      }),
  );
  server.post(
    '/api/outbreak/cleaning',
    {
      config: { permission: 'outbreak.cleaning.order' },
      schema: { tags, body: orderCleaningSchema, response: { 200: z.object({ made: countSchema }) } },
    },
    async (request) => ({
      made: await doWork(platform, request.actor, (inWork) => orderCleaning(inWork, request.body)),
    }),
  );
  server.post(
    '/api/outbreak/cleaning/:taskId/steps',
    { config: work, schema: { tags, params, body: tickStepSchema, response: done } },
    async (request) => {
      const { step, done: isDone } = request.body;
      await doWork(platform, request.actor, (inWork) => tickCleaningStep(inWork, request.params.taskId, step, isDone));
      return {};
    },
  );
  server.post(
    '/api/outbreak/cleaning/:taskId/assign',
    { config: lead, schema: { tags, params, body: assignCleaningSchema, response: done } },
    async (request) => {
      const { revision, ...to } = request.body;
      await doWork(platform, request.actor, (inWork) => assignCleaning(inWork, request.params.taskId, revision, to));
      return {};
    },
  );
  server.post(
    '/api/outbreak/cleaning/:taskId/check',
    {
      config: { permission: 'outbreak.cleaning.check' },
      schema: { tags, params, body: checkCleaningSchema, response: done },
    },
    async (request) => {
      const { revision, ...check } = request.body;
      await doWork(platform, request.actor, (inWork) => checkCleaning(inWork, request.params.taskId, revision, check));
      return {};
    },
  );
  server.post(
    '/api/outbreak/cleaning/:taskId/withdraw',
    { config: lead, schema: { tags, params, body: withdrawCleaningSchema, response: done } },
    async (request) => {
      const { revision, why } = request.body;
      await doWork(platform, request.actor, (inWork) => withdrawCleaning(inWork, request.params.taskId, revision, why));
      return {};
    },
  );
  server.post(
    '/api/outbreak/cleaning/:taskId/machine',
    { config: lead, schema: { tags, params, body: bookMachineSchema, response: { 200: bookedSchema } } },
    (request) =>
      doWork(platform, request.actor, (inWork) =>
        bookMachine(inWork, request.params.taskId, request.body.machineId, request.body.startsAt),
      ),
  );
  server.delete(
    '/api/outbreak/cleaning/:taskId/machine',
    { config: lead, schema: { tags, params, response: done } },
    async (request) => {
      await doWork(platform, request.actor, (inWork) => releaseMachine(inWork, request.params.taskId));
      return {};
    },
  );
  server.put(
    '/api/outbreak/cleaning-machines',
    { config: lead, schema: { tags, body: machineSchema, response: done } },
    async (request) => {
      await doWork(platform, request.actor, (inWork) => saveMachine(inWork, request.body));
      return {};
    },
  );
  server.put(
    '/api/outbreak/cleaning-training',
    { config: lead, schema: { tags, body: trainingSchema, response: done } },
    async (request) => {
      await doWork(platform, request.actor, (inWork) => recordCleaningTraining(inWork, request.body));
      return {};
    },
  );
  server.put(
    '/api/outbreak/cleaning-contracts',
    { config: lead, schema: { tags, body: contractSchema, response: done } },
    async (request) => {
      await doWork(platform, request.actor, (inWork) => saveContract(inWork, request.body));
      return {};
    },
  );
  server.post(
    '/api/outbreak/cleaning-checks/:checkId/follow-up',
    {
      config: lead,
      schema: {
        tags,
        params: z.object({ checkId: z.coerce.number().int().positive() }),
        body: followUpSchema,
        response: done,
      },
    },
    async (request) => {
      await doWork(platform, request.actor, (inWork) =>
        followUpCheck(inWork, request.params.checkId, request.body.note),
      );
      return {};
    },
  );
};
