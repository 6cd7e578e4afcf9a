import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import { daySchema, momentSchema } from '#platform/http/wire-values.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CallFacts, CallReply, CallState, CallWish } from '../../domain/cooperation/agreement-call.ts';
import { CALL_ANSWERS } from '../../domain/cooperation/agreement-call.ts';

export const needsSchema = z.array(
  z.object({ unitId: z.string(), date: daySchema, shift: z.string(), competence: z.string() }),
);
export const namedSchema = z.array(
  z.object({ name: z.string(), competence: z.string(), phone: z.string().optional() }),
);
const answerSchema = z.enum(CALL_ANSWERS);

/** One step of a call, for its history. */
export interface CallStep {
  readonly step: string;
  readonly at: Instant;
  readonly byName: string;
  readonly note: string;
}

/** A call upon one of our agreements. `personIds` are those who stand in the pool since they arrived. */
export interface StoredCall extends CallFacts, CallWish {
  readonly callId: number;
  readonly agreementId: string;
  readonly requestKey: string;
  readonly revision: number;
  readonly requestedAt: Instant;
  readonly requestedByName: string | null;
  readonly personIds: readonly string[];
  readonly steps: readonly CallStep[];
}

/** Calls upon our agreements with what the other side has said, newest first; one, or (undefined) all. */
export async function readCalls({ trx }: Pick<Work, 'trx'>, callId?: number | undefined): Promise<StoredCall[]> {
  const rows = await trx
    .selectFrom('agreementCall')
    .leftJoin('account', 'account.accountId', 'agreementCall.requestedBy')
    .selectAll('agreementCall')
    .select('account.name as requestedByName')
    .where('agreementCall.tenantId', '=', trx.tenantId)
    .$if(callId !== undefined, (query) => query.where('agreementCall.callId', '=', callId ?? 0))
    .orderBy('agreementCall.callId', 'desc')
    .execute();
  const people = await trx
    .selectFrom('agreementCallPerson')
    .selectAll()
    .where('agreementCallPerson.tenantId', '=', trx.tenantId)
    .orderBy('agreementCallPerson.place')
    .execute();
  const steps = await trx
    .selectFrom('agreementCallStep')
    .selectAll()
    .where('agreementCallStep.tenantId', '=', trx.tenantId)
    .orderBy('agreementCallStep.stepId')
    .execute();
  const replies = await readPartnerReplies(trx);
  const [peopleOf, stepsOf] = [Map.groupBy(people, (row) => row.callId), Map.groupBy(steps, (row) => row.callId)];
  return rows.map((row) => {
    const named = peopleOf.get(row.callId) ?? [];
    return {
      callId: row.callId,
      agreementId: row.agreementId,
      requestKey: row.requestKey,
      shared: row.shared,
      state: row.state as CallState,
      competence: row.competence,
      people: row.people,
      from: row.wantedFrom,
      to: row.wantedTo,
      needs: needsSchema.parse(row.needs),
      answerBy: row.answerBy,
      message: row.message,
      requestedAt: row.requestedAt,
      requestedByName: row.requestedByName,
      revision: row.revision,
      reply:
        row.answer === null || row.answeredAt === null
          ? null
          : {
              answer: answerSchema.parse(row.answer),
              people: row.answerPeople ?? 0,
              note: row.answerNote ?? '',
              named: named.map(({ name, competence, phone }) => ({ name, competence, phone: phone ?? undefined })),
              answeredAt: row.answeredAt,
              answeredBy: row.answeredBy ?? '',
            },
      partnerReply: row.shared ? (replies.get(row.requestKey) ?? null) : null,
      personIds: named.flatMap((person) => person.personId ?? []),
      steps: (stepsOf.get(row.callId) ?? []).map(({ step, at, byName, note }) => ({ step, at, byName, note })),
    };
  });
}

/** What partners on the installation have answered to us, by the request's key. */
async function readPartnerReplies(trx: Work['trx']): Promise<Map<string, CallReply>> {
  const rows = await trx
    .selectFrom('agreementReply')
    .selectAll()
    .where('agreementReply.partnerTenantId', '=', trx.tenantId)
    .execute();
  return new Map(rows.map((row) => [row.requestKey, replyOfRow(row)]));
}

/** A shared reply as it stands in the table. */
export function replyOfRow(row: {
  readonly answer: string;
  readonly people: number;
  readonly note: string;
  readonly named: unknown;
  readonly answeredAt: Instant;
  readonly answeredBy: string;
}): CallReply {
  return {
    answer: answerSchema.parse(row.answer),
    people: row.people,
    note: row.note,
    named: namedSchema.parse(row.named),
    answeredAt: row.answeredAt,
    answeredBy: row.answeredBy,
  };
}

/** What a request tells the partner, and nothing else. */
export const requestContentSchema = z.object({
  competence: z.string(),
  people: z.number(),
  from: daySchema,
  to: daySchema,
  /** Shifts by day and clock, without our ids. */
  shifts: z.array(z.object({ date: daySchema, start: z.number(), end: z.number(), unit: z.string() })),
  answerBy: momentSchema.nullable(),
  message: z.string(),
  requestedBy: z.string(),
});
export type RequestContent = z.infer<typeof requestContentSchema>;
