import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** How many drafts stand for a cause, and when they were prepared. */
export interface DraftCount {
  readonly causeKind: string;
  readonly causeId: string;
  readonly at: Instant;
  readonly drafts: number;
}

/** The drafts that stand for some causes, by cause and minute, without a word of them; the caller has checked the right to the causes. */
export async function countDrafts(
  { trx }: Pick<Work, 'trx'>,
  causes: readonly { readonly causeKind: string; readonly causeId: string }[],
): Promise<DraftCount[]> {
  if (causes.length === 0) return [];
  const keys = causes.map((one) => `${one.causeKind} ${one.causeId}`);
  const { rows } = await sql<DraftCount>`
    SELECT message_draft.cause_kind, message_draft.cause_id, min(message_draft.created_at) AS at, count(*)::integer AS drafts
    FROM message_draft WHERE message_draft.tenant_id = ${trx.tenantId} AND message_draft.state = 'draft'
      AND message_draft.cause_kind || ' ' || message_draft.cause_id = ANY(${keys}::text[])
    GROUP BY message_draft.cause_kind, message_draft.cause_id, date_trunc('minute', message_draft.created_at)
    ORDER BY 3`.execute(trx);
  return rows;
}
