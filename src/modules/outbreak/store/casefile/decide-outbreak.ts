import { sql } from 'kysely';
import { instantOf } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, raiseTask, recordDecision } from '#modules/log/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ChangeOutbreakInput, OpenOutbreakInput } from '../../contract/casefile.ts';
import { closingOfOutbreak } from '../../domain/casefile/closing-of-outbreak.ts';
import { getOutbreakRule } from '../../rules/outbreak-rules.ts';
import { lockTracing, readCases } from '../cases/case-rows.ts';
import type { OutbreakRow } from './outbreak-rows.ts';
import { demandOutbreak, readOutbreaks, unitNameOf } from './outbreak-rows.ts';
import { readOutbreakProposals } from './read-outbreak-proposals.ts';

/** The task of telling those who must be told; closes when all of them have been. */
export const TELL_ALL = 'outbreak.duties';
/** The task of judging whether cases of a unit are an outbreak. */
export const OUTBREAK_PROPOSED = 'outbreak.proposed';
/** The task of judging whether an outbreak is over. */
export const OUTBREAK_OVER = 'outbreak.over';
const TELL_HOURS = 1;

/** What names a proposal among the tasks. */
export function proposalKey(one: {
  readonly unitId: string;
  readonly illness: string;
  readonly caseIds: readonly number[];
}): string {
  return `${one.unitId}:${one.illness}:${Math.min(...one.caseIds)}`;
}

/** Opens an outbreak of a unit: its cases join it, later ones do by themselves, and whoever must be told is a task. Gives its number. */
export async function openOutbreak(work: Work, input: OpenOutbreakInput): Promise<number> {
  const { trx, now, actor } = work;
  const { unitId, illness } = input;
  work.access.demand(actor, 'outbreak.file.change', unitId);
  await lockTracing(work);
  const open = (await readOutbreaks(work)).find(
    (one) => one.unitId === unitId && one.illness === illness && one.closedOn === null,
  );
  if (open) refuse('outbreak.file.already', { unit: await unitNameOf(work, unitId) });
  const proposals = await readOutbreakProposals(work);
  const loose = (await readCases(work, { state: 'open' }, 'outbreak.file.change')).filter(
    (one) => one.unitId === unitId && one.illness === illness && one.outbreakId === null,
  );
  const proposed = proposals.find((one) => one.unitId === unitId && one.illness === illness);
  const caseIds = [...new Set([...(proposed?.caseIds ?? []), ...loose.map((one) => one.caseId)])];
  if (caseIds.length === 0) refuse('outbreak.file.no-case', { unit: await unitNameOf(work, unitId) });
  const outbreakId = await insertOutbreak(work, input, false);
  await withHealthRole(trx, () =>
    sql`UPDATE infection_case SET outbreak_id = ${outbreakId}
      WHERE infection_case.tenant_id = ${trx.tenantId} AND infection_case.case_id = ANY(${caseIds}::bigint[])`.execute(
      trx,
    ),
  );
  if (proposed) await completeTask(work, OUTBREAK_PROPOSED, proposalKey(proposed));
  await raiseTask(work, {
    kind: TELL_ALL,
    subjectId: String(outbreakId),
    unitId,
    role: 'municipal_doctor',
    facts: { unit: await unitNameOf(work, unitId), outbreakId },
    dueAt: instantOf(new Date(Date.parse(now) + TELL_HOURS * 3_600_000)),
  });
  await decide(work, { outbreakId, unitId }, 'opened', input.why, {
    illness,
    cases: caseIds.length,
    level: input.level,
  });
  return outbreakId;
}

/** Decides that cases are no outbreak; they are proposed again when another comes. */
export async function dismissOutbreak(
  work: Work,
  { unitId, illness, why }: { readonly unitId: string; readonly illness: string; readonly why: string },
): Promise<void> {
  work.access.demand(work.actor, 'outbreak.file.change', unitId);
  await lockTracing(work);
  const proposed = (await readOutbreakProposals(work)).find((one) => one.unitId === unitId && one.illness === illness);
  if (!proposed) refuse('outbreak.file.not-proposed', { unit: await unitNameOf(work, unitId) });
  const outbreakId = await insertOutbreak(work, { unitId, illness, responsible: '', note: '', level: 'unit' }, true);
  await completeTask(work, OUTBREAK_PROPOSED, proposalKey(proposed));
  await decide(work, { outbreakId, unitId }, 'dismissed', why, { illness, cases: proposed.caseIds.length });
}

/** Changes who is responsible, who leads, or the note; a new level is a decision. */
export async function changeOutbreak(work: Work, outbreakId: number, input: ChangeOutbreakInput): Promise<void> {
  const { revision, why = '', ...given } = input;
  const before = await demandOutbreak(work, outbreakId, revision);
  if (before.closedOn !== null) refuse('outbreak.file.closed', { day: before.closedOn });
  await update(work, outbreakId, { ...given, revision: revision + 1 });
  if (given.level !== undefined && given.level !== before.level) {
    await decide(work, before, 'level', why, { level: given.level, before: before.level });
    return;
  }
  await trail(work, before, 'changed', { fields: Object.keys(given) });
}

