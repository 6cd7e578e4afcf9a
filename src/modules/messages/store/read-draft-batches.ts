import type { Instant } from '#kernel/instant.ts';
import { readContacts } from '#modules/organisation/index.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Channel } from '../domain/channel.ts';
import { CHANNELS } from '../domain/channel.ts';

/** What was prepared for one cause, counted over those whom the actor may write to. */
export interface DraftBatchRead {
  readonly causeKind: string;
  readonly causeId: string;
  /** Of the draft written first. */
  readonly subject: string;
  readonly createdAt: Instant;
  readonly state: 'draft' | 'withdrawn';
  readonly channels: Readonly<Record<Channel, number>>;
  readonly locales: readonly string[];
}

/** Most drafts that are looked through, newest first. */
const MOST_DRAFTS = 20_000;

/** The causes that drafts stand for, the newest first, with how many by which channel. */
export async function readDraftBatches(work: Work): Promise<DraftBatchRead[]> {
  const rows = await work.trx
    .selectFrom('messageDraft')
    .select(['causeKind', 'causeId', 'personId', 'channel', 'locale', 'subject', 'state', 'createdAt'])
    .select(['recipientKind', 'recipientUnitId'])
    .where('messageDraft.tenantId', '=', work.trx.tenantId)
    .orderBy('messageDraft.createdAt', 'desc')
    .orderBy('messageDraft.draftId')
    .limit(MOST_DRAFTS)
    .execute();
  const scope = work.access.scopeOf(work.actor, 'messages.drafts.read');
  const people = rows.filter((row) => row.recipientKind === 'person').map((row) => row.personId);
  const contacts = scope === 'everywhere' ? new Map() : await readContacts(work, [...new Set(people)]);
  const seen = rows.filter((row) => reaches(scope, row.recipientUnitId ?? contacts.get(row.personId)?.homeUnitId));
  const byCause = Map.groupBy(seen, (row) => `${row.causeKind} ${row.causeId} ${row.state}`);
  return [...byCause.values()].flatMap((drafts) => {
    const [first] = drafts;
    if (!first) return [];
    const count = (channel: Channel) => drafts.filter((one) => one.channel === channel).length;
    return {
      causeKind: first.causeKind,
      causeId: first.causeId,
      subject: first.subject,
      createdAt: first.createdAt,
      state: first.state as DraftBatchRead['state'],
      channels: Object.fromEntries(CHANNELS.map((channel) => [channel, count(channel)])) as Record<Channel, number>,
      locales: [...new Set(drafts.map((one) => one.locale))].sort(),
    };
  });
}
