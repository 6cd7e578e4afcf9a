import { systemActor } from '#platform/access/access.ts';
import type { BeredtServer, ModuleRoutes } from '#platform/http/create-server.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { stressDeskOf } from './planning/continuity/stress-desk.ts';
import { planDeskOf } from './planning/plan-desk.ts';
import { warmPicturesAtStart } from './planning/warm-pictures.ts';
import { absenceRoutes } from './routes/absence-routes.ts';
import { consultationRoutes } from './routes/consultation-routes.ts';
import { continuityRoutes } from './routes/continuity-routes.ts';
import { cooperationRoutes } from './routes/cooperation-routes.ts';
import { crossSiteRoutes } from './routes/cross-site-routes.ts';
import { decisionRoutes } from './routes/decision-routes.ts';
import { linkRoutes } from './routes/link-routes.ts';
import { myOfferRoutes } from './routes/my-offer-routes.ts';
import { offerRoutes } from './routes/offer-routes.ts';
import { pictureRoutes } from './routes/picture-routes.ts';
import { placementRoutes } from './routes/placement-routes.ts';
import { planRoutes } from './routes/plan-routes.ts';
import { receptionRoutes } from './routes/reception-routes.ts';
import { recruitingRoutes } from './routes/recruiting-routes.ts';
import { resourceRoutes } from './routes/resource-routes.ts';
import { responseRoutes } from './routes/response-routes.ts';
import { taskRoutes } from './routes/task-routes.ts';
import { unitRosterRoutes } from './routes/unit-roster-routes.ts';
import { workingTimeRoutes } from './routes/working-time-routes.ts';
import { failLeftUnitRosters } from './store/cohort/finish-unit-roster.ts';
import { failLeftStressRuns } from './store/continuity/stress-runs.ts';
import { failLeftPlans } from './store/finish-plan.ts';

const PARTS: readonly ModuleRoutes[] = [
  // One line each.
  absenceRoutes,
  consultationRoutes,
  continuityRoutes,
  cooperationRoutes,
  crossSiteRoutes,
  linkRoutes,
  myOfferRoutes,
  offerRoutes,
  pictureRoutes,
  receptionRoutes,
  recruitingRoutes,
  resourceRoutes,
  responseRoutes,
  placementRoutes,
  planRoutes,
  decisionRoutes,
  taskRoutes,
  unitRosterRoutes,
  workingTimeRoutes,
];

/** Absences, plans, and the picture of who stands where. */
export const staffingRoutes: ModuleRoutes = (server, platform) => {
  for (const routes of PARTS) routes(server, platform);
  failLeftPlansAtStart(server, platform);
  warmPicturesAtStart(server, platform);
  server.addHook('onClose', () => planDeskOf(platform).close());
  server.addHook('onClose', () => stressDeskOf(platform).close());
};

/** Plans that a killed process left in the middle say so before the first request is answered. */
function failLeftPlansAtStart(server: BeredtServer, platform: Platform): void {
  server.addHook('onReady', async () => {
    const { database } = platform;
    // The embedded database has one process at a time, so whatever is being solved there is left over.
    const embedded = database.kind === 'embedded';
    const alone = embedded ? planDeskOf(platform).solver : undefined;
    const aloneTesting = embedded ? stressDeskOf(platform).solver : undefined;
    const tenants = await database.kysely.selectFrom('tenant').select('tenant.tenantId').execute();
    for (const { tenantId } of tenants) {
      await doWork(platform, systemActor(tenantId, 'staffing'), async (work) => {
        await failLeftPlans(work, alone);
        await failLeftStressRuns(work, aloneTesting);
        await failLeftUnitRosters(work, alone);
      });
    }
  });
}