/** Calls an outbreak over. Before the rule's days have passed without a new case it needs a reason. */
export async function closeOutbreak(
  work: Work,
  outbreakId: number,
  { revision, why }: { readonly revision: number; readonly why: string },
): Promise<void> {
  const before = await demandOutbreak(work, outbreakId, revision);
  if (before.closedOn !== null) refuse('outbreak.file.closed', { day: before.closedOn });
  const today = work.clock.today();
  const days = await daysOfCases(work, outbreakId);
  const closing = closingOfOutbreak(days, before.openedOn, getOutbreakRule(before.illness), today);
  if (!closing.isDue && why.trim() === '') refuse('outbreak.file.close-early', { from: closing.from });
  await update(work, outbreakId, { closedOn: today, revision: revision + 1 });
  await completeTask(work, TELL_ALL, String(outbreakId));
  await completeTask(work, OUTBREAK_OVER, `${outbreakId}:${closing.lastDay}`);
  await decide(work, before, 'closed', why, { lastCase: closing.lastDay, cases: days.length });
}

/** Opens a closed outbreak again, where no other of the illness is open in the unit. */
export async function reopenOutbreak(
  work: Work,
  outbreakId: number,
  { revision, why }: { readonly revision: number; readonly why: string },
): Promise<void> {
  const before = await demandOutbreak(work, outbreakId, revision);
  const { unitId, illness } = before;
  const open = (await readOutbreaks(work)).some(
    (one) => one.unitId === unitId && one.illness === illness && one.closedOn === null,
  );
  if (open) refuse('outbreak.file.already', { unit: await unitNameOf(work, unitId) });
  await update(work, outbreakId, { closedOn: null, revision: revision + 1 });
  await decide(work, before, 'reopened', why, { illness });
}

/** First days of the cases of an outbreak that stand. */
export async function daysOfCases({ trx }: Work, outbreakId: number): Promise<PlainDate[]> {
  const { rows } = await withHealthRole(trx, () =>
    sql<{
      day: PlainDate;
    }>`SELECT coalesce(infection_case.onset_on, infection_case.confirmed_on) AS day FROM infection_case
      WHERE infection_case.tenant_id = ${trx.tenantId} AND infection_case.outbreak_id = ${outbreakId}
        AND infection_case.withdrawn_at IS NULL`.execute(trx),
  );
  return rows.map((row) => row.day);
}

async function insertOutbreak(
  { trx, now, actor, clock }: Work,
  { unitId, illness, responsible, note, level }: Omit<OpenOutbreakInput, 'why'>,
  dismissed: boolean,
): Promise<number> {
  const today = clock.today();
  const { outbreakId } = await withHealthRole(trx, () =>
    trx
      .insertInto('infectionOutbreak')
      .values({
        tenantId: trx.tenantId,
        unitId,
        illness,
        responsible,
        note,
        level,
        dismissed,
        openedOn: today,
        closedOn: dismissed ? today : null,
        openedAt: now,
        openedBy: actor.accountId ?? null,
      })
      .returning('outbreakId')
      .executeTakeFirstOrThrow(),
  );
  return outbreakId;
}

async function update({ trx }: Work, outbreakId: number, fields: Partial<OutbreakRow>): Promise<void> {
  await withHealthRole(trx, () =>
    trx
      .updateTable('infectionOutbreak')
      .set(fields)
      .where('infectionOutbreak.tenantId', '=', trx.tenantId)
      .where('infectionOutbreak.outbreakId', '=', outbreakId)
      .execute(),
  );
}

type Facts = Readonly<Record<string, string | number | string[]>>;

/** Leaves a decision in the log and its line in the audit trail. */
async function decide(
  work: Work,
  { outbreakId, unitId }: Pick<OutbreakRow, 'outbreakId' | 'unitId'>,
  what: 'opened' | 'dismissed' | 'level' | 'closed' | 'reopened',
  why: string,
  facts: Facts,
): Promise<void> {
  await recordDecision(work, {
    kind: `outbreak.file.${what}`,
    unitId,
    subjectKind: 'outbreak',
    subjectId: String(outbreakId),
    title: await unitNameOf(work, unitId),
    why,
    known: [],
    facts,
  });
  await trail(work, { outbreakId, unitId }, what, facts);
}

async function trail(
  work: Work,
  { outbreakId, unitId }: Pick<OutbreakRow, 'outbreakId' | 'unitId'>,
  what: string,
  facts: Facts,
): Promise<void> {
  await work.audit({
    action: `outbreak.file.${what}`,
    subjectKind: 'outbreak',
    subjectId: String(outbreakId),
    unitId,
    facts,
  });
  work.announce('infection');
}
