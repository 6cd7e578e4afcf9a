import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** From a day on somebody lives in a room, or (null) in none; what was said of later days goes. The caller keeps the trail. */
export async function setStay(
  { trx }: Pick<Work, 'trx'>,
  userId: string,
  roomId: string | null,
  from: PlainDate,
): Promise<void> {
  const { tenantId } = trx;
  await sql`DELETE FROM room_stay WHERE room_stay.tenant_id = ${tenantId} AND room_stay.user_id = ${userId}
    AND room_stay.valid_from >= ${from}`.execute(trx);
  await sql`UPDATE room_stay SET valid_to = ${from} WHERE room_stay.tenant_id = ${tenantId} AND room_stay.user_id = ${userId}
    AND room_stay.valid_from < ${from} AND (room_stay.valid_to IS NULL OR room_stay.valid_to > ${from})`.execute(trx);
  if (roomId !== null) await trx.insertInto('roomStay').values({ tenantId, userId, roomId, validFrom: from }).execute();
}
