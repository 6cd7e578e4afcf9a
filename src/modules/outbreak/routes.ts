import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { casefileRoutes } from './routes/casefile-routes.ts';
import { caseRoutes } from './routes/cases/case-routes.ts';
import { listRoutes } from './routes/cases/list-routes.ts';
import { testRoutes } from './routes/cases/test-routes.ts';
import { cleaningRoutes } from './routes/cleaning/cleaning-routes.ts';
import { ruleRoutes } from './routes/infection-rules/rule-routes.ts';
import { partnerRoutes } from './routes/partner-routes.ts';
import { moveRoutes } from './routes/places/move-routes.ts';
import { placeRoutes } from './routes/places/place-routes.ts';
import { specialRoutes } from './routes/special-routes.ts';
import { suitabilityRoutes } from './routes/suitability-routes.ts';
import { callRoutes } from './routes/tracing/call-routes.ts';
import { contactRoutes } from './routes/tracing/contact-routes.ts';
import { peopleRoutes } from './routes/tracing/people-routes.ts';
import { visitingRoutes } from './routes/visiting-routes.ts';

const PARTS: readonly ModuleRoutes[] = [
  ruleRoutes,
  contactRoutes,
  peopleRoutes,
  callRoutes,
  testRoutes,
  listRoutes,
  caseRoutes,
  casefileRoutes,
  placeRoutes,
  moveRoutes,
  cleaningRoutes,
  visitingRoutes,
  partnerRoutes,
  specialRoutes,
  suitabilityRoutes,
];

/** The addresses of outbreak, one line per area. */
export const outbreakRoutes: ModuleRoutes = (server, platform) => {
  for (const part of PARTS) part(server, platform);
};
