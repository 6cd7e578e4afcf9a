import { z } from 'zod';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RoomReason } from '../../domain/places/weigh-room.ts';

const reasonsSchema = z.array(
  z.object({ code: z.string(), points: z.number(), facts: z.record(z.string(), z.number()) }),
);

/** One step of a stored plan. */
export interface StoredMoveStep {
  readonly seq: number;
  readonly userId: string;
  readonly fromRoomId: string | null;
  readonly toRoomId: string | null;
  readonly status: Zone;
  readonly reasons: readonly RoomReason[];
  readonly cleanFirst: boolean;
  readonly transport: string;
  readonly responsible: string;
  readonly doneAt: Instant | null;
  readonly doneByName: string | null;
}

/** A plan of moves in a house. */
export interface StoredMovePlan {
  readonly planId: number;
  readonly siteId: string;
  readonly moveOn: PlainDate;
  readonly why: string;
  readonly state: 'proposed' | 'decided' | 'withdrawn';
  readonly proposedAt: Instant;
  readonly proposedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedByName: string | null;
  readonly revision: number;
  readonly steps: readonly StoredMoveStep[];
}

/** Plans of a site that stand, newest first, or one of any state by its id. */
export async function readMovePlans(
  { trx }: Pick<Work, 'trx'>,
  asked: { readonly siteId: string } | { readonly planId: number },
): Promise<StoredMovePlan[]> {
  const plans = await trx
    .selectFrom('movePlan')
    .leftJoin('account as proposer', 'proposer.accountId', 'movePlan.proposedBy')
    .leftJoin('account as decider', 'decider.accountId', 'movePlan.decidedBy')
    .selectAll('movePlan')
    .select(['proposer.name as proposedByName', 'decider.name as decidedByName'])
    .where('movePlan.tenantId', '=', trx.tenantId)
    .$if('siteId' in asked, (query) =>
      query
        .where('movePlan.siteId', '=', 'siteId' in asked ? asked.siteId : '')
        .where('movePlan.state', '<>', 'withdrawn'),
    )
    .$if('planId' in asked, (query) => query.where('movePlan.planId', '=', 'planId' in asked ? asked.planId : 0))
    .orderBy('movePlan.planId', 'desc')
    .limit(20)
    .execute();
  if (plans.length === 0) return [];
  const steps = await trx
    .selectFrom('moveStep')
    .leftJoin('account', 'account.accountId', 'moveStep.doneBy')
    .selectAll('moveStep')
    .select('account.name as doneByName')
    .where('moveStep.tenantId', '=', trx.tenantId)
    .where(
      'moveStep.planId',
      'in',
      plans.map((plan) => plan.planId),
    )
    .orderBy('moveStep.seq')
    .execute();
  const ofPlan = Map.groupBy(steps, (step) => step.planId);
  return plans.map((plan) => ({
    planId: plan.planId,
    siteId: plan.siteId,
    moveOn: plan.moveOn,
    why: plan.why,
    state: plan.state as StoredMovePlan['state'],
    proposedAt: plan.proposedAt,
    proposedByName: plan.proposedByName,
    decidedAt: plan.decidedAt,
    decidedByName: plan.decidedByName,
    revision: plan.revision,
    steps: (ofPlan.get(plan.planId) ?? []).map((step) => ({
      seq: step.seq,
      userId: step.userId,
      fromRoomId: step.fromRoomId,
      toRoomId: step.toRoomId,
      status: step.status as Zone,
      reasons: reasonsSchema.parse(step.reasons),
      cleanFirst: step.cleanFirst,
      transport: step.transport,
      responsible: step.responsible,
      doneAt: step.doneAt,
      doneByName: step.doneByName,
    })),
  }));
}
