import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Scope } from '#platform/access/actor.ts';

/** Those people whom a scope reaches: home in one of its units, or in the pool for one of them. */
export function personReachedBy(scope: Scope): RawBuilder<boolean> {
  if (scope === 'everywhere') return sql`true`;
  const units = [...scope];
  return sql`(person.home_unit_id = ANY(${units}::text[]) OR person.pool_units && ${units}::text[])`;
}

/** Those units that a scope reaches. */
export function unitReachedBy(scope: Scope): RawBuilder<boolean> {
  return scope === 'everywhere' ? sql`true` : sql`unit.unit_id = ANY(${[...scope]}::text[])`;
}
