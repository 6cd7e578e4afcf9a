import type { Selectable } from 'kysely';
import type { DecisionLog } from '#platform/db/row-types.ts';
import type { LogEntry } from '../domain/log-entry.ts';

/** The columns of an entry. */
export const LOG_COLUMNS = [
  'seq',
  'at',
  'accountId',
  'actorName',
  'actorRole',
  'kind',
  'unitId',
  'subjectKind',
  'subjectId',
  'title',
  'why',
  'known',
  'facts',
  'prevHash',
  'hash',
] as const;

/**
 * A row as the domain's entry. The jsonb values are handed on exactly as stored, never reshaped: whatever was added to them
 * or taken away must reach the hash.
 */
export function entryOfRow(row: Omit<Selectable<DecisionLog>, 'tenantId'>): LogEntry {
  return { ...row, known: row.known as LogEntry['known'], facts: row.facts as LogEntry['facts'] };
}
