import type { Instant } from '#kernel/instant.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CleaningState } from '../../domain/cleaning/cleaning-task.ts';

/** A cleaning task as a floor plan shows it. */
export interface CleaningOfRoom {
  readonly taskId: number;
  readonly roomId: string;
  readonly siteId: string;
  readonly method: string;
  readonly state: CleaningState;
  readonly dueAt: Instant;
}

/** Cleaning of rooms that is not checked yet, of all sites or one. */
export async function readCleaningOfRooms({ trx }: Pick<Work, 'trx'>, siteId?: string): Promise<CleaningOfRoom[]> {
  const rows = await trx
    .selectFrom('cleaningTask')
    .innerJoin('room', (join) =>
      join.onRef('room.tenantId', '=', 'cleaningTask.tenantId').onRef('room.roomId', '=', 'cleaningTask.roomId'),
    )
    .select([
      'cleaningTask.taskId',
      'cleaningTask.roomId',
      'room.siteId',
      'cleaningTask.method',
      'cleaningTask.state',
      'cleaningTask.dueAt',
    ])
    .where('cleaningTask.tenantId', '=', trx.tenantId)
    .where('cleaningTask.state', 'in', ['open', 'begun', 'done'])
    .$if(siteId !== undefined, (query) => query.where('room.siteId', '=', siteId ?? ''))
    .orderBy('cleaningTask.dueAt')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as CleaningState }));
}
