import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { accountRoutes } from './accounts/account-routes.ts';
import { agreementRoutes } from './routes/agreement-routes.ts';
import { demandRoutes } from './routes/demand-routes.ts';
import { peopleRoutes } from './routes/people-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';
import { setupRoutes } from './routes/setup-routes.ts';
import { unitRoutes } from './routes/unit-routes.ts';

/** Units, people, shifts, competences, demand, accounts, agreements, and the search over them. */
export const organisationRoutes: ModuleRoutes = (server, platform) => {
  for (const routes of [
    unitRoutes,
    peopleRoutes,
    setupRoutes,
    demandRoutes,
    searchRoutes,
    accountRoutes,
    agreementRoutes,
  ]) {
    routes(server, platform);
  }
};
