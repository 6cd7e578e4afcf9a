import { equipmentImportPart } from '#modules/equipment/import/equipment-import-part.ts';
import { equipmentPolicy } from '#modules/equipment/policy.ts';
import { equipmentRoutes } from '#modules/equipment/routes.ts';
import { logPolicy } from '#modules/log/policy.ts';
import { logRoutes } from '#modules/log/routes.ts';
import { messagesPolicy } from '#modules/messages/policy.ts';
import { messagesRoutes } from '#modules/messages/routes.ts';
import type { ImportPart } from '#modules/organisation/index.ts';
import { importJobs, importRoutes, organisationImportPart } from '#modules/organisation/index.ts';
import { organisationPolicy } from '#modules/organisation/policy.ts';
import { organisationRoutes } from '#modules/organisation/routes.ts';
import { outbreakImportPart } from '#modules/outbreak/import/outbreak-import-part.ts';
import { readLimitsInForce, readOutbreakEvents, readVisitedDays } from '#modules/outbreak/index.ts';
import { outbreakJobs } from '#modules/outbreak/jobs.ts';
import { outbreakPolicy } from '#modules/outbreak/policy.ts';
import { outbreakRoutes } from '#modules/outbreak/routes.ts';
import { servicesImportPart } from '#modules/services/import/services-import-part.ts';
import { servicesJobs } from '#modules/services/jobs.ts';
import { servicesPolicy } from '#modules/services/policy.ts';
import { servicesRoutes } from '#modules/services/routes.ts';
import { simulationJobs } from '#modules/simulation/jobs.ts';
import { simulationPolicy } from '#modules/simulation/policy.ts';
import { simulationRoutes } from '#modules/simulation/routes.ts';
import { readAwayBetween, readQualityRatings } from '#modules/situation/index.ts';
import { situationJobs } from '#modules/situation/jobs.ts';
import { situationPolicy } from '#modules/situation/policy.ts';
import { situationRoutes } from '#modules/situation/routes.ts';
import { staffingImportPart } from '#modules/staffing/import/staffing-import-part.ts';
import { readCarersAtWork, readMayBeAsked } from '#modules/staffing/index.ts';
import { staffingJobs } from '#modules/staffing/jobs.ts';
import { staffingPolicy } from '#modules/staffing/policy.ts';
import { staffingRoutes } from '#modules/staffing/routes.ts';
import type { Policy } from '#platform/access/roles.ts';
import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { forgetSentWrites } from '#platform/jobs/forget-sent-writes.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import { importWatch } from './import-watch.ts';

/** The modules' policies, lowest module first. */
export const POLICIES: readonly Policy[] = [
  organisationPolicy,
  logPolicy,
  messagesPolicy,
  staffingPolicy,
  equipmentPolicy,
  servicesPolicy,
  outbreakPolicy,
  situationPolicy,
  simulationPolicy,
];

/** What each module takes from a municipality folder, in an order in which no row refers to a later table. */
export const IMPORT_PARTS: readonly ImportPart[] = [
  organisationImportPart,
  staffingImportPart,
  servicesImportPart,
  equipmentImportPart,
  outbreakImportPart,
];
const watch = importWatch(IMPORT_PARTS);

/** The modules' routes. */
export const ROUTES: readonly ModuleRoutes[] = [
  organisationRoutes,
  importRoutes(watch),
  logRoutes,
  messagesRoutes,
  equipmentRoutes,
  staffingRoutes,
  servicesRoutes(
    { carersAtWork: readCarersAtWork, mayBeAsked: readMayBeAsked },
    { awayCarers: readAwayBetween, qualityRatings: readQualityRatings },
    [readOutbreakEvents],
    { visitLimits: readLimitsInForce, visitedDays: readVisitedDays },
  ),
  outbreakRoutes,
  situationRoutes,
  simulationRoutes,
];

/** The modules' scheduled work. */
export const JOBS: readonly JobDefinition[] = [
  ...servicesJobs,
  ...staffingJobs,
  ...outbreakJobs,
  ...situationJobs,
  ...simulationJobs,
  ...importJobs(watch),
  forgetSentWrites,
];
