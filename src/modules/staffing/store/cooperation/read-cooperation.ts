import type { Finding } from '#kernel/finding.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import {
  assessAgreement,
  isInForce,
  readAgreements,
  readCompetences,
  readPartnerShares,
  readShiftTypes,
  readUnitTree,
} from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { AgreementsReply, AgreementView, CallView, HelpReply } from '../../contract.ts';
import { actionsOf, presentCall } from '../../domain/cooperation/agreement-call.ts';
import { helpForHole } from '../../domain/cooperation/help-for-hole.ts';
import type { RowKey } from '../../domain/replan/plan.ts';
import type { StoredCall } from './call-rows.ts';
import { readCalls } from './call-rows.ts';
import { readIncomingRequests } from './shared-requests.ts';

/** Everything the page of agreements shows: the registry with what must be done, calls, and what partners ask and offer. */
export async function readCooperation(work: Work): Promise<AgreementsReply> {
  const today = work.clock.today();
  const agreements = await readAgreements(work);
  const calls = await readCalls(work);
  const shares = await readPartnerShares(work);
  const units = new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
  const partyOf = new Map(agreements.map((one) => [one.agreementId, one.party]));
  const shareOf = new Map(shares.map((share) => [share.shareKey, share]));
  const taken = new Set(agreements.flatMap((one) => one.shareKey ?? []));
  const { name } = await work.trx
    .selectFrom('tenant')
    .select('tenant.name')
    .where('tenant.tenantId', '=', work.trx.tenantId)
    .executeTakeFirstOrThrow();
  return {
    today,
    municipality: name,
    agreements: agreements.map((agreement): AgreementView => {
      const { partnerTenantId: _, shareKey, items, ...fields } = agreement;
      const theirs = shareKey === null ? undefined : shareOf.get(shareKey);
      const share = shareKey === null ? 'none' : theirs === undefined ? 'offered' : theirs.holds ? 'holds' : 'ended';
      return {
        ...fields,
        items: [...items],
        inForce: isInForce(agreement, today),
        findings: assessAgreement(agreement, today).map(({ code, level, facts }: Finding) => ({ code, level, facts })),
        share,
        partnerTerms: share === 'holds' && theirs ? theirs.terms : null,
        calls: calls.filter((call) => call.agreementId === agreement.agreementId).length,
      };
    }),
    calls: calls.map((call) => viewCall(call, partyOf.get(call.agreementId) ?? call.agreementId, units)),
    incoming: (await readIncomingRequests(work)).map(({ partnerTenantId: _, ...one }) => ({
      ...one,
      reply: one.reply && { ...one.reply, named: [...one.reply.named] },
    })),
    offers: shares
      .filter((share) => !share.ended && !share.holds && !taken.has(share.shareKey))
      .map(({ shareKey, partyName, terms }) => ({ shareKey, partyName, ...terms })),
    competences: (await readCompetences(work)).map(({ competence }) => competence),
  };
}

function viewCall(call: StoredCall, party: string, units: ReadonlyMap<string, string>): CallView {
  const { state, reply } = presentCall(call);
  return {
    callId: call.callId,
    agreementId: call.agreementId,
    party,
    shared: call.shared,
    state,
    actions: actionsOf(call),
    competence: call.competence,
    people: call.people,
    from: call.from,
    to: call.to,
    needs: call.needs.map((need) => ({ ...need, unitName: units.get(need.unitId) ?? need.unitId })),
    answerBy: call.answerBy,
    message: call.message,
    requestedAt: call.requestedAt,
    requestedByName: call.requestedByName,
    reply: reply && { ...reply, named: [...reply.named] },
    personIds: [...call.personIds],
    steps: stepsOf(call),
    revision: call.revision,
  };
}

/** What has been done, with a partner's own answer in its place among our steps. */
function stepsOf({ steps, shared, partnerReply }: StoredCall): CallView['steps'] {
  if (!shared || partnerReply === null) return [...steps];
  const { answer, answeredAt: at, answeredBy: byName, note } = partnerReply;
  return [...steps, { step: `answered-${answer}`, at, byName, note }].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Which agreements could fill a hole, best first. */
export async function readHelpForHole(work: Work, row: RowKey): Promise<HelpReply> {
  const agreements = await readAgreements(work);
  const type = (await readShiftTypes(work)).find((one) => one.shift === row.shift);
  const startsAt = osloEpochMinutes(row.date, type?.startMinute ?? 0);
  const hoursLeft = (startsAt - Date.parse(work.now) / 60_000) / 60;
  const calls = await readCalls(work);
  const inUse = calls.flatMap((call) => {
    const { state, reply } = presentCall(call);
    if (state === 'withdrawn' || state === 'returned' || reply?.answer === 'no') return [];
    const { agreementId, competence, from, to } = call;
    return [{ agreementId, competence, people: reply?.people ?? call.people, from, to }];
  });
  const help = helpForHole({ ...row, hoursLeft }, agreements, inUse, await readCompetences(work));
  const byId = new Map(agreements.map((one) => [one.agreementId, one]));
  return {
    help: help.map((one) => {
      const { party = '', contactPhone, price } = byId.get(one.agreementId) ?? {};
      return { ...one, party, contactPhone: contactPhone ?? null, price: price ?? null };
    }),
  };
}
