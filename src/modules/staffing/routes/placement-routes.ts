import { z } from 'zod';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { decidePlacementSchema, editedReplySchema, placementsReplySchema, savePlacementSchema } from '../contract.ts';
import { decidePlacement } from '../store/placements/decide-placement.ts';
import { readPlacements } from '../store/placements/read-placements.ts';
import { savePlacement } from '../store/placements/save-placement.ts';

const tags = ['staffing'];
const config = { permission: 'staffing.placement.change' };
const response = { 200: editedReplySchema };
const params = z.object({ id: idSchema });

/** Student placements: places, supervision, and what is decided about them. */
export const placementRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/staffing/placements',
    { config: { permission: 'staffing.placement.read' }, schema: { tags, response: { 200: placementsReplySchema } } },
    (request) => doWork(platform, request.actor, readPlacements),
  );
  server.post(
    '/api/staffing/placements',
    { config, schema: { tags, body: savePlacementSchema, response } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({ editId: await savePlacement(work, undefined, request.body) })),
  );
  server.put(
    '/api/staffing/placements/:id',
    { config, schema: { tags, params, body: savePlacementSchema, response } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await savePlacement(work, request.params.id, request.body),
      })),
  );
  server.post(
    '/api/staffing/placements/:id/decisions',
    { config, schema: { tags, params, body: decidePlacementSchema, response } },
    (request) =>
      doWork(platform, request.actor, async (work) => ({
        editId: await decidePlacement(work, request.params.id, request.body),
      })),
  );
};
