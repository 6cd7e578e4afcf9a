import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Scope } from '#platform/access/actor.ts';

/** Whether the unit of a `service_user` lies in a scope. */
export function userReachedBy(scope: Scope): RawBuilder<boolean> {
  return scope === 'everywhere' ? sql`true` : sql`service_user.unit_id = ANY(${[...scope]}::text[])`;
}
