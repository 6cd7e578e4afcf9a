import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { pictureRoutes } from './routes/picture-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';

/** All routes of situation. */
export const situationRoutes: ModuleRoutes = (server, platform) => {
  pictureRoutes(server, platform);
  reportRoutes(server, platform);
};
