import { sql } from 'kysely';
import type { Facts } from '#kernel/finding.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Access } from '#platform/access/access.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Database } from '#platform/db/database.ts';
import type { TenantTransaction, TransactionRole } from '#platform/db/tenant-transaction.ts';
import { inTenant } from '#platform/db/tenant-transaction.ts';
import { claimOnce } from './claim-once.ts';

/** What the program runs on; made once in app/ and handed to every module. */
export interface Platform {
  readonly database: Database;
  readonly clock: Clock;
  readonly access: Access;
}

/** One thing somebody did or looked at; `subjectKind` and `subjectId` name what it was done to. */
export interface AuditRecord {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly unitId?: string | undefined;
  readonly facts?: Facts;
}

/** One transaction of one actor: what commands and queries are given. */
export interface Work {
  readonly trx: TenantTransaction;
  readonly actor: Actor;
  readonly access: Access;
  readonly clock: Clock;
  readonly now: Instant;
  /** Adds to the audit trail, in the same transaction. */
  audit(record: AuditRecord): Promise<void>;
  /** The same for many at once, in one statement. */
  auditAll(records: readonly AuditRecord[]): Promise<void>;
  /** Tells live pages and caches, after commit, that a topic has changed. */
  announce(topic: string): void;
}

/** Channel on which committed changes are announced, as `tenantId:topic:version:tab`. */
export const LIVE_CHANNEL = 'beredt_live';

/** Runs work in one transaction of the actor's tenant; nothing remains when it throws. */
export async function doWork<T>(
  platform: Platform,
  actor: Actor,
  run: (work: Work) => Promise<T>,
  role: TransactionRole = 'app',
): Promise<T> {
  return inTenant(
    platform.database,
    actor.tenantId,
    async (trx) => {
      const topics = new Set<string>();
      const now = platform.clock.now();
      await claimOnce(trx, actor, now);
      const result = await run({
        trx,
        actor,
        access: platform.access,
        clock: platform.clock,
        now,
        audit: (record) => writeAudit(trx, actor, now, [record]),
        auditAll: (records) => writeAudit(trx, actor, now, records),
        announce: (topic) => topics.add(topic),
      });
      await raiseTopics(trx, [...topics].sort(), now, actor.tab ?? '');
      return result;
    },
    role,
  );
}

async function writeAudit(
  trx: TenantTransaction,
  actor: Actor,
  at: Instant,
  records: readonly AuditRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await sql`INSERT INTO audit_event (tenant_id, at, account_id, action, subject_kind, subject_id, unit_id, facts)
    SELECT ${trx.tenantId}::integer, ${at}::timestamptz, ${actor.accountId ?? null}::integer, given.action, given."subjectKind",
      given."subjectId", given."unitId", coalesce(given.facts, '{}'::jsonb)
    FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      AS given (action text, "subjectKind" text, "subjectId" text, "unitId" text, facts jsonb)`.execute(trx);
}

/** Raises each topic's counter last and in order, so that two transactions never wait for each other crosswise. */
async function raiseTopics(trx: TenantTransaction, topics: readonly string[], at: Instant, tab: string): Promise<void> {
  for (const topic of topics) {
    await sql`WITH raised AS (
        INSERT INTO live_topic (tenant_id, topic, version, changed_at) VALUES (${trx.tenantId}, ${topic}, 1, ${at})
        ON CONFLICT (tenant_id, topic) DO UPDATE SET version = live_topic.version + 1, changed_at = excluded.changed_at
        RETURNING live_topic.version)
      SELECT pg_notify(${LIVE_CHANNEL}, concat(${String(trx.tenantId)}::text, ':', ${topic}::text, ':', raised.version, ':', ${tab}::text)) FROM raised`.execute(
      trx,
    );
  }
}
