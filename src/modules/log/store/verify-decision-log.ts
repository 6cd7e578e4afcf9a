import type { Work } from '#platform/unit-of-work/work.ts';
import type { ChainVerdict } from '../chain/verify-chain.ts';
import { CHAIN_START, verifyChain } from '../chain/verify-chain.ts';
import { entryOfRow, LOG_COLUMNS } from './log-rows.ts';
import { DECISION_AUDIT_ACTION } from './record-decision.ts';

/** Entries read at a time. */
const CHUNK = 2000;

/** Walks the tenant's whole chain and compares its end with what the audit trail knows. */
export async function verifyDecisionLog(work: Work): Promise<ChainVerdict> {
  const { trx } = work;
  let position = CHAIN_START;
  for (;;) {
    const rows = await trx
      .selectFrom('decisionLog')
      .select(LOG_COLUMNS)
      .where('decisionLog.tenantId', '=', trx.tenantId)
      .where('decisionLog.seq', '>', position.lastSeq)
      .orderBy('decisionLog.seq')
      .limit(CHUNK)
      .execute();
    const verdict = verifyChain(trx.tenantId, position, rows.map(entryOfRow));
    if (!verdict.ok) return verdict;
    position = verdict;
    if (rows.length < CHUNK) break;
  }
  const known = await lastAudited(work);
  if (known > position.lastSeq) {
    return { ok: false, entries: position.entries, seq: position.lastSeq + 1, fault: 'missing-at-end' };
  }
  return { ok: true, ...position };
}

async function lastAudited(work: Work): Promise<number> {
  const row = await work.trx
    .selectFrom('auditEvent')
    .select('auditEvent.subjectId')
    .where('auditEvent.tenantId', '=', work.trx.tenantId)
    .where('auditEvent.subjectKind', '=', 'decision')
    .where('auditEvent.action', '=', DECISION_AUDIT_ACTION)
    .orderBy('auditEvent.auditId', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Number(row?.subjectId ?? 0);
}
