import { z } from 'zod';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { idSchema } from '#platform/http/wire-values.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { changeDemandSchema, demandPatternSchema, demandQuerySchema, editedSchema } from '../contract.ts';
import { changeDemandPattern, readDemandPattern } from '../store/demand/demand-pattern.ts';
import { getUnit } from '../store/units/get-unit.ts';

const tags = ['organisation'];
const params = z.object({ unitId: idSchema });

/** What a unit needs, as a week that repeats. */
export const demandRoutes: ModuleRoutes = (server, platform) => {
  server.get(
    '/api/organisation/units/:unitId/demand',
    {
      config: { permission: 'organisation.units.read' },
      schema: { tags, params, querystring: demandQuerySchema, response: { 200: demandPatternSchema } },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { unitId } = request.params;
        const { from, weeks } = request.query;
        const may = (permission: string) => reaches(work.access.scopeOf(work.actor, permission), unitId);
        if (!may('organisation.units.read')) throw new NotYours('unit');
        const { name } = await getUnit(work, unitId);
        const pattern = await readDemandPattern(work, { unitId, from, weeks });
        return {
          unitId,
          unitName: name,
          from,
          weeks,
          version: pattern.version,
          rows: [...pattern.rows],
          exceptions: [...pattern.exceptions],
          unset: [...pattern.unset],
          canChange: may('organisation.demand.change'),
        };
      }),
  );

  server.put(
    '/api/organisation/units/:unitId/demand',
    {
      config: { permission: 'organisation.demand.change' },
      schema: { tags, params, body: changeDemandSchema, response: { 200: editedSchema } },
    },
    (request) =>
      doWork(platform, request.actor, async (work) => {
        const { from, weeks, version, rows } = request.body;
        const { unitId } = request.params;
        return { editId: await changeDemandPattern(work, { unitId, from, weeks }, version, rows) };
      }),
  );
};
