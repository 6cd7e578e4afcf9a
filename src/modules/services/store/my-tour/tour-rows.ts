import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** A visit of one carer as it stands; `carers` are the others. */
export interface MineRow {
  readonly visitId: string;
  readonly userId: string;
  readonly userName: string;
  readonly protected: boolean;
  readonly unitId: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly address: string | null;
  readonly room: string | null;
  readonly carerNotes: string | null;
  readonly ability: string | null;
  readonly livesAlone: boolean;
  readonly languages: string[];
  readonly serviceId: string | null;
  readonly serviceKind: string | null;
  readonly allowed: string[];
  readonly startMinute: number;
  readonly minutes: number;
  readonly grantedMinutes: number;
  /** Null: by the normal plan. */
  readonly how: string | null;
  readonly infected: boolean;
  readonly carersNeeded: number;
  readonly carers: string[];
  readonly mark: 'started' | 'done' | 'could_not' | null;
  readonly markAt: Instant | null;
  readonly markPerson: string | null;
  readonly reason: string | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** One carer's visits of a day, as they are published, else by the normal plan, in the order of their starts. */
export async function readMineRows({ trx }: Work, personId: string, date: PlainDate): Promise<MineRow[]> {
  const { rows } = await sql<MineRow>`
    SELECT visit.visit_id, visit.user_id, service_user.name AS user_name, service_user.protected, service_user.unit_id,
      service_user.lat, service_user.lon, service_user.address, service_user.room, service_user.carer_notes, service_user.ability,
      service_user.lives_alone, service_user.languages, visit.service_id, service.kind AS service_kind, visit.allowed,
      coalesce(mine.start_minute, visit.planned_start_minute, visit.earliest_minute) AS start_minute,
      coalesce(mine.minutes, visit.minutes) AS minutes, visit.minutes AS granted_minutes, mine.how,
      (service_user.infected_from IS NOT NULL AND service_user.infected_from <= visit.date
        AND (service_user.infected_to IS NULL OR visit.date < service_user.infected_to)) AS infected,
      visit.carers AS carers_needed,
      coalesce((SELECT array_agg(other.person_id ORDER BY other.part) FROM visit_assignment AS other
        WHERE other.tenant_id = visit.tenant_id AND other.visit_id = visit.visit_id AND other.person_id <> ${personId}), '{}') AS carers,
      nullif(visit_mark.state, 'open') AS mark, visit_mark.state_at AS mark_at, visit_mark.person_id AS mark_person, visit_mark.reason,
      visit_mark.started_at, visit_mark.ended_at
    FROM visit
    JOIN service_user ON service_user.tenant_id = visit.tenant_id AND service_user.user_id = visit.user_id
    LEFT JOIN service ON service.tenant_id = visit.tenant_id AND service.service_id = visit.service_id
    LEFT JOIN visit_assignment AS mine ON mine.tenant_id = visit.tenant_id AND mine.visit_id = visit.visit_id AND mine.person_id = ${personId}
    LEFT JOIN visit_mark ON visit_mark.tenant_id = visit.tenant_id AND visit_mark.visit_id = visit.visit_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.date = ${date}
      AND (mine.person_id IS NOT NULL OR (visit.planned_carer = ${personId} AND NOT EXISTS (
        SELECT 1 FROM visit_assignment AS given WHERE given.tenant_id = visit.tenant_id AND given.visit_id = visit.visit_id)))
    ORDER BY start_minute, visit.visit_id COLLATE "C"`.execute(trx);
  return rows;
}

/** Who makes some visits as they stand, whosever they are. */
export async function readStandingCarers(
  { trx }: Work,
  visitIds: readonly string[],
): Promise<
  readonly {
    readonly visitId: string;
    readonly userName: string;
    readonly protected: boolean;
    readonly unitId: string;
    readonly carers: string[];
  }[]
> {
  if (visitIds.length === 0) return [];
  const { rows } = await sql<{
    visitId: string;
    userName: string;
    protected: boolean;
    unitId: string;
    carers: string[];
  }>`
    SELECT visit.visit_id, service_user.name AS user_name, service_user.protected, service_user.unit_id,
      coalesce((SELECT array_agg(given.person_id ORDER BY given.part) FROM visit_assignment AS given
        WHERE given.tenant_id = visit.tenant_id AND given.visit_id = visit.visit_id AND given.person_id IS NOT NULL), '{}') AS carers
    FROM visit JOIN service_user ON service_user.tenant_id = visit.tenant_id AND service_user.user_id = visit.user_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.visit_id = ANY(${[...visitIds]}::text[])`.execute(trx);
  return rows;
}
