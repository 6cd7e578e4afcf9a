import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, raiseTask } from '#modules/log/index.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MadeCheckReply, MakeCheck } from '../../contract/checks.ts';
import type { Decline } from '../../domain/checks/assess-decline.ts';
import { assessDecline } from '../../domain/checks/assess-decline.ts';
import { addChecks, readMadeChecks } from './check-answers.ts';
import { demandCheckOf } from './check-scope.ts';

/** A phone's clock may be a little ahead of ours, and a check may lie on a phone for some days. */
const AHEAD_MINUTES = 10;
const KEPT_DAYS = 14;
/** Somebody answers for a decline within so many hours; for something serious, the same shift. */
const ANSWER_HOURS = 24;
const SERIOUS_HOURS = 4;

const later = (at: Instant, hours: number) => instantOf(new Date(Date.parse(at) + hours * 3_600_000));

/**
 * Records a check of a person's needs, sees it against the person's earlier ones, and gives the unit's leader a task where it
 * shows decline. Refuses `services.check.ahead` and `services.check.too-old` (days) by when it was made.
 */
export async function makeCheck(work: Work, userId: string, check: MakeCheck): Promise<MadeCheckReply> {
  const unitId = await demandCheckOf(work, userId);
  const { now, actor } = work;
  const minutesAhead = (Date.parse(check.madeAt) - Date.parse(now)) / 60_000;
  if (minutesAhead > AHEAD_MINUTES) refuse('services.check.ahead');
  if (minutesAhead < -KEPT_DAYS * 1440) refuse('services.check.too-old', { days: KEPT_DAYS });
  const madeAt = minutesAhead > 0 ? now : check.madeAt;
  // One that lay on a phone is seen against those made before it, not after.
  const earlier = (await readMadeChecks(work, userId, 50)).filter((one) => one.madeAt < madeAt);
  const decline = assessDecline(
    check.answers,
    earlier.map((one) => one.answers),
    work.clock.today(),
  );
  const { answers, note } = check;
  const added = { userId, madeAt, madeName: actor.name, answers, note, decline: decline ?? null };
  const [checkId = 0] = await addChecks(work, [added]);
  await work.audit({
    action: 'services.check.made',
    subjectKind: 'service-user',
    subjectId: userId,
    unitId,
    facts: { checkId },
  });
  if (decline) await raiseDecline(work, { checkId, userId, unitId }, decline);
  work.announce('checks');
  return {
    checkId,
    decline: decline ? { ...decline, grounds: [...decline.grounds], worse: [...decline.worse] } : null,
  };
}

/** Gives the unit's leader a task about a decline; it says where, not who or what. */
export async function raiseDecline(
  work: Work,
  { checkId, userId, unitId }: { readonly checkId: number; readonly userId: string; readonly unitId: string },
  decline: Decline,
): Promise<void> {
  await raiseTask(work, {
    kind: 'services.decline',
    subjectId: String(checkId),
    unitId,
    role: 'unit_leader',
    facts: { userId, unit: await nameOfUnit(work, unitId) },
    dueAt: later(work.now, decline.grounds.includes('serious') ? SERIOUS_HOURS : ANSWER_HOURS),
  });
}

async function nameOfUnit({ trx }: Work, unitId: string): Promise<string> {
  const row = await trx
    .selectFrom('unit')
    .select('unit.name')
    .where('unit.tenantId', '=', trx.tenantId)
    .where('unit.unitId', '=', unitId)
    .executeTakeFirst();
  return row?.name ?? unitId;
}

/** Says what was done about a decline, and closes its task. Refuses `services.decline.closed` (by whom) where somebody has. */
export async function closeDecline(work: Work, userId: string, checkId: number, text: string): Promise<void> {
  const unitId = await demandCheckOf(work, userId);
  const check = (await readMadeChecks(work, userId, 50)).find((one) => one.checkId === checkId && one.decline);
  if (!check) throw new NotYours('check');
  if (check.done) refuse('services.decline.closed', { name: check.done.by });
  const { trx, now, actor } = work;
  const closed = await withHealthRole(trx, () =>
    trx
      .updateTable('needsCheckAnswer')
      .set({ doneAt: now, doneName: actor.name, doneText: text })
      .where('needsCheckAnswer.tenantId', '=', trx.tenantId)
      .where('needsCheckAnswer.checkId', '=', checkId)
      .where('needsCheckAnswer.doneAt', 'is', null)
      .executeTakeFirst(),
  );
  if (closed.numUpdatedRows === 0n) {
    const first = (await readMadeChecks(work, userId, 50)).find((one) => one.checkId === checkId);
    refuse('services.decline.closed', { name: first?.done?.by ?? '' });
  }
  await completeTask(work, 'services.decline', String(checkId));
  await work.audit({
    action: 'services.decline.closed',
    subjectKind: 'service-user',
    subjectId: userId,
    unitId,
    facts: { checkId },
  });
  work.announce('checks');
}
