import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { MunicipalityFolder } from '#modules/organisation/index.ts';
import { createTenant, importMunicipality } from '#modules/organisation/index.ts';
import { systemActor } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { IMPORT_PARTS } from '../modules.ts';

/** Makes a tenant of an invented municipality, imported as any folder; gives the program's own actor there. */
export async function openDemoTenant(
  platform: Platform,
  municipality: Municipality,
  demoMoment: string,
): Promise<Actor> {
  const { database, clock } = platform;
  const { name, number } = municipality;
  const tenantId = await createTenant(database, clock, { name, number, demo: true });
  await database.kysely.updateTable('tenant').set({ demoMoment }).where('tenant.tenantId', '=', tenantId).execute();
  const actor = systemActor(tenantId, 'Beredt');
  await importMunicipality(platform, actor, asFolder(municipality), { parts: IMPORT_PARTS, source: 'demo' });
  return actor;
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
