import { sql } from 'kysely';
import { addDays } from '#kernel/plain-date.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Days back within which a case still says how a room is cleaned. */
const LOOK_BACK_DAYS = 30;
/** Days before the first symptom or the sample from which somebody may have left infection in a room. */
const BEFORE_DAYS = 2;

/**
 * Per room the illness of the latest case among those who have lived there while infectious; rooms without one are left out. Says
 * an illness of a room, never who: the caller writes the trail by ordering the cleaning.
 */
export async function readIllnessOfRooms(work: Work, roomIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (roomIds.length === 0) return new Map();
  const since = addDays(work.clock.today(), -LOOK_BACK_DAYS);
  const { rows } = await withHealthRole(work.trx, () =>
    sql<{ roomId: string; illness: string }>`
      SELECT DISTINCT ON (room_stay.room_id) room_stay.room_id, infection_case.illness
      FROM room_stay
      JOIN infection_case ON infection_case.tenant_id = room_stay.tenant_id AND infection_case.subject_kind = 'resident'
        AND infection_case.subject_id = room_stay.user_id
      WHERE room_stay.tenant_id = ${work.trx.tenantId} AND room_stay.room_id = ANY(${[...roomIds]}::text[])
        AND infection_case.withdrawn_at IS NULL AND infection_case.confirmed_on >= ${since}
        AND coalesce(room_stay.valid_to > coalesce(infection_case.onset_on, infection_case.confirmed_on) - ${BEFORE_DAYS}::integer, true)
      ORDER BY room_stay.room_id, infection_case.confirmed_on DESC, infection_case.case_id DESC`.execute(work.trx),
  );
  return new Map(rows.map((row) => [row.roomId, row.illness]));
}
