import type { Instant } from '#kernel/instant.ts';
import { readContacts } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Channel } from '../domain/channel.ts';

/** A draft with the name of the person it is for. */
export interface DraftRead {
  readonly draftId: number;
  readonly personId: string;
  /** Whose number `personId` is. */
  readonly recipientKind: 'person' | 'user' | 'relative';
  readonly personName: string;
  readonly channel: Channel;
  readonly locale: string;
  readonly subject: string;
  readonly body: string;
  readonly state: 'draft' | 'withdrawn';
  readonly createdAt: Instant;
}

/** The drafts of a cause for people whom the actor may write to, by name; people of the pool belong to no unit. */
export async function readDrafts(work: Work, causeKind: string, causeId: string): Promise<DraftRead[]> {
  const rows = await work.trx
    .selectFrom('messageDraft')
    .select(['draftId', 'personId', 'channel', 'locale', 'subject', 'body', 'state', 'createdAt'])
    .select(['recipientKind', 'recipientName', 'recipientUnitId'])
    .where('messageDraft.tenantId', '=', work.trx.tenantId)
    .where('messageDraft.causeKind', '=', causeKind)
    .where('messageDraft.causeId', '=', causeId)
    .execute();
  const scope = work.access.scopeOf(work.actor, 'messages.drafts.read');
  const contacts = await readContacts(
    work,
    rows.filter((row) => row.recipientKind === 'person').map((row) => row.personId),
  );
  return rows
    .filter((row) => reaches(scope, row.recipientUnitId ?? contacts.get(row.personId)?.homeUnitId))
    .map(({ recipientName, recipientUnitId: _, ...row }) => ({
      ...row,
      personName: recipientName ?? contacts.get(row.personId)?.name ?? row.personId,
      recipientKind: row.recipientKind as DraftRead['recipientKind'],
      channel: row.channel as Channel,
      state: row.state as DraftRead['state'],
    }))
    .sort((a, b) => compareNames(a.personName, b.personName));
}
