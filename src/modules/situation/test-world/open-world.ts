import { createAccess } from '#platform/access/access.ts';
import type { Actor, Grant } from '#platform/access/actor.ts';
import type { Policy, Role } from '#platform/access/roles.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import type { Platform, Work } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

/** A small municipality for tests: a nursing home with two wards at one site, a home-care district, and people in roles. */
export interface SituationWorld {
  readonly database: Database;
  readonly platform: Platform;
  readonly tenantId: number;
  /** Sets the clock, Norwegian winter time: `2026-11-23 06:05`. */
  setTime(text: string): void;
  /** Somebody in a role, for the whole municipality or for units. */
  actor(role: Role, units?: readonly string[]): Actor;
  as<T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T>;
}

/** Opens the world on a fresh database; close the database afterwards. */
export async function openSituationWorld(database: Database, policies: readonly Policy[]): Promise<SituationWorld> {
  const { tenantId } = await database.kysely
    .insertInto('tenant')
    .values({ name: 'Fjellhavn kommune' })
    .returning('tenantId')
    .executeTakeFirstOrThrow();
  const { accountId } = await database.kysely
    .insertInto('account')
    .values({ username: `ragna-${tenantId}`, name: 'Ragna Solbris' })
    .returning('accountId')
    .executeTakeFirstOrThrow();
  await inTenant(database, tenantId, async (trx) => {
    await trx
      .insertInto('site')
      .values([
        { tenantId, siteId: 'S1', name: 'Åsheim sykehjem' },
        { tenantId, siteId: 'S2', name: 'Hjemmetjenesten' },
      ])
      .execute();
    const unit = { tenantId, sortKey: '', siteId: 'S1' };
    await trx
      .insertInto('unit')
      .values([
        { ...unit, unitId: 'A', name: 'Åsheim', kind: 'other' },
        { ...unit, unitId: 'A1', name: 'Åsheim 1', kind: 'nursing_home_ward', parentId: 'A' },
        { ...unit, unitId: 'A2', name: 'Åsheim 2', kind: 'nursing_home_ward', parentId: 'A' },
        { ...unit, unitId: 'N', name: 'Hjemmetjeneste Nord', kind: 'home_care', siteId: 'S2' },
      ])
      .execute();
    await trx.insertInto('competence').values({ tenantId, competence: 'nurse' }).execute();
    await trx
      .insertInto('person')
      .values(
        ['Ask Moe', 'Åse Lie', 'Bo Vik'].map((name, index) => ({
          tenantId,
          personId: `p${index + 1}`,
          name,
          sortKey: '',
          competence: 'nurse',
          source: 'own',
          homeUnitId: ['A2', 'A2', 'N'][index] as string,
        })),
      )
      .execute();
    await trx.insertInto('item').values({ tenantId, item: 'Visir' }).execute();
  });
  let now = new Date('2026-11-23T05:05:00Z');
  const platform: Platform = { database, clock: clockAt(() => now), access: createAccess(policies) };
  return {
    database,
    platform,
    tenantId,
    setTime: (text) => {
      now = new Date(`${text.replace(' ', 'T')}:00+01:00`);
    },
    actor: (role, units) => {
      const grants: Grant[] = units
        ? units.map((unitId) => ({ role, unitId, units: new Set(units) }))
        : [{ role, unitId: undefined, units: undefined }];
      return { accountId, tenantId, name: 'Ragna Solbris', personId: undefined, grants };
    },
    as: (actor, run) => doWork(platform, actor, run),
  };
}
