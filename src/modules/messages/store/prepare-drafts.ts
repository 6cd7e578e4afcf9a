import { sql } from 'kysely';
import { readContacts } from '#modules/organisation/index.ts';
import type { Locale } from '#platform/texts/locale.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { channelFor } from '../domain/channel.ts';

/** Somebody outside the register of people, with what their own module knows of how to reach them. */
export interface OtherRecipient {
  readonly kind: 'user' | 'relative';
  readonly name: string;
  /** The unit whose leader may read the draft. */
  readonly unitId: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** What is written to one person; with `recipient`, `personId` is the number of a user or a relative. */
export interface Draft {
  readonly personId: string;
  readonly recipient?: OtherRecipient;
  readonly locale: Locale;
  readonly subject: string;
  readonly body: string;
}

/** Drafts about one cause, such as a published plan. */
export interface DraftBatch {
  readonly causeKind: string;
  readonly causeId: string;
  readonly drafts: readonly Draft[];
}

/** How many drafts stand now, and who of them can be reached neither by phone nor by e-mail. */
export interface PreparedDrafts {
  readonly prepared: number;
  readonly unreachable: readonly string[];
}

/**
 * Writes one draft per person and cause; a draft of the same person and cause is replaced. Drafts wait for a person: nothing
 * is sent from here. Each recipient may occur once.
 */
export async function prepareDrafts(work: Work, batch: DraftBatch): Promise<PreparedDrafts> {
  const { trx } = work;
  if (batch.drafts.length === 0) return { prepared: 0, unreachable: [] };
  const contacts = await readContacts(
    work,
    batch.drafts.filter((draft) => draft.recipient === undefined).map((draft) => draft.personId),
  );
  const rows = batch.drafts.map(({ recipient, ...draft }) => ({
    ...draft,
    channel: channelFor(recipient ?? contacts.get(draft.personId) ?? {}),
    kind: recipient?.kind ?? 'person',
    name: recipient?.name ?? null,
    unitId: recipient?.unitId ?? null,
  }));
  await sql`INSERT INTO message_draft (tenant_id, person_id, cause_kind, cause_id, channel, locale, subject, body, created_at, created_by,
      recipient_kind, recipient_name, recipient_unit_id)
    SELECT ${trx.tenantId}::integer, given."personId", ${batch.causeKind}, ${batch.causeId}, given.channel, given.locale, given.subject,
      given.body, ${work.now}::timestamptz, ${work.actor.accountId ?? null}::integer, given.kind, given.name, given."unitId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS given ("personId" text, channel text, locale text, subject text, body text, kind text, name text, "unitId" text)
    ON CONFLICT ON CONSTRAINT message_draft_once DO UPDATE SET channel = excluded.channel, locale = excluded.locale,
      subject = excluded.subject, body = excluded.body, state = 'draft', created_at = excluded.created_at,
      created_by = excluded.created_by, recipient_name = excluded.recipient_name,
      recipient_unit_id = excluded.recipient_unit_id`.execute(trx);
  await work.audit({
    action: 'messages.drafts.prepared',
    subjectKind: batch.causeKind,
    subjectId: batch.causeId,
    facts: { drafts: rows.length },
  });
  work.announce('message');
  return {
    prepared: rows.length,
    unreachable: rows.filter((row) => row.channel === 'none').map((row) => row.personId),
  };
}

/** Takes the drafts of a cause back, because what they tell no longer holds; gives how many. They stay readable as withdrawn. */
export async function withdrawDrafts(work: Work, causeKind: string, causeId: string): Promise<number> {
  const withdrawn = await work.trx
    .updateTable('messageDraft')
    .set({ state: 'withdrawn' })
    .where('messageDraft.tenantId', '=', work.trx.tenantId)
    .where('messageDraft.causeKind', '=', causeKind)
    .where('messageDraft.causeId', '=', causeId)
    .where('messageDraft.state', '=', 'draft')
    .returning('messageDraft.draftId')
    .execute();
  if (withdrawn.length === 0) return 0;
  await work.audit({
    action: 'messages.drafts.withdrawn',
    subjectKind: causeKind,
    subjectId: causeId,
    facts: { drafts: withdrawn.length },
  });
  work.announce('message');
  return withdrawn.length;
}
