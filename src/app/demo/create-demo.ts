import { addDays, weekdayOf } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { MunicipalityFolder } from '#modules/organisation/index.ts';
import { createAccount, createTenant, grantRole, importMunicipality } from '#modules/organisation/index.ts';
import { addReports } from '#modules/situation/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Platform } from '#platform/work/work.ts';
import { doWork } from '#platform/work/work.ts';
import { buildDemoMunicipality } from '#seed/build-demo-municipality.ts';
import type { DemoOptions } from '#seed/demo-options.ts';
import { MOMENTS } from '#seed/demo-options.ts';
import { IMPORT_PARTS } from '../modules.ts';
import { addDemoOffers } from './add-demo-offers.ts';
import { demoAccounts } from './demo-accounts.ts';
import { demoReports } from './demo-reports.ts';

/** Makes the invented municipality at one moment: a tenant of its own, imported as any folder, with people to be. */
export async function createDemo(
  platform: Platform,
  wish: Pick<DemoOptions, 'moment' | 'staff' | 'units'>,
  onStep: (step: string) => void = () => {},
): Promise<number> {
  const { database, clock } = platform;
  const today = clock.today();
  const monday = addDays(today, 1 - weekdayOf(today));
  const municipality = buildDemoMunicipality({ from: monday, today, ...wish });
  const { name, number } = municipality;
  const tenantId = await createTenant(database, clock, { name, number, demo: true });
  await database.kysely
    .updateTable('tenant')
    .set({ demoMoment: wish.moment ?? MOMENTS[0] })
    .where('tenant.tenantId', '=', tenantId)
    .execute();
  const actor = systemActor(tenantId, 'Beredt');
  onStep(`${municipality.name}: ${municipality.units.length} enheter, ${municipality.staff.length} ansatte`);
  await importMunicipality(platform, actor, asFolder(municipality), { parts: IMPORT_PARTS, source: 'demo' });
  await doWork(platform, actor, (work) => addReports(work, demoReports(municipality, today, work.now)));
  let coordinator = actor;
  for (const account of demoAccounts(municipality, `demo-${tenantId}`)) {
    const accountId = await createAccount(platform, actor, { ...account, password: null });
    await doWork(platform, actor, (work) => grantRole(work, accountId, account.role, account.unitId));
    if (account.role === 'staffing_coordinator') {
      const grants = [{ role: account.role, unitId: undefined, units: undefined }];
      coordinator = { ...actor, accountId, name: account.name, grants };
    }
  }
  await addDemoOffers(platform, coordinator, municipality);
  return tenantId;
}

/** A municipality in memory as the import takes one: tables without rows count as files that are not there. */
function asFolder(municipality: Municipality): MunicipalityFolder {
  const isTable = (name: string) => {
    const value = municipality[name as keyof Municipality];
    return Array.isArray(value) && value.length > 0;
  };
  const present = Object.keys(municipality).filter(isTable) as MunicipalityFolder['present'];
  return { municipality, warnings: [], present, fields: {} };
}
