import { addDays, weekdayOf } from '#kernel/plain-date.ts';
import { createAccount, grantRole } from '#modules/organisation/index.ts';
import { addReports } from '#modules/situation/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Role } from '#platform/access/roles.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { buildDemoMunicipality } from '#seed/build-demo-municipality.ts';
import type { DemoOptions } from '#seed/demo-options.ts';
import { MOMENTS } from '#seed/demo-options.ts';
import { addDemoAssessments } from './add-demo-assessments.ts';
import { addDemoBuildings } from './add-demo-buildings.ts';
import { addDemoChecks } from './add-demo-checks.ts';
import { addDemoCleaning } from './add-demo-cleaning.ts';
import { addDemoClosures } from './add-demo-closures.ts';
import { addDemoContact } from './add-demo-contact.ts';
import { addDemoDutyPhones } from './add-demo-duty-phones.ts';
import { addDemoImportance } from './add-demo-importance.ts';
import { addDemoInfection } from './add-demo-infection.ts';
import { addDemoLooks } from './add-demo-looks.ts';
import { addDemoOffers } from './add-demo-offers.ts';
import { addDemoPartners } from './add-demo-partners.ts';
import { addDemoRules } from './add-demo-rules.ts';
import { addDemoSpecialUnits } from './add-demo-special-units.ts';
import { addDemoVisiting } from './add-demo-visiting.ts';
import { demoAccounts } from './demo-accounts.ts';
import { demoReports } from './demo-reports.ts';
import { openDemoTenant } from './open-demo-tenant.ts';

/** Makes the invented municipality at one moment: a tenant of its own, imported as any folder, with people to be. */
export async function createDemo(
  platform: Platform,
  wish: Pick<DemoOptions, 'moment' | 'staff' | 'units'>,
  onStep: (step: string) => void = () => {},
): Promise<number> {
  const today = platform.clock.today();
  const monday = addDays(today, 1 - weekdayOf(today));
  const municipality = buildDemoMunicipality({ from: monday, today, ...wish });
  onStep(`${municipality.name}: ${municipality.units.length} enheter, ${municipality.staff.length} ansatte`);
  const actor = await openDemoTenant(platform, municipality, wish.moment ?? MOMENTS[0]);
  const { tenantId } = actor;
  await doWork(platform, actor, (work) => addReports(work, demoReports(municipality, today, work.now)));
  const actors = new Map<Role, Actor>();
  for (const account of demoAccounts(municipality, `demo-${tenantId}`)) {
    const accountId = await createAccount(platform, actor, { ...account, password: null });
    await doWork(platform, actor, (work) => grantRole(work, accountId, account.role, account.unitId));
    const grants = [{ role: account.role, unitId: undefined, units: undefined }];
    if (account.role === 'assessor' && account.unitId !== undefined) {
      const assessor = { ...actor, accountId, name: account.name, personId: account.personId, grants };
      await addDemoAssessments(platform, assessor, account.unitId, wish.moment ?? MOMENTS[0]);
    }
    if (account.unitId === undefined) actors.set(account.role, { ...actor, accountId, name: account.name, grants });
  }
  const doctor = actors.get('municipal_doctor') ?? actor;
  await addDemoChecks(platform, actor, municipality);
  await addDemoDutyPhones(platform, actor, municipality);
  const infection = {
    program: actor,
    tracer: actors.get('contact_tracer') ?? actor,
    doctor: actors.get('municipal_doctor') ?? actor,
    leader: actors.get('crisis_leader') ?? actor,
  };
  await addDemoInfection(platform, infection, municipality);
  await addDemoRules(platform, doctor, actors.get('crisis_leader') ?? actor, municipality);
  await addDemoImportance(platform, actors.get('staffing_coordinator') ?? actor, municipality);
  await addDemoVisiting(platform, doctor, municipality);
  if (wish.moment === 'outbreak') await addDemoSpecialUnits(platform, actors.get('crisis_leader') ?? actor);
  await addDemoBuildings(platform, actors.get('crisis_leader') ?? actor, municipality);
  await addDemoCleaning(platform, { lead: actor, checker: doctor }, municipality);
  if (wish.moment === 'outbreak') {
    await addDemoClosures(platform, doctor, municipality);
    await addDemoContact(platform, doctor, municipality);
  }
  if (wish.moment === 'outbreak') await addDemoPartners(platform, actors.get('staffing_coordinator') ?? actor);
  await addDemoLooks(platform, doctor, municipality);
  await addDemoOffers(platform, actors.get('staffing_coordinator') ?? actor, municipality);
  return tenantId;
}
