import { addDays } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RosterWish } from '../../domain/cohort/roster-wish.ts';
import type { Period } from '../../domain/staffing-base.ts';

/** What some people wish of the roster in a period. */
export async function readRosterWishes(
  { trx }: Pick<Work, 'trx'>,
  people: readonly string[],
  { from, days }: Period,
): Promise<RosterWish[]> {
  if (people.length === 0) return [];
  const rows = await trx
    .selectFrom('rosterWish')
    .select([
      'rosterWish.personId',
      'rosterWish.date',
      'rosterWish.shift',
      'rosterWish.wish',
      'rosterWish.weight',
      'rosterWish.fixed',
    ])
    .where('rosterWish.tenantId', '=', trx.tenantId)
    .where('rosterWish.personId', 'in', [...people])
    .where('rosterWish.date', '>=', from)
    .where('rosterWish.date', '<', addDays(from, days))
    .orderBy('rosterWish.personId')
    .orderBy('rosterWish.date')
    .orderBy('rosterWish.shift')
    .execute();
  return rows.map((row) => ({
    ...row,
    shift: row.shift === '' ? null : row.shift,
    wish: row.wish === 'on' ? 'on' : 'off',
  }));
}
