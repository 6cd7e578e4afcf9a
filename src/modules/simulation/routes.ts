import { systemActor } from '#platform/access/access.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { comparisonDeskOf } from './planning/comparison-desk.ts';
import { spreadRoutes } from './routes/spread-routes.ts';
import { failLeftSpreadRuns } from './store/spread/finish-spread-run.ts';

const PARTS: readonly ModuleRoutes[] = [spreadRoutes];

/** The addresses of simulation, one line per area. */
export const simulationRoutes: ModuleRoutes = (server, platform) => {
  for (const part of PARTS) part(server, platform);
  server.addHook('onClose', () => comparisonDeskOf(platform).close());
  // The embedded database has one process at a time, so whatever is running there before the first request is left over.
  server.addHook('onReady', async () => {
    const { database } = platform;
    const alone = database.kind === 'embedded' ? comparisonDeskOf(platform).solver : undefined;
    const tenants = await database.kysely.selectFrom('tenant').select('tenant.tenantId').execute();
    for (const { tenantId } of tenants)
      await doWork(platform, systemActor(tenantId, 'simulation'), (work) => failLeftSpreadRuns(work, alone));
  });
};
