import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { reaches } from '#platform/access/actor.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Protection } from '../../domain/people/protection.ts';
import { protectionOf } from '../../domain/people/protection.ts';
import type { VisitImportance } from '../../domain/visit.ts';
import { readLoweredServices } from '../importance/read-importance.ts';
import { readNeedToKnow } from './read-need-to-know.ts';

/** A granted service: its importance as granted, and what rules in force have made of it. */
export interface UserService {
  readonly serviceId: string;
  readonly kind: string;
  readonly hoursPerWeek: number | null;
  readonly granted: VisitImportance;
  readonly importance: VisitImportance;
  readonly grantedFrom: PlainDate | null;
  readonly grantedTo: PlainDate | null;
}

/** Somebody close to a person. */
export interface UserRelative {
  readonly relativeId: string;
  readonly name: string;
  readonly relation: string | null;
  readonly guardian: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly callEveryDays: number | null;
}

/** What of a person may be corrected by hand; only readers who see everything get it. */
export interface UserCare {
  readonly address: string | null;
  readonly room: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly livesAlone: boolean;
  readonly vulnerability: number | null;
  readonly ability: string | null;
  readonly carerNotes: string | null;
  readonly relatives: readonly UserRelative[];
}

/** One person as far as the actor may know. */
export interface User {
  readonly userId: string;
  readonly revision: number;
  /** Null where the person is protected and the reader has not the right to the name. */
  readonly name: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly protection: Protection;
  readonly languages: readonly string[];
  readonly infectedFrom: PlainDate | null;
  readonly infectedTo: PlainDate | null;
  readonly services: readonly UserService[];
  /** Null for planners. */
  readonly care: UserCare | null;
}

/** One person whom the actor may see; throws `NotYours` otherwise, the same where there is none. */
export async function getUser(work: Work, userId: string): Promise<User> {
  const { trx } = work;
  const know = await readNeedToKnow(work);
  const row = await trx
    .selectFrom('serviceUser')
    .innerJoin('unit', (join) =>
      join.onRef('unit.tenantId', '=', 'serviceUser.tenantId').onRef('unit.unitId', '=', 'serviceUser.unitId'),
    )
    .selectAll('serviceUser')
    .select('unit.name as unitName')
    .where('serviceUser.tenantId', '=', trx.tenantId)
    .where('serviceUser.userId', '=', userId)
    .executeTakeFirst();
  if (!row || !reaches(know.planning, row.unitId)) throw new NotYours('service-user');
  const protection = protectionOf(row);
  const isNamed = protection === 'none' || reaches(know.names, row.unitId);
  const { unitId, unitName, revision, languages, infectedFrom, infectedTo } = row;
  const { lat, lon, livesAlone, vulnerability, ability, carerNotes, room, address } = row;
  const place = isNamed ? { address, lat, lon } : { address: null, lat: null, lon: null };
  return {
    ...{ userId, revision, unitId, unitName, protection, languages, infectedFrom, infectedTo },
    name: isNamed ? row.name : null,
    services: await readServices(work, userId),
    care: reaches(know.care, unitId)
      ? {
          ...{ ...place, room, livesAlone, vulnerability, ability, carerNotes },
          relatives: isNamed ? await readRelatives(work, userId) : [],
        }
      : null,
  };
}

/** What a person is granted, ended grants included, the newest last. */
async function readServices(work: Work, userId: string): Promise<UserService[]> {
  const { trx } = work;
  const lowered = await readLoweredServices(work, work.clock.today());
  const { rows } = await sql<Omit<UserService, 'importance'>>`
    SELECT service.service_id, service.kind, service.hours_per_week, service.importance AS granted, service.granted_from,
      service.granted_to
    FROM service WHERE service.tenant_id = ${trx.tenantId} AND service.user_id = ${userId}
    ORDER BY array_position(ARRAY['must', 'should', 'can_wait'], service.importance), service.kind COLLATE "C",
      service.service_id COLLATE "C"`.execute(trx);
  return rows.map((row) => ({ ...row, importance: lowered.get(row.serviceId) ?? row.granted }));
}

async function readRelatives({ trx }: Work, userId: string): Promise<UserRelative[]> {
  const rows = await trx
    .selectFrom('relative')
    .selectAll()
    .where('relative.tenantId', '=', trx.tenantId)
    .where('relative.userId', '=', userId)
    .orderBy('relative.guardian', 'desc')
    .orderBy('relative.relativeId')
    .execute();
  return rows.map(({ relativeId, name, relation, guardian, phone, email, language, callEveryDays }) => ({
    ...{ relativeId, name, relation, guardian, phone, email, language, callEveryDays },
  }));
}
