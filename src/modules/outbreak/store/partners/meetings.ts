import { refuse } from '#kernel/refusal.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MeetingBody, MeetingView } from '../../contract/partners.ts';

const CHANGE = 'outbreak.partners.change';
const SHOWN_MEETINGS = 50;

/** Keeps a meeting with a partner: rules agreed there, and what follows with owner and day. Gives its number. */
export async function recordMeeting(work: Work, { items, ...meeting }: MeetingBody): Promise<number> {
  const { trx, actor, now } = work;
  work.access.demand(actor, CHANGE, undefined);
  const { meetingId } = await trx
    .insertInto('partnerMeeting')
    .values({ ...meeting, tenantId: trx.tenantId, writtenBy: actor.name, writtenAt: now })
    .returning('partnerMeeting.meetingId')
    .executeTakeFirstOrThrow();
  if (items.length > 0) {
    await trx
      .insertInto('partnerItem')
      .values(items.map((item) => ({ ...item, tenantId: trx.tenantId, meetingId })))
      .execute();
  }
  await work.audit({
    action: 'outbreak.partner-meeting.recorded',
    subjectKind: 'partner-meeting',
    subjectId: String(meetingId),
    facts: { items: items.length },
  });
  work.announce('partners');
  return meetingId;
}

/** What was agreed has been done, or a rule no longer holds; told again, it is open anew. */
export async function toggleItem(work: Work, itemId: number, revision: number): Promise<number> {
  const { trx, actor } = work;
  work.access.demand(actor, CHANGE, undefined);
  const row = await trx
    .selectFrom('partnerItem')
    .select(['partnerItem.doneOn', 'partnerItem.revision'])
    .where('partnerItem.tenantId', '=', trx.tenantId)
    .where('partnerItem.itemId', '=', itemId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotYours('partner item');
  if (row.revision !== revision) refuse('outbreak.discharge.changed-meanwhile', { by: '' });
  await trx
    .updateTable('partnerItem')
    .set({ doneOn: row.doneOn === null ? work.clock.today() : null, revision: revision + 1 })
    .where('partnerItem.tenantId', '=', trx.tenantId)
    .where('partnerItem.itemId', '=', itemId)
    .execute();
  await work.audit({
    action: 'outbreak.partner-item.changed',
    subjectKind: 'partner-item',
    subjectId: String(itemId),
    facts: { done: row.doneOn === null },
  });
  work.announce('partners');
  return revision + 1;
}

/** The latest meetings with what was agreed at each, newest first. */
export async function readMeetings({ trx }: Pick<Work, 'trx'>): Promise<MeetingView[]> {
  const meetings = await trx
    .selectFrom('partnerMeeting')
    .selectAll()
    .where('partnerMeeting.tenantId', '=', trx.tenantId)
    .orderBy('partnerMeeting.heldOn', 'desc')
    .orderBy('partnerMeeting.meetingId', 'desc')
    .limit(SHOWN_MEETINGS)
    .execute();
  const items = await trx
    .selectFrom('partnerItem')
    .selectAll()
    .where('partnerItem.tenantId', '=', trx.tenantId)
    .orderBy('partnerItem.itemId')
    .execute();
  const byMeeting = Map.groupBy(items, (item) => item.meetingId);
  return meetings.map(({ tenantId: _, writtenAt: __, kind, ...meeting }) => ({
    ...meeting,
    kind: kind as MeetingView['kind'],
    items: (byMeeting.get(meeting.meetingId) ?? []).map(({ tenantId: ___, meetingId: ____, kind: of, ...item }) => ({
      ...item,
      kind: of as 'rule' | 'follow_up',
    })),
  }));
}
