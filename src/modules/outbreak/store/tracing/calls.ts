import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloDateAt } from '#kernel/oslo-time.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, raiseTask } from '#modules/log/index.ts';
import { readUnitTree } from '#modules/organisation/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { readAccountNames } from '#platform/sign-in/account-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Call, CallItem, CallList, EndCallInput } from '../../contract/tracing.ts';
import { callOrder, dueCalls, isChangedSince } from '../../domain/tracing/call-order.ts';
import type { CallOutcome } from '../../domain/tracing/call-outcome.ts';
import { CLAIM_MINUTES, callStateAfter, TRY_AGAIN_MINUTES } from '../../domain/tracing/call-outcome.ts';
import { lockTracing } from '../cases/case-rows.ts';
import { keepResidentLooks } from '../cases/keep-resident-looks.ts';
import { readRuleSets } from '../infection-rules/read-rule-sets.ts';
import { showPeriod } from '../infection-rules/show-period.ts';
import type { ContactRow } from './contact-rows.ts';
import { readContactRows } from './contact-rows.ts';

const PERMISSION = 'outbreak.calls.make';
/** The task of a professional who is to ring back. */
export const CALL_ESCALATED = 'outbreak.call-escalated';
/** Hours within which a professional is asked to ring back. */
const ESCALATED_HOURS = 2;

/** Everybody who is to be called, in the order they come up, and who is calling whom. Nothing about the case. */
export async function readCallList(work: Work): Promise<CallList> {
  const rows = await callable(work);
  const unitNames = await readUnitNames(work);
  const claimed = rows.filter((row) => isClaimed(row, work.now));
  const names = await readAccountNames(
    work.trx,
    claimed.map((row) => row.claimedBy),
  );
  const items = rows.map((row): CallItem => {
    const isHeld = isClaimed(row, work.now);
    return {
      contactId: row.contactId,
      name: row.name,
      phone: row.phone,
      language: row.language,
      unitName: unitNames.get(row.unitId ?? '') ?? null,
      lastExposedOn: dayOf(row.lastExposedAt),
      state: isChangedSince(row) ? 'changed' : row.callState,
      callBackAt: row.callBackAt,
      calls: row.calls,
      caller: isHeld ? (names.get(row.claimedBy) ?? '') : null,
      mine: isHeld && row.claimedBy === (work.actor.accountId ?? null),
    };
  });
  const { rows: done } = await withHealthRole(work.trx, () =>
    sql<{ count: number }>`SELECT count(DISTINCT contact_call.contact_id)::integer AS count FROM contact_call
      WHERE contact_call.tenant_id = ${work.trx.tenantId} AND contact_call.outcome = 'reached'
        AND (contact_call.at AT TIME ZONE 'Europe/Oslo')::date = ${work.clock.today()}::date`.execute(work.trx),
  );
  await keepResidentLooks(work, rows, 'outbreak.calls');
  await work.audit({
    action: 'outbreak.calls.opened',
    subjectKind: 'contact',
    subjectId: 'list',
    facts: { contacts: items.length },
  });
  return {
    items,
    left: items.filter((one) => one.state !== 'reached' && one.state !== 'unreachable').length,
    doneToday: done[0]?.count ?? 0,
    callers: items.flatMap((one) => (one.caller === null ? [] : [{ name: one.caller, calling: one.name }])),
    mayEscalateTo: work.access.permissionsOf(work.actor).includes('outbreak.case.change'),
  };
}

/**
 * Gives the next to call, or a chosen one, and holds them for the caller so that nobody else calls the same. Whoever has one
 * already keeps it. Null: nobody is left.
 */
export async function claimCall(work: Work, contactId: number | null): Promise<Call | null> {
  await lockTracing(work);
  const rows = await callable(work);
  const me = work.actor.accountId ?? null;
  const mine = rows.find((row) => isClaimed(row, work.now) && row.claimedBy === me);
  const free = dueCalls(
    rows.filter((row) => !isClaimed(row, work.now)),
    work.now,
    work.access.permissionsOf(work.actor).includes('outbreak.case.change'),
  );
  const row = contactId === null ? (mine ?? free[0]) : rows.find((one) => one.contactId === contactId);
  if (contactId !== null && !row) throw new NotYours(`contact ${contactId}`);
  if (!row) return null;
  if (isClaimed(row, work.now) && row.claimedBy !== me) {
    const names = await readAccountNames(work.trx, [row.claimedBy]);
    refuse('outbreak.call.taken', { name: row.name, by: names.get(row.claimedBy) ?? '' });
  }
  if (mine && mine !== row) await hold(work, mine.contactId, null);
  const until = later(work.now, CLAIM_MINUTES);
  await hold(work, row.contactId, until);
  work.announce('infection-call');
  return viewCall(work, row, until);
}

/** The call that the actor has, with the dates as they are now: a rule may have changed while they talk. */
export async function readMyCall(work: Work): Promise<Call | null> {
  const me = work.actor.accountId ?? null;
  const mine = (await callable(work)).find((row) => isClaimed(row, work.now) && row.claimedBy === me);
  return mine ? viewCall(work, mine, mine.claimedUntil ?? work.now) : null;
}

/** Gives a contact back to the list without a call. */
export async function releaseCall(work: Work, contactId: number): Promise<void> {
  await lockTracing(work);
  await mineOnly(work, contactId);
  await hold(work, contactId, null);
  work.announce('infection-call');
}

/**
 * Ends a call: what was said and answered, and when to try again. Refused where the dates that were read out are no longer those of the
 * rule in force: the caller still has the person on the line.
 */
