import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { VisitMark } from '../../domain/visit-plan/day-facts.ts';

/** How far the day's visits are, as their carers have told. */
export async function readVisitMarks(work: Work, date: PlainDate): Promise<ReadonlyMap<string, VisitMark>> {
  const { trx } = work;
  const rows = await trx
    .selectFrom('visitMark')
    .innerJoin('visit', (join) =>
      join.onRef('visit.tenantId', '=', 'visitMark.tenantId').onRef('visit.visitId', '=', 'visitMark.visitId'),
    )
    .select([
      'visitMark.visitId',
      'visitMark.state',
      'visitMark.stateAt',
      'visitMark.startedAt',
      'visitMark.endedAt',
      'visitMark.personId',
      'visit.minutes',
    ])
    .where('visitMark.tenantId', '=', trx.tenantId)
    .where('visit.date', '=', date)
    .where('visitMark.state', '<>', 'open')
    .execute();
  const midnight = osloEpochMinutes(date, 0);
  const minuteOf = (at: string) => Math.floor(Date.parse(at) / 60_000) - midnight;
  return new Map(
    rows.map((row) => {
      const told = minuteOf(row.endedAt ?? row.stateAt);
      const isOver = row.state !== 'started';
      const start = row.startedAt === null ? (isOver ? told - row.minutes : told) : minuteOf(row.startedAt);
      const mark: VisitMark = {
        state: row.state as VisitMark['state'],
        startMinute: start,
        endMinute: isOver ? Math.max(told, start) : undefined,
        personId: row.personId ?? undefined,
      };
      return [row.visitId, mark] as const;
    }),
  );
}
