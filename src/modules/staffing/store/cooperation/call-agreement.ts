import { randomUUID } from 'node:crypto';
import { refuse } from '#kernel/refusal.ts';
import { isInForce, readAgreements } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CallAction, CallReply, CallWish } from '../../domain/cooperation/agreement-call.ts';
import { actionsOf, presentCall } from '../../domain/cooperation/agreement-call.ts';
import type { StoredCall } from './call-rows.ts';
import { readCalls } from './call-rows.ts';
import { demandConsistent } from './demand-consistent.ts';
import { recordStep } from './record-step.ts';
import { holdsSharing, sendRequest, setRequestState } from './shared-requests.ts';

/** Roles that may call upon an agreement; those who answer for us are the same. */
const CALL = 'staffing.agreement.call';

/** A call that is open for an action, as its user saw it. */
export interface OpenCall {
  readonly call: StoredCall;
  readonly party: string;
}

/**
 * Asks for people under an agreement. A partner on the same installation gets the request at once; others are called or
 * written to, and the answer is recorded by hand. Refuses `staffing.agreement-call.not-in-force` and `….backwards`.
 */
export async function requestHelp(work: Work, agreementId: string, wish: CallWish): Promise<number> {
  work.access.demand(work.actor, CALL, undefined);
  const [agreement] = await readAgreements(work, agreementId);
  if (!agreement) throw new NotYours('agreement');
  if (wish.to <= wish.from) refuse('staffing.agreement-call.backwards');
  if (!isInForce(agreement, wish.from)) refuse('staffing.agreement-call.not-in-force', { party: agreement.party });
  const shared = await holdsSharing(work, agreement.shareKey);
  const { callId } = await work.trx
    .insertInto('agreementCall')
    .values({
      tenantId: work.trx.tenantId,
      agreementId,
      requestKey: randomUUID(),
      shared,
      state: 'requested',
      competence: wish.competence,
      people: wish.people,
      wantedFrom: wish.from,
      wantedTo: wish.to,
      needs: JSON.stringify(wish.needs),
      answerBy: wish.answerBy,
      message: wish.message,
      requestedAt: work.now,
      requestedBy: work.actor.accountId ?? null,
    })
    .returning('agreementCall.callId')
    .executeTakeFirstOrThrow();
  const open = await getCall(work, callId);
  if (shared) await sendRequest(work, open.call, agreement);
  await recordStep(work, open, 'requested', wish.message);
  return callId;
}

/** Takes a request back; the partner sees that it is. */
export async function withdrawCall(work: Work, callId: number, revision: number, note: string): Promise<void> {
  const open = await openCall(work, callId, revision, 'withdraw');
  await setCall(work, callId, { state: 'withdrawn' });
  await setRequestState(work, open.call, 'withdrawn');
  await recordStep(work, open, 'withdrawn', note);
}

/** Sends a request again that was taken back. */
export async function renewCall(work: Work, callId: number, revision: number): Promise<void> {
  const open = await openCall(work, callId, revision, 'renew');
  const state = open.call.reply === null ? 'requested' : 'answered';
  await setCall(work, callId, { state });
  await setRequestState(work, open.call, 'requested');
  await recordStep(work, open, 'renewed', '');
}

/** Records by hand what a neighbour who is not on the installation has answered. Refuses `staffing.agreement-call.odd-answer`. */
export async function recordAnswer(
  work: Work,
  callId: number,
  revision: number,
  reply: Omit<CallReply, 'answeredAt'>,
): Promise<void> {
  const open = await openCall(work, callId, revision, 'answer');
  demandConsistent(open.call.people, reply);
  await setCall(work, callId, { state: 'answered', ...answerColumns({ ...reply, answeredAt: work.now }) });
  await putNamed(work, callId, reply.named);
  await recordStep(work, open, `answered-${reply.answer}`, reply.note);
}

/** Takes back an answer that was recorded by mistake. */
export async function takeBackAnswer(work: Work, callId: number, revision: number): Promise<void> {
  const open = await openCall(work, callId, revision, 'take-back-answer');
  await setCall(work, callId, {
    state: 'requested',
    answer: null,
    answerPeople: null,
    answerNote: null,
    answeredAt: null,
    answeredBy: null,
  });
  await putNamed(work, callId, []);
  await recordStep(work, open, 'answer-taken-back', '');
}

/** Locks a call for an action and makes sure that it is as its user saw it; refuses `staffing.agreement-call.changed-meanwhile` and `….state`. */
export async function openCall(work: Work, callId: number, revision: number, action: CallAction): Promise<OpenCall> {
  work.access.demand(work.actor, CALL, undefined);
  const { trx } = work;
  await trx
    .selectFrom('agreementCall')
    .select('agreementCall.callId')
    .where('agreementCall.tenantId', '=', trx.tenantId)
    .where('agreementCall.callId', '=', callId)
    .forUpdate()
    .execute();
  const open = await getCall(work, callId);
  if (open.call.revision !== revision) {
    const last = open.call.steps.at(-1);
    refuse('staffing.agreement-call.changed-meanwhile', { who: last?.byName ?? '', at: last?.at ?? '' });
  }
  if (!actionsOf(open.call).includes(action))
    refuse('staffing.agreement-call.state', { state: presentCall(open.call).state });
  return open;
}

async function getCall(work: Work, callId: number): Promise<OpenCall> {
  const [call] = await readCalls(work, callId);
  if (!call) throw new NotYours('agreement call');
  const [agreement] = await readAgreements(work, call.agreementId);
  return { call, party: agreement?.party ?? call.agreementId };
}

/** Columns of a call that hold an answer. */
export function answerColumns(reply: CallReply) {
  return {
    answer: reply.answer,
    answerPeople: reply.people,
    answerNote: reply.note,
    answeredAt: reply.answeredAt,
    answeredBy: reply.answeredBy,
  };
}

/** Changes a call's columns; its revision rises. */
export async function setCall(work: Work, callId: number, columns: Readonly<Record<string, unknown>>): Promise<void> {
  await work.trx
    .updateTable('agreementCall')
    .set(columns)
    .where('agreementCall.tenantId', '=', work.trx.tenantId)
    .where('agreementCall.callId', '=', callId)
    .execute();
}

/** Writes who is sent, in place of whoever stood there; `personIds` once they stand in the pool. */
export async function putNamed(
  work: Work,
  callId: number,
  named: CallReply['named'],
  personIds: readonly string[] = [],
): Promise<void> {
  const { trx } = work;
  await trx
    .deleteFrom('agreementCallPerson')
    .where('agreementCallPerson.tenantId', '=', trx.tenantId)
    .where('agreementCallPerson.callId', '=', callId)
    .execute();
  if (named.length === 0) return;
  const rows = named.map(({ name, competence, phone }, place) => ({
    tenantId: trx.tenantId,
    callId,
    place,
    name,
    competence,
    phone: phone ?? null,
    personId: personIds[place] ?? null,
  }));
  await trx.insertInto('agreementCallPerson').values(rows).execute();
}
