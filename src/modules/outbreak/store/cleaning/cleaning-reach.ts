import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Scope } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/**
 * Where an actor may do something about cleaning: who belongs to a unit that cleans, everywhere, for cleaners go into every house;
 * others in rooms of their own units and the shared rooms of those houses.
 */
export async function readCleaningReach({ trx, access, actor }: Work, permission: string): Promise<Scope> {
  const scope = access.scopeOf(actor, permission);
  if (scope === 'everywhere' || scope.size === 0) return scope;
  const cleans = await trx
    .selectFrom('unit')
    .select('unit.unitId')
    .where('unit.tenantId', '=', trx.tenantId)
    .where('unit.kind', '=', 'cleaning')
    .where('unit.unitId', 'in', [...scope])
    .limit(1)
    .executeTakeFirst();
  return cleans ? 'everywhere' : scope;
}

/** A condition on `room`: within the reach. */
export function roomWithin(reach: Scope): RawBuilder<boolean> {
  if (reach === 'everywhere') return sql<boolean>`true`;
  const units = sql`${[...reach]}::text[]`;
  return sql<boolean>`(room.unit_id = ANY(${units}) OR (room.unit_id IS NULL AND EXISTS (SELECT FROM unit
    WHERE unit.tenant_id = room.tenant_id AND unit.site_id = room.site_id AND unit.unit_id = ANY(${units}))))`;
}

/** Throws `NotYours` unless every room is within the actor's reach. */
export async function demandRooms(work: Work, permission: string, roomIds: readonly string[]): Promise<void> {
  const reach = await readCleaningReach(work, permission);
  const asked = [...new Set(roomIds)];
  const { rows } = await sql<{ found: number }>`SELECT count(*)::int AS found FROM room
    WHERE room.tenant_id = ${work.trx.tenantId} AND room.room_id = ANY(${asked}::text[]) AND ${roomWithin(reach)}`.execute(
    work.trx,
  );
  if (rows[0]?.found !== asked.length) throw new NotYours('room');
}
