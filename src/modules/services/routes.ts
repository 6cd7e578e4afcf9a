import type { ModuleRoutes } from '#platform/http/create-server.ts';
import { assessmentRoutes } from './routes/assessment-routes.ts';
import { cancellationRoutes } from './routes/cancellations/cancellation-routes.ts';
import { checkRoutes } from './routes/checks/check-routes.ts';
import { closureRoutes } from './routes/closures/closure-routes.ts';
import { importanceRoutes } from './routes/importance/importance-routes.ts';
import { measureRoutes } from './routes/measures/measure-routes.ts';
import { myTourRoutes } from './routes/my-tour/my-tour-routes.ts';
import { lookRoutes } from './routes/people/look-routes.ts';
import { peopleRoutes } from './routes/people/people-routes.ts';
import { reviewRoutes } from './routes/review-routes.ts';
import { upheldRoutes } from './routes/upheld/upheld-routes.ts';
import { visitPlanRoutes } from './routes/visit-plan/visit-plan-routes.ts';
import type { ContactPorts } from './store/measures/contact-ports.ts';
import type { PersonEventSource } from './store/people/person-event-sources.ts';
import type { UpheldPorts } from './store/upheld/upheld-ports.ts';
import type { CarersPort } from './store/visit-plan/carers-port.ts';

const PARTS: readonly ModuleRoutes[] = [
  assessmentRoutes,
  reviewRoutes,
  lookRoutes,
  importanceRoutes,
  cancellationRoutes,
  checkRoutes,
  myTourRoutes,
];

/** The addresses of services, one line per area. Who is at work comes from whoever keeps the rosters, time lines `elsewhere` from modules above. */
export function servicesRoutes(
  carers: CarersPort,
  upheld: UpheldPorts,
  elsewhere: readonly PersonEventSource[],
  contact: ContactPorts,
): ModuleRoutes {
  return (server, platform) => {
    for (const part of [
      ...PARTS,
      peopleRoutes(elsewhere),
      visitPlanRoutes(carers),
      upheldRoutes(upheld),
      closureRoutes({ ...carers, ...upheld }),
      measureRoutes(contact),
    ])
      part(server, platform);
  };
}
