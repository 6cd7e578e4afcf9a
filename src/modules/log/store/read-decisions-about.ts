import { sql } from 'kysely';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import { entryOfRow, LOG_COLUMNS } from './log-rows.ts';

/** What decisions are about: their subjects of one kind. */
export interface DecidedSubjects {
  readonly kind: string;
  readonly ids: readonly string[];
}

/** The decisions about some subjects, oldest first, for whoever may see those subjects; the caller has checked that. */
export async function readDecisionsAbout(
  { trx }: Pick<Work, 'trx'>,
  subjects: readonly DecidedSubjects[],
): Promise<LogEntry[]> {
  const keys = subjects.flatMap(({ kind, ids }) => ids.map((id) => `${kind} ${id}`));
  if (keys.length === 0) return [];
  const rows = await trx
    .selectFrom('decisionLog')
    .select(LOG_COLUMNS)
    .where('decisionLog.tenantId', '=', trx.tenantId)
    .where(sql<boolean>`decision_log.subject_kind || ' ' || decision_log.subject_id = ANY(${keys}::text[])`)
    .orderBy('decisionLog.seq')
    .execute();
  return rows.map(entryOfRow);
}