export async function endCall(work: Work, contactId: number, input: EndCallInput): Promise<void> {
  const { trx, now, actor } = work;
  await lockTracing(work);
  const row = await mineOnly(work, contactId);
  const { outcome } = input;
  if (
    outcome === 'reached' &&
    (isChangedSince({ callState: 'reached', told: input.told, period: row.period }) || isOtherRule(input, row))
  ) {
    refuse('outbreak.call.dates-changed', { name: row.name });
  }
  const state = callStateAfter(outcome, row.calls + 1);
  const again = state === 'later' ? (input.callBackAt ?? later(now, TRY_AGAIN_MINUTES)) : null;
  await withHealthRole(trx, async () => {
    await trx
      .insertInto('contactCall')
      .values({
        tenantId: trx.tenantId,
        contactId,
        at: now,
        accountId: actor.accountId ?? null,
        outcome,
        answers: JSON.stringify(input.answers),
        note: input.note,
        told: JSON.stringify(outcome === 'reached' ? (row.period ?? {}) : {}),
      })
      .execute();
    await trx
      .updateTable('contact')
      .set({
        callState: state,
        callBackAt: again,
        calls: row.calls + 1,
        claimedBy: null,
        claimedUntil: null,
        ...(outcome === 'reached' && row.period ? { told: JSON.stringify(row.period) } : {}),
      })
      .where('contact.tenantId', '=', trx.tenantId)
      .where('contact.contactId', '=', contactId)
      .execute();
  });
  await followEscalation(work, row, outcome, input.note);
  await work.audit({
    action: 'outbreak.call.ended',
    subjectKind: 'contact',
    subjectId: String(contactId),
    facts: { outcome },
  });
  work.announce('infection-call');
  work.announce('infection');
}

/** Dates may be the same by another rule: whoever reads out why must have seen it. */
function isOtherRule({ seenRuleIds }: EndCallInput, { period }: ContactRow): boolean {
  if (seenRuleIds === undefined) return false;
  return [...seenRuleIds].sort().join(' ') !== [...(period?.rules ?? [])].sort().join(' ');
}

async function followEscalation(work: Work, row: ContactRow, outcome: CallOutcome, note: string): Promise<void> {
  const subjectId = `${row.contactId}:${row.calls}`;
  if (outcome === 'escalated') {
    await raiseTask(work, {
      kind: CALL_ESCALATED,
      subjectId,
      role: 'contact_tracer',
      facts: { contactId: String(row.contactId), hasNote: note !== '' },
      dueAt: later(work.now, ESCALATED_HOURS * 60),
    });
    return;
  }
  if (row.callState === 'escalated') await completeTask(work, CALL_ESCALATED, `${row.contactId}:${row.calls - 1}`);
}

/** Contacts with a telephone call to come or behind them: the confirmed of open cases, where the rule asks something of them or not. */
async function callable(work: Work): Promise<ContactRow[]> {
  const { rows } = await readContactRows(work, { states: ['confirmed'] }, PERMISSION);
  return callOrder(rows, work.now, true);
}

async function mineOnly(work: Work, contactId: number): Promise<ContactRow> {
  const { rows } = await readContactRows(work, { contactIds: [contactId] }, PERMISSION);
  const [row] = rows;
  if (!row) throw new NotYours(`contact ${contactId}`);
  if (row.claimedBy !== (work.actor.accountId ?? null) || row.claimedUntil === null)
    refuse('outbreak.call.not-yours', { name: row.name });
  return row;
}

async function hold({ trx, actor }: Work, contactId: number, until: Instant | null): Promise<void> {
  await withHealthRole(trx, () =>
    trx
      .updateTable('contact')
      .set({ claimedBy: until === null ? null : (actor.accountId ?? null), claimedUntil: until })
      .where('contact.tenantId', '=', trx.tenantId)
      .where('contact.contactId', '=', contactId)
      .execute(),
  );
}

async function viewCall(work: Work, row: ContactRow, claimedUntil: Instant): Promise<Call> {
  const { trx } = work;
  const calls = await withHealthRole(trx, () =>
    trx
      .selectFrom('contactCall')
      .select(['at', 'accountId', 'outcome', 'note'])
      .where('contactCall.tenantId', '=', trx.tenantId)
      .where('contactCall.contactId', '=', row.contactId)
      .orderBy('contactCall.callId', 'desc')
      .execute(),
  );
  const names = await readAccountNames(
    trx,
    calls.map((one) => one.accountId),
  );
  const unitNames = await readUnitNames(work);
  const { rules } = await readRuleSets(work, row.illness);
  await keepResidentLooks(work, [row], 'outbreak.calls');
  await work.audit({ action: 'outbreak.call.opened', subjectKind: 'contact', subjectId: String(row.contactId) });
  return {
    contactId: row.contactId,
    name: row.name,
    phone: row.phone,
    language: row.language,
    illness: row.illness,
    unitName: unitNames.get(row.unitId ?? '') ?? null,
    lastExposedOn: dayOf(row.lastExposedAt),
    claimedUntil,
    period: showPeriod(row.period, rules),
    toldBefore: isChangedSince(row) ? showPeriod(row.told, rules) : null,
    calls: calls.map((one) => ({
      at: one.at,
      by: names.get(one.accountId) ?? null,
      outcome: one.outcome as CallOutcome,
      note: one.note,
    })),
  };
}

async function readUnitNames(work: Work): Promise<ReadonlyMap<string, string>> {
  return new Map((await readUnitTree(work)).map((unit) => [unit.unitId, unit.name]));
}

function isClaimed(row: ContactRow, now: Instant): boolean {
  return row.claimedUntil !== null && row.claimedUntil > now;
}

function later(now: Instant, minutes: number): Instant {
  return instantOf(new Date(Date.parse(now) + minutes * 60_000));
}

function dayOf(moment: Instant) {
  return osloDateAt(Date.parse(moment) / 60_000);
}
