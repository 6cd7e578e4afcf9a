import type { Instant } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import type { StoredAgreement } from '#modules/organisation/index.ts';
import { readPartnerShares, readShiftTypes, readUnitTree } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CallReply, CallState } from '../../domain/cooperation/agreement-call.ts';
import type { RequestContent, StoredCall } from './call-rows.ts';
import { replyOfRow, requestContentSchema } from './call-rows.ts';
import { demandConsistent } from './demand-consistent.ts';
import { logAnswer } from './record-step.ts';

/** What a partner on the same installation asks of us, with what we have answered. */
export interface IncomingRequest {
  readonly requestKey: string;
  readonly partnerTenantId: number;
  readonly partyName: string;
  readonly state: Exclude<CallState, 'answered'>;
  readonly sentAt: Instant;
  readonly content: RequestContent;
  readonly reply: CallReply | null;
}

/** Whether both sides have accepted an agreement and neither has ended it. */
export async function holdsSharing(work: Work, shareKey: string | null): Promise<boolean> {
  if (shareKey === null) return false;
  return (await readPartnerShares(work)).some((share) => share.shareKey === shareKey && share.holds);
}

/** Puts a request before the partner: competence, number, days, shifts by the clock and the words written; no ids of ours. */
export async function sendRequest(work: Work, call: StoredCall, agreement: StoredAgreement): Promise<void> {
  const { trx } = work;
  if (agreement.shareKey === null || agreement.partnerTenantId === null) return;
  const types = new Map((await readShiftTypes(work)).map((type) => [type.shift, type]));
  const units = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const content: RequestContent = {
    competence: call.competence,
    people: call.people,
    from: call.from,
    to: call.to,
    shifts: call.needs.map(({ date, shift, unitId }) => ({
      date,
      start: types.get(shift)?.startMinute ?? 0,
      end: types.get(shift)?.endMinute ?? 0,
      unit: units.get(unitId) ?? '',
    })),
    answerBy: call.answerBy,
    message: call.message,
    requestedBy: call.requestedByName ?? work.actor.name,
  };
  await trx
    .insertInto('agreementRequest')
    .values({
      tenantId: trx.tenantId,
      requestKey: call.requestKey,
      partnerTenantId: agreement.partnerTenantId,
      shareKey: agreement.shareKey,
      content: JSON.stringify(content),
      state: 'requested',
      sentAt: work.now,
      changedAt: work.now,
    })
    .execute();
}

/** Tells the partner what has become of a request; nothing where it was not sent to one. */
export async function setRequestState(
  work: Work,
  { shared, requestKey }: StoredCall,
  state: IncomingRequest['state'],
): Promise<void> {
  if (!shared) return;
  await work.trx
    .updateTable('agreementRequest')
    .set({ state, changedAt: work.now })
    .where('agreementRequest.tenantId', '=', work.trx.tenantId)
    .where('agreementRequest.requestKey', '=', requestKey)
    .execute();
}

/** What partners ask of us, newest first. */
export async function readIncomingRequests({ trx }: Pick<Work, 'trx'>): Promise<IncomingRequest[]> {
  const rows = await trx
    .selectFrom('agreementRequest as asked')
    .leftJoin('agreementReply as mine', (join) =>
      join.onRef('mine.requestKey', '=', 'asked.requestKey').on('mine.tenantId', '=', trx.tenantId),
    )
    .innerJoin('tenant', 'tenant.tenantId', 'asked.tenantId')
    .selectAll('asked')
    .select(['mine.answer', 'mine.people', 'mine.note', 'mine.named', 'mine.answeredAt', 'mine.answeredBy'])
    .select('tenant.name as partyName')
    .where('asked.partnerTenantId', '=', trx.tenantId)
    .orderBy('asked.sentAt', 'desc')
    .execute();
  return rows.map(({ answer, people, note, named, answeredAt, answeredBy, ...row }) => ({
    requestKey: row.requestKey,
    partnerTenantId: row.tenantId,
    partyName: row.partyName,
    state: row.state as IncomingRequest['state'],
    sentAt: row.sentAt,
    content: requestContentSchema.parse(row.content),
    reply:
      answer === null || people === null || note === null || answeredAt === null || answeredBy === null
        ? null
        : replyOfRow({ answer, people, note, named, answeredAt, answeredBy }),
  }));
}

/**
 * Answers a partner's request for us. It may be changed until people have come. `seenAnsweredAt` is the answer that the user
 * saw (null: none); refuses `staffing.agreement-call.changed-meanwhile`, `….state` and `….odd-answer`.
 */
export async function answerPartner(
  work: Work,
  requestKey: string,
  seenAnsweredAt: Instant | null,
  reply: Pick<CallReply, 'answer' | 'people' | 'note' | 'named'>,
): Promise<void> {
  work.access.demand(work.actor, 'staffing.agreement.call', undefined);
  const request = (await readIncomingRequests(work)).find((one) => one.requestKey === requestKey);
  if (!request) throw new NotYours('request');
  if ((request.reply?.answeredAt ?? null) !== seenAnsweredAt) {
    const { answeredBy = '', answeredAt = '' } = request.reply ?? {};
    refuse('staffing.agreement-call.changed-meanwhile', { who: answeredBy, at: answeredAt });
  }
  if (request.state !== 'requested') refuse('staffing.agreement-call.state', { state: request.state });
  demandConsistent(request.content.people, reply);
  const row = {
    ...reply,
    named: JSON.stringify(reply.named),
    answeredAt: work.now,
    answeredBy: work.actor.name,
  };
  await work.trx
    .insertInto('agreementReply')
    .values({ tenantId: work.trx.tenantId, requestKey, partnerTenantId: request.partnerTenantId, ...row })
    .onConflict((conflict) => conflict.columns(['tenantId', 'requestKey']).doUpdateSet(row))
    .execute();
  await logAnswer(work, request, reply);
}
