import { plainDate } from '#kernel/plain-date.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';

/** A municipality that is to use the program. */
export interface NewTenant {
  readonly name: string;
  readonly number: string;
  /** A demo shows the page where one picks a role, and nothing in it is true. */
  readonly demo: boolean;
}

/** First day of a municipality number whose real first day nobody has told. */
const NUMBER_VALID_FROM = plainDate('1900-01-01');

/** Adds a municipality and gives its id. Runs as the owner of the schema: the app role may not make tenants. */
export async function createTenant(database: Database, clock: Clock, tenant: NewTenant): Promise<number> {
  return database.kysely.transaction().execute(async (trx) => {
    const { tenantId } = await trx
      .insertInto('tenant')
      .values({ name: tenant.name, demo: tenant.demo, createdAt: clock.now() })
      .returning('tenant.tenantId')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('tenantNumber')
      .values({ tenantId, number: tenant.number, validFrom: NUMBER_VALID_FROM })
      .execute();
    return tenantId;
  });
}
