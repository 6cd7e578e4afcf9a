import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { absenceRoutes } from './routes/absence-routes.ts';
import { pictureRoutes } from './routes/picture-routes.ts';

/** Absences, plans, and the picture of who stands where. */
export const staffingRoutes: ModuleRoutes = (server, platform) => {
  for (const routes of [absenceRoutes, pictureRoutes]) routes(server, platform);
};
