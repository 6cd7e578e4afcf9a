import type { LogEntry } from '../domain/log-entry.ts';
import { entryHash, FIRST_PREV_HASH } from './entry-hash.ts';

/**
 * What is wrong with the first broken entry: its content was changed, its link to the entry before it was changed, an entry
 * is gone before it, or entries that the audit trail knows are gone after the last one.
 */
export type ChainFault = 'changed' | 'unlinked' | 'missing' | 'missing-at-end';

/** Where a chain stands: the last entry checked, and the next number and hash that must follow. */
export interface ChainPosition {
  readonly entries: number;
  readonly lastSeq: number;
  readonly lastHash: string;
}

/** A chain that holds so far, or the number of the first entry that does not. */
export type ChainVerdict =
  | ({ readonly ok: true } & ChainPosition)
  | { readonly ok: false; readonly entries: number; readonly seq: number; readonly fault: ChainFault };

/** Where every chain begins. */
export const CHAIN_START: ChainPosition = { entries: 0, lastSeq: 0, lastHash: FIRST_PREV_HASH };

/** Walks entries in order of their number, from a position already checked. */
export function verifyChain(tenantId: number, from: ChainPosition, entries: readonly LogEntry[]): ChainVerdict {
  let position = from;
  for (const entry of entries) {
    const fault = faultOf(tenantId, position, entry);
    if (fault) {
      const seq = fault === 'missing' ? position.lastSeq + 1 : entry.seq;
      return { ok: false, entries: position.entries, seq, fault };
    }
    position = { entries: position.entries + 1, lastSeq: entry.seq, lastHash: entry.hash };
  }
  return { ok: true, ...position };
}

function faultOf(tenantId: number, position: ChainPosition, entry: LogEntry): ChainFault | undefined {
  if (entry.seq !== position.lastSeq + 1) return 'missing';
  if (entryHash(tenantId, entry) !== entry.hash) return 'changed';
  return entry.prevHash === position.lastHash ? undefined : 'unlinked';
}
