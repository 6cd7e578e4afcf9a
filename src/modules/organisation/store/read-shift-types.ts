import type { Work } from '#platform/unit-of-work/work.ts';
import type { ShiftType } from '../domain/municipality.ts';

/** All shift types, by start and then by id. */
export async function readShiftTypes(work: Pick<Work, 'trx'>): Promise<ShiftType[]> {
  return work.trx
    .selectFrom('shiftType')
    .select([
      'shiftType.shift',
      'shiftType.startMinute',
      'shiftType.endMinute',
      'shiftType.breakMinutes',
      'shiftType.passive',
    ])
    .where('shiftType.tenantId', '=', work.trx.tenantId)
    .orderBy('shiftType.startMinute')
    .orderBy('shiftType.shift')
    .execute();
}
