import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { importanceRoutes } from './routes/importance/importance-routes.ts';
import { lookRoutes } from './routes/people/look-routes.ts';
import { peopleRoutes } from './routes/people/people-routes.ts';

const PARTS: readonly ModuleRoutes[] = [peopleRoutes, lookRoutes, importanceRoutes];

/** The addresses of services, one line per area. */
export const servicesRoutes: ModuleRoutes = (server, platform) => {
  for (const part of PARTS) part(server, platform);
};
