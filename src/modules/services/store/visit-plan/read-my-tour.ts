import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { readPeopleNames } from '#modules/organisation/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MyTourReply } from '../../contract/visit-plan.ts';
import { recordLooks } from '../people/record-look.ts';

interface MineRow {
  visitId: string;
  userId: string;
  userName: string;
  lat: number | null;
  lon: number | null;
  serviceKind: string | null;
  startMinute: number;
  minutes: number;
  how: string;
  infected: boolean;
  carers: string[];
  mark: 'started' | 'done' | 'could_not' | null;
  markAt: Instant | null;
}

/** One carer's visits of a day in the order of their starts, as they stand published, with what has been told of them. Looks are kept. */
export async function readMyTour(work: Work, personId: string, date: PlainDate): Promise<MyTourReply> {
  const { trx } = work;
  const { rows } = await sql<MineRow>`
    SELECT visit.visit_id, visit.user_id, service_user.name AS user_name, service_user.lat, service_user.lon, service.kind AS service_kind,
      coalesce(mine.start_minute, visit.planned_start_minute, visit.earliest_minute) AS start_minute,
      coalesce(mine.minutes, visit.minutes) AS minutes, coalesce(mine.how, 'granted') AS how,
      (service_user.infected_from IS NOT NULL AND service_user.infected_from <= visit.date
        AND (service_user.infected_to IS NULL OR visit.date < service_user.infected_to)) AS infected,
      coalesce((SELECT array_agg(other.person_id ORDER BY other.part) FROM visit_assignment AS other
        WHERE other.tenant_id = visit.tenant_id AND other.visit_id = visit.visit_id AND other.person_id <> ${personId}), '{}') AS carers,
      visit_mark.state AS mark, visit_mark.state_at AS mark_at
    FROM visit
    JOIN service_user ON service_user.tenant_id = visit.tenant_id AND service_user.user_id = visit.user_id
    LEFT JOIN service ON service.tenant_id = visit.tenant_id AND service.service_id = visit.service_id
    LEFT JOIN visit_assignment AS mine ON mine.tenant_id = visit.tenant_id AND mine.visit_id = visit.visit_id AND mine.person_id = ${personId}
    LEFT JOIN visit_mark ON visit_mark.tenant_id = visit.tenant_id AND visit_mark.visit_id = visit.visit_id
    WHERE visit.tenant_id = ${trx.tenantId} AND visit.date = ${date}
      AND (mine.person_id IS NOT NULL OR (visit.planned_carer = ${personId} AND NOT EXISTS (
        SELECT 1 FROM visit_assignment AS given WHERE given.tenant_id = visit.tenant_id AND given.visit_id = visit.visit_id)))
    ORDER BY start_minute, visit.visit_id COLLATE "C"`.execute(trx);
  const ids = rows.map((row) => row.visitId);
  const notes = await readNotes(work, ids);
  const names = await readPeopleNames(work, [...new Set(rows.flatMap((row) => row.carers))]);
  await recordLooks(work, [...new Set(rows.map((row) => row.userId))], 'services.my-tour');
  return {
    date,
    calculatedAt: work.now,
    visits: rows.map(({ lat, lon, how, carers, ...row }) => ({
      ...row,
      point: lat === null || lon === null ? null : { lat, lon },
      way: how as MyTourReply['visits'][number]['way'],
      together: carers.map((id) => names.get(id) ?? ''),
      note: notes.get(row.visitId)?.note ?? null,
      noteAt: notes.get(row.visitId)?.noteAt ?? null,
    })),
  };
}

async function readNotes(
  { trx }: Work,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly note: string; readonly noteAt: Instant }>> {
  if (visitIds.length === 0) return new Map();
  const rows = await withHealthRole(trx, () =>
    trx
      .selectFrom('visitNote')
      .select(['visitNote.visitId', 'visitNote.note', 'visitNote.noteAt'])
      .where('visitNote.tenantId', '=', trx.tenantId)
      .where('visitNote.visitId', 'in', [...visitIds])
      .execute(),
  );
  return new Map(rows.map((row) => [row.visitId, row]));
}
