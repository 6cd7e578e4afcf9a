import { refuse } from '#kernel/refusal.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { roomsOnDay } from '../../domain/places/room-on-day.ts';
import type { WantedStep } from '../../domain/places/steps-by-hand.ts';
import { stepsByHand } from '../../domain/places/steps-by-hand.ts';
import { openMovePlan, touchPlan } from './decide-move-plan.ts';
import { insertMoveSteps } from './propose-move-plan.ts';
import { readPeopleOfRooms } from './read-people-of-rooms.ts';
import { readRoomHistory } from './read-room-history.ts';

/**
 * Replaces the steps of a proposal by those a person wants, in their order; how they are moved and by whom stays with each person.
 * Refuses `outbreak.moves.by-hand-…` with the step that cannot be done, and people whom the actor may not know.
 */
export async function editMoveSteps(
  work: Work,
  planId: number,
  revision: number,
  wanted: readonly WantedStep[],
): Promise<void> {
  const { plan } = await openMovePlan(work, planId, revision, 'proposed', 'outbreak.moves.propose');
  const userIds = [...new Set(wanted.map(({ userId }) => userId))];
  const people = await readPeopleOfRooms(work, { userIds, unitIds: [] }, plan.moveOn);
  const unitOf = new Map(people.filter(({ known }) => known).map(({ userId, unitId }) => [userId, unitId]));
  const unknown = userIds.find((userId) => !unitOf.has(userId));
  if (unknown !== undefined) refuse('outbreak.moves.unknown-person', { userId: unknown });
  const rooms = roomsOnDay(await readRoomHistory(work, plan.siteId), plan.moveOn);
  const followed = stepsByHand(wanted, rooms, unitOf);
  if ('fault' in followed) {
    const room = rooms.find(({ roomId }) => roomId === followed.roomId)?.name ?? followed.roomId;
    refuse(`outbreak.moves.by-hand-${followed.fault}`, { step: followed.at + 1, room });
  }
  await work.trx
    .deleteFrom('moveStep')
    .where('moveStep.tenantId', '=', work.trx.tenantId)
    .where('moveStep.planId', '=', planId)
    .execute();
  const how = new Map(plan.steps.map(({ userId, transport, responsible }) => [userId, { transport, responsible }]));
  await insertMoveSteps(
    work,
    planId,
    followed.steps.map((step) => ({ ...step, ...how.get(step.userId) })),
  );
  await touchPlan(work, plan);
  await work.audit({
    action: 'outbreak.moves.edited',
    subjectKind: 'move-plan',
    subjectId: String(planId),
    facts: { siteId: plan.siteId, steps: wanted.length },
  });
  work.announce('places');
}
