import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { moveTasksBodySchema, moveTasksReplySchema, tasksQuerySchema, tasksReplySchema } from '../contract.ts';
import { moveTasks } from '../store/tasks/move-tasks.ts';
import { readTaskSlots } from '../store/tasks/read-task-slots.ts';

const TAGS = ['staffing'];

/** The tasks of shifts and who does them. */
export const taskRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/tasks',
    {
      config: { permission: 'staffing.task.read' },
      schema: { tags: TAGS, querystring: tasksQuerySchema, response: { 200: tasksReplySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => readTaskSlots(work, request.query)),
  );

  server.post(
    '/api/staffing/tasks/move',
    {
      config: { permission: 'staffing.task.move' },
      schema: { tags: TAGS, body: moveTasksBodySchema, response: { 200: moveTasksReplySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => moveTasks(work, request.body)),
  );
};
