import { POLICIES } from '#app/modules.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { findUnitsBelow } from '#modules/organisation/index.ts';
import { createAccess } from '#platform/access/access.ts';
import type { Actor, Grant } from '#platform/access/actor.ts';
import type { Role } from '#platform/access/roles.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { insertMunicipality } from '#test/harness/insert-municipality.ts';

/** Monday 23 November 2026 at 06:40 in Norway, and as many minutes later as a test has let pass. */
export interface TestClock {
  minutes: number;
}

/** A municipality in a database of its own, with people who may act there. */
export interface OpenTown {
  readonly platform: Platform;
  readonly tenantId: number;
  readonly clock: TestClock;
  /** Somebody with a role, for a unit with all below it or (no unit) for the whole municipality; has an account. */
  actor(name: string, role: Role, unitId?: string, personId?: string): Promise<Actor>;
  work<T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T>;
}

/** Puts a municipality into the database and opens it. */
export async function openTown(database: Database, municipality: Municipality): Promise<OpenTown> {
  const clock: TestClock = { minutes: 0 };
  const start = Date.parse('2026-11-23T06:40:00+01:00');
  const platform: Platform = {
    database,
    clock: clockAt(() => new Date(start + clock.minutes * 60_000)),
    access: createAccess(POLICIES),
  };
  const tenantId = await insertMunicipality(database, municipality);
  return {
    platform,
    tenantId,
    clock,
    actor: async (name, role, unitId, personId) => {
      const { accountId } = await database.kysely
        .insertInto('account')
        .values({ username: `${tenantId}-${name.toLowerCase().replaceAll(' ', '.')}`, name })
        .returning('accountId')
        .executeTakeFirstOrThrow();
      await database.kysely
        .insertInto('membership')
        .values({ tenantId, accountId, personId: personId ?? null })
        .execute();
      const units = await inTenant(database, tenantId, async (trx) => {
        await trx
          .insertInto('roleGrant')
          .values({ tenantId, accountId, role, unitId: unitId ?? '' })
          .execute();
        return unitId === undefined ? undefined : (await findUnitsBelow(trx, [unitId])).get(unitId);
      });
      const grant: Grant = { role, unitId, units };
      return { accountId, tenantId, name, personId, grants: [grant] };
    },
    work: (actor, run) => doWork(platform, actor, run),
  };
}
