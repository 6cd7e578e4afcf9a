import { recordDecision } from '#modules/log/index.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CallReply } from '../../domain/cooperation/agreement-call.ts';
import { callLogTexts } from '../../texts/call-log-texts.ts';
import type { OpenCall } from './call-agreement.ts';
import type { IncomingRequest } from './shared-requests.ts';

/** Steps of a call upon an agreement, as its history and the decision log name them. */
export type CallStepCode =
  | 'requested'
  | 'renewed'
  | 'withdrawn'
  | `answered-${CallReply['answer']}`
  | 'answer-taken-back'
  | 'arrived'
  | 'arrival-taken-back'
  | 'returned'
  | 'return-taken-back';

/** Writes a step into the call's history, the decision log and the audit trail, and tells live pages. */
export async function recordStep(work: Work, { call, party }: OpenCall, step: CallStepCode, note: string) {
  await work.trx
    .insertInto('agreementCallStep')
    .values({
      tenantId: work.trx.tenantId,
      callId: call.callId,
      step,
      at: work.now,
      byName: work.actor.name,
      note,
    })
    .execute();
  await log(work, step, party, call.people, note, String(call.callId), {
    agreementId: call.agreementId,
    competence: call.competence,
  });
}

/** Writes our answer to a partner into the decision log and the audit trail. */
export async function logAnswer(
  work: Work,
  { requestKey, partyName }: IncomingRequest,
  reply: Pick<CallReply, 'answer' | 'people' | 'note'>,
): Promise<void> {
  await log(work, `gave-${reply.answer}`, partyName, reply.people, reply.note, requestKey, { answer: reply.answer });
}

async function log(
  work: Work,
  step: CallStepCode | `gave-${CallReply['answer']}`,
  party: string,
  people: number,
  note: string,
  subjectId: string,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const t = createTranslator(masterLocale, callLogTexts);
  const subject = { subjectKind: 'agreement-call', subjectId };
  await work.audit({ action: `staffing.agreement-call.${step}`, ...subject, facts: { ...facts, party, people } });
  await recordDecision(work, {
    kind: `staffing.agreement-call.${step}`,
    ...subject,
    title: t(`call-log.${step}`, { party, people }),
    why: note === '' ? t('call-log.no-note') : note,
    known: [],
    facts: { ...facts, party, people },
  });
  work.announce('agreement');
}
