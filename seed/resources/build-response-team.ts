import { addDays } from '#kernel/plain-date.ts';
import type { ResponseMember } from '#modules/organisation/domain/resource-rows.ts';
import type { DemoFrame } from '../demo-options.ts';
import type { DemoPerson } from '../people/build-staff.ts';
import { between, streamOf } from '../random-stream.ts';

const ROLES = ['Leder', 'Smittevern', 'Isolering og soner', 'Veileder', 'Pleie', 'Pleie', 'Pleie', 'Utstyr'];

/** What the team's employed members do there; every other week half of them are on call. */
export function buildResponseTeam(frame: DemoFrame, people: readonly DemoPerson[]): ResponseMember[] {
  const random = streamOf(frame.seed, 'response team');
  return people
    .filter(({ staff }) => staff.outbreakTeam)
    .map(({ staff }, index) => ({
      personId: staff.staffId,
      role: ROLES[index % ROLES.length] ?? 'Pleie',
      trainedTo: addDays(frame.today, index % 7 === 5 ? -between(random, 5, 40) : between(random, 30, 330)),
      readyHours: random.pick([1, 2, 2, 4, 8, 12]),
      onCallFrom: addDays(frame.from, index % 2 === 0 ? 0 : 7),
      onCallTo: addDays(frame.from, index % 2 === 0 ? 7 : 14),
    }));
}
