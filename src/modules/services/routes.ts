import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { assessmentRoutes } from './routes/assessment-routes.ts';
import { checkRoutes } from './routes/checks/check-routes.ts';
import { importanceRoutes } from './routes/importance/importance-routes.ts';
import { lookRoutes } from './routes/people/look-routes.ts';
import { peopleRoutes } from './routes/people/people-routes.ts';
import { reviewRoutes } from './routes/review-routes.ts';

const PARTS: readonly ModuleRoutes[] = [
  assessmentRoutes,
  reviewRoutes,
  peopleRoutes,
  lookRoutes,
  importanceRoutes,
  checkRoutes,
];

/** The addresses of services, one line per area. */
export const servicesRoutes: ModuleRoutes = (server, platform) => {
  for (const part of PARTS) part(server, platform);
};
