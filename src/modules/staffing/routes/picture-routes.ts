import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import {
  myShiftsReplySchema,
  openShiftsQuerySchema,
  openShiftsReplySchema,
  periodQuerySchema,
  rosterFindingsQuerySchema,
  rosterFindingsReplySchema,
  staffingOutlookSchema,
  staffMapQuerySchema,
  staffMapReplySchema,
} from '../contract.ts';
import { confirmMyShifts, readMyShifts } from '../store/read-my-shifts.ts';
import { readOpenShifts } from '../store/read-open-shifts.ts';
import { readRosterFindings } from '../store/read-roster-findings.ts';
import { readStaffMap } from '../store/read-staff-map.ts';
import { readStaffingOutlook } from '../store/read-staffing-outlook.ts';
import { viewStaffMap } from '../views/view-staff-map.ts';

const TAGS = ['staffing'];

/** Who stands where: the staff map, open shifts, the outlook, what the roster breaks, and one's own shifts. */
export const pictureRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/map',
    {
      config: { permission: 'staffing.map.read' },
      schema: { tags: TAGS, querystring: staffMapQuerySchema, response: { 200: staffMapReplySchema } },
    },
    async (request) =>
      doWork(platform, request.actor, async (work) =>
        viewStaffMap(await readStaffMap(work, request.query), request.query.offset),
      ),
  );

  server.get(
    '/api/staffing/open-shifts',
    {
      config: { permission: 'staffing.map.read' },
      schema: { tags: TAGS, querystring: openShiftsQuerySchema, response: { 200: openShiftsReplySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => readOpenShifts(work, request.query)),
  );

  server.get(
    '/api/staffing/outlook',
    {
      config: { permission: 'staffing.outlook.read' },
      schema: { tags: TAGS, querystring: periodQuerySchema, response: { 200: staffingOutlookSchema } },
    },
    async (request) =>
      doWork(platform, request.actor, (work) => {
        const { from, days, place } = request.query;
        return readStaffingOutlook(work, { from: from ?? work.clock.today(), days, place });
      }),
  );

  server.get(
    '/api/staffing/roster-findings',
    {
      config: { permission: 'staffing.findings.read' },
      schema: { tags: TAGS, querystring: rosterFindingsQuerySchema, response: { 200: rosterFindingsReplySchema } },
    },
    async (request) => doWork(platform, request.actor, (work) => readRosterFindings(work, request.query)),
  );

  server.get(
    '/api/staffing/my-shifts',
    {
      config: { permission: 'staffing.self.read' },
      schema: { tags: TAGS, response: { 200: myShiftsReplySchema } },
    },
    async (request) => doWork(platform, request.actor, readMyShifts),
  );

  server.post(
    '/api/staffing/my-shifts/seen',
    { config: { permission: 'staffing.self.read' }, schema: { tags: TAGS } },
    async (request, reply) => {
      await doWork(platform, request.actor, confirmMyShifts);
      return reply.status(204).send();
    },
  );
};
