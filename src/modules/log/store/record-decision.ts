import { sql } from 'kysely';
import type { Actor } from '#platform/access/actor.ts';
import { ROLES } from '#platform/access/roles.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { entryHash, FIRST_PREV_HASH } from '../chain/entry-hash.ts';
import type { Decision, LogEntry } from '../domain/log-entry.ts';

/** Names the advisory lock of the chain among those of the database; the tenant is its second half. */
const CHAIN_LOCK = 20_261_123;

/** Action under which each entry leaves its number and hash in the audit trail, so that a cut-off end of the chain shows. */
export const DECISION_AUDIT_ACTION = 'log.decision.recorded';

/**
 * Adds a decision to the tenant's log and gives its number. The lock is held to the end of the transaction, so two at once
 * follow each other and never fork the chain; it is taken late in a transaction to keep others waiting shortly.
 */
export async function recordDecision(work: Work, decision: Decision): Promise<number> {
  const { trx, actor } = work;
  const { tenantId } = trx;
  await sql`SELECT pg_advisory_xact_lock(${CHAIN_LOCK}::integer, ${tenantId}::integer)`.execute(trx);
  const last = await trx
    .selectFrom('decisionLog')
    .select(['seq', 'hash'])
    .where('decisionLog.tenantId', '=', tenantId)
    .orderBy('decisionLog.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const content: Omit<LogEntry, 'hash'> = storable({
    seq: (last?.seq ?? 0) + 1,
    at: work.now,
    accountId: actor.accountId ?? null,
    actorName: actor.name,
    actorRole: roleIn(actor, decision.unitId),
    kind: decision.kind,
    unitId: decision.unitId ?? null,
    subjectKind: decision.subjectKind ?? null,
    subjectId: decision.subjectId ?? null,
    title: decision.title,
    why: decision.why,
    known: decision.known,
    facts: decision.facts,
    prevHash: last?.hash ?? FIRST_PREV_HASH,
  });
  const hash = entryHash(tenantId, content);
  await trx
    .insertInto('decisionLog')
    .values({
      ...content,
      tenantId,
      hash,
      known: JSON.stringify(content.known),
      facts: JSON.stringify(content.facts),
    })
    .execute();
  await work.audit({
    action: DECISION_AUDIT_ACTION,
    subjectKind: 'decision',
    subjectId: String(content.seq),
    unitId: decision.unitId,
    facts: { seq: content.seq, hash },
  });
  work.announce('log');
  return content.seq;
}

/** The role in which somebody decides for a unit: the first, in the order of ROLES, that reaches it; 'system' for the program. */
function roleIn(actor: Actor, unitId: string | undefined): string {
  const reaching = actor.grants.filter(
    ({ units }) => units === undefined || (unitId !== undefined && units.has(unitId)),
  );
  const grants = reaching.length > 0 ? reaching : actor.grants;
  return ROLES.find((role) => grants.some((grant) => grant.role === role)) ?? 'system';
}

/** The content as the database gives it back: no NUL and no half surrogates, which it cannot hold, and no absent fields. */
function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, field) =>
    typeof field === 'string' ? field.toWellFormed().replaceAll('\u0000', '') : field,
  ) as T;
}
