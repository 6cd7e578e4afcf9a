import { createHash } from 'node:crypto';
import type { LogEntry } from '../domain/log-entry.ts';
import { canonicalJson } from './canonical-json.ts';

/** What stands before the first entry. */
export const FIRST_PREV_HASH = '0'.repeat(64);

/** SHA-256 (hex) over an entry's whole content, its tenant and the hash of the entry before it. */
export function entryHash(tenantId: number, entry: Omit<LogEntry, 'hash'>): string {
  const { seq, at, accountId, actorName, actorRole, kind, unitId, subjectKind, subjectId, title, why, prevHash } =
    entry;
  const { known, facts } = entry;
  const content = {
    tenantId,
    seq,
    at,
    accountId,
    actorName,
    actorRole,
    kind,
    unitId,
    subjectKind,
    subjectId,
    title,
    why,
    known,
    facts,
    prevHash,
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
