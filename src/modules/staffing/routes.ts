import { systemActor } from '#platform/access/access.ts';
import type { BeredtServer, ModuleRoutes } from '#platform/http/create-server.ts';
import type { Platform } from '#platform/work/work.ts';
import { doWork } from '#platform/work/work.ts';
import { planDeskOf } from './planning/plan-desk.ts';
import { absenceRoutes } from './routes/absence-routes.ts';
import { consultationRoutes } from './routes/consultation-routes.ts';
import { cooperationRoutes } from './routes/cooperation-routes.ts';
import { decisionRoutes } from './routes/decision-routes.ts';
import { linkRoutes } from './routes/link-routes.ts';
import { myOfferRoutes } from './routes/my-offer-routes.ts';
import { offerRoutes } from './routes/offer-routes.ts';
import { pictureRoutes } from './routes/picture-routes.ts';
import { planRoutes } from './routes/plan-routes.ts';
import { receptionRoutes } from './routes/reception-routes.ts';
import { failLeftPlans } from './store/finish-plan.ts';

const PARTS: readonly ModuleRoutes[] = [
  // One line each.
  absenceRoutes,
  consultationRoutes,
  cooperationRoutes,
  linkRoutes,
  myOfferRoutes,
  offerRoutes,
  pictureRoutes,
  receptionRoutes,
  planRoutes,
  decisionRoutes,
];

/** Absences, plans, and the picture of who stands where. */
export const staffingRoutes: ModuleRoutes = (server, platform) => {
  for (const routes of PARTS) routes(server, platform);
  failLeftPlansAtStart(server, platform);
  server.addHook('onClose', () => planDeskOf(platform).close());
};

/** Plans that a killed process left in the middle say so before the first request is answered. */
function failLeftPlansAtStart(server: BeredtServer, platform: Platform): void {
  server.addHook('onReady', async () => {
    const { database } = platform;
    // The embedded database has one process at a time, so whatever is being solved there is left over.
    const alone = database.kind === 'embedded' ? planDeskOf(platform).solver : undefined;
    const tenants = await database.kysely.selectFrom('tenant').select('tenant.tenantId').execute();
    for (const { tenantId } of tenants) {
      await doWork(platform, systemActor(tenantId, 'staffing'), (work) => failLeftPlans(work, alone));
    }
  });
}
