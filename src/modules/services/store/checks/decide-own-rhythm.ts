import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { demandCheckOf } from './check-scope.ts';

/** A rhythm decided for one person. */
export interface OwnRhythm {
  readonly revision: number;
  readonly everyDays: number;
  readonly reason: string;
  readonly decidedName: string;
}

/** The rhythm decided for a person, where there is one. */
export async function findOwnRhythm({ trx }: Work, userId: string): Promise<OwnRhythm | undefined> {
  return trx
    .selectFrom('checkRhythm')
    .select(['revision', 'everyDays', 'reason', 'decidedName'])
    .where('checkRhythm.tenantId', '=', trx.tenantId)
    .where('checkRhythm.userId', '=', userId)
    .executeTakeFirst();
}

/** What is decided for a person; null days: the rule counts again. */
export interface RhythmDecision {
  readonly everyDays: number | null;
  readonly reason: string;
  /** As the leader saw it; 0 where nothing was decided. */
  readonly revision: number;
}

/**
 * Decides a rhythm for one person, with a reason. Refuses `services.rhythm.no-reason`, and `services.rhythm.changed-meanwhile`
 * (by whom) where somebody has decided since.
 */
export async function decideOwnRhythm(work: Work, userId: string, decision: RhythmDecision): Promise<void> {
  const unitId = await demandCheckOf(work, userId);
  const { trx, now, actor } = work;
  const { everyDays, reason } = decision;
  work.access.demand(actor, 'services.checks.decide', unitId);
  if (everyDays !== null && reason === '') refuse('services.rhythm.no-reason');
  await trx
    .selectFrom('serviceUser')
    .select('userId')
    .where('tenantId', '=', trx.tenantId)
    .where('userId', '=', userId)
    .forUpdate()
    .execute();
  const present = await findOwnRhythm(work, userId);
  if ((present?.revision ?? 0) !== decision.revision)
    refuse('services.rhythm.changed-meanwhile', { name: present?.decidedName ?? '' });
  if (everyDays === null) {
    await trx
      .deleteFrom('checkRhythm')
      .where('checkRhythm.tenantId', '=', trx.tenantId)
      .where('checkRhythm.userId', '=', userId)
      .execute();
  } else {
    const decided = { everyDays, reason, decidedAt: now, decidedName: actor.name };
    await trx
      .insertInto('checkRhythm')
      .values({ tenantId: trx.tenantId, userId, ...decided })
      .onConflict((conflict) => conflict.constraint('check_rhythm_pk').doUpdateSet(decided))
      .execute();
  }
  await work.audit({
    action: 'services.rhythm.decided',
    subjectKind: 'service-user',
    subjectId: userId,
    unitId,
    facts: { everyDays: everyDays ?? 0 },
  });
  work.announce('checks');
}
