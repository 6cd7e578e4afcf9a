import { norwegianSortKey } from '#kernel/norwegian-sort-key.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { createTenant } from '#modules/organisation/index.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import type { TenantTransaction } from '#platform/db/tenant-transaction.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';

/** Puts places, people, roster and demand of a municipality into a tenant of its own, straight into the tables. */
export async function insertMunicipality(database: Database, municipality: Municipality): Promise<number> {
  const clock = clockAt(() => new Date('2026-11-23T06:40:00+01:00'));
  const { name, number } = municipality;
  const tenantId = await createTenant(database, clock, { name, number, demo: false });
  await inTenant(database, tenantId, async (trx) => {
    await insertPlaces(trx, municipality);
    await insertPeople(trx, municipality);
    await insertDuties(trx, municipality);
  });
  return tenantId;
}

/** Rows per statement; a statement takes at most 65 535 values. */
const CHUNK = 2000;

async function inChunks<T>(rows: readonly T[], insert: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await insert(rows.slice(start, start + CHUNK));
}

async function insertPlaces(trx: TenantTransaction, municipality: Municipality): Promise<void> {
  const { tenantId } = trx;
  const { rules, policy, sites, units, unitStatus, competences, shifts } = municipality;
  await trx
    .insertInto('municipalitySetting')
    .values({ tenantId, rules: JSON.stringify(rules), policy: JSON.stringify(policy) })
    .execute();
  await inChunks(sites, (chunk) =>
    trx
      .insertInto('site')
      .values(chunk.map((site) => ({ tenantId, ...site })))
      .execute(),
  );
  await inChunks(units, (chunk) =>
    trx
      .insertInto('unit')
      .values(chunk.map((unit) => ({ tenantId, sortKey: norwegianSortKey(unit.name), ...unit })))
      .execute(),
  );
  await inChunks(unitStatus, (chunk) =>
    trx
      .insertInto('unitStatus')
      .values(chunk.map(({ from, to, ...rest }) => ({ tenantId, validFrom: from, validTo: to ?? null, ...rest })))
      .execute(),
  );
  await inChunks(competences, (chunk) =>
    trx
      .insertInto('competence')
      .values(chunk.map((row) => ({ tenantId, ...row, covers: [...row.covers] })))
      .execute(),
  );
  await inChunks(shifts, (chunk) =>
    trx
      .insertInto('shiftType')
      .values(chunk.map((row) => ({ tenantId, ...row })))
      .execute(),
  );
}

async function insertPeople(trx: TenantTransaction, municipality: Municipality): Promise<void> {
  const { tenantId } = trx;
  const { staff, pool, trained, workplaces, suppliers = [] } = municipality;
  await inChunks(suppliers, (chunk) =>
    trx
      .insertInto('supplier')
      .values(chunk.map((row) => ({ tenantId, ...row })))
      .execute(),
  );
  await inChunks(staff, (chunk) =>
    trx
      .insertInto('person')
      .values(
        chunk.map(({ staffId, ...row }) => ({
          tenantId,
          personId: staffId,
          source: 'own',
          sortKey: norwegianSortKey(row.name),
          ...row,
          languages: [...row.languages],
        })),
      )
      .execute(),
  );
  await inChunks(pool, (chunk) =>
    trx
      .insertInto('person')
      .values(
        chunk.map(({ from, to, units, ...row }) => ({
          tenantId,
          sortKey: norwegianSortKey(row.name),
          ...row,
          availableFrom: from ?? null,
          availableTo: to ?? null,
          poolUnits: [...units],
          languages: [...(row.languages ?? [])],
          willingUnits: [...(row.willingUnits ?? [])],
          periods: [...(row.periods ?? [])],
        })),
      )
      .execute(),
  );
  await inChunks(trained, (chunk) =>
    trx
      .insertInto('training')
      .values(chunk.map(({ staffId, ...row }) => ({ tenantId, personId: staffId, ...row })))
      .execute(),
  );
  await inChunks(workplaces, (chunk) =>
    trx
      .insertInto('workplace')
      .values(chunk.map(({ staffId, ...row }) => ({ tenantId, personId: staffId, ...row })))
      .execute(),
  );
}

async function insertDuties(trx: TenantTransaction, { roster, worked, demand }: Municipality): Promise<void> {
  const { tenantId } = trx;
  await inChunks(roster, (chunk) =>
    trx
      .insertInto('rosterShift')
      .values(chunk.map(({ staffId, ...row }) => ({ tenantId, personId: staffId, ...row })))
      .execute(),
  );
  await inChunks(worked, (chunk) =>
    trx
      .insertInto('workedWeek')
      .values(chunk.map(({ staffId, ...row }) => ({ tenantId, personId: staffId, ...row })))
      .execute(),
  );
  await inChunks(demand ?? [], (chunk) =>
    trx
      .insertInto('demand')
      .values(chunk.map((row) => ({ tenantId, ...row })))
      .execute(),
  );
}
