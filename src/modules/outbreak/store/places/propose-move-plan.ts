import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ProposedMoves } from '../../domain/places/propose-moves.ts';
import { proposeMoves } from '../../domain/places/propose-moves.ts';
import { roomsOnDay } from '../../domain/places/room-on-day.ts';
import type { PersonToPlace } from '../../domain/places/weigh-room.ts';
import { demandSite } from './demand-site.ts';
import { readInfected, readPeopleOfRooms } from './read-people-of-rooms.ts';
import { readRoomHistory } from './read-room-history.ts';

/** What people are taken to be, on which day they shall move, and why. */
export interface MovesWish {
  readonly people: readonly { readonly userId: string; readonly status: Zone }[];
  readonly moveOn: PlainDate;
}

/** The moves that would put everyone of a house where they belong; nothing is stored. Refuses `outbreak.moves.unknown-person`. */
export async function readProposedMoves(work: Work, siteId: string, wish: MovesWish): Promise<ProposedMoves> {
  const site = await demandSite(work, siteId, 'outbreak.moves.propose');
  const rooms = roomsOnDay(await readRoomHistory(work, siteId), wish.moveOn);
  const livesHere = new Set(rooms.flatMap((room) => room.residents));
  const asked = wish.people.filter(({ userId }) => !livesHere.has(userId)).map(({ userId }) => userId);
  const people = await readPeopleOfRooms(
    work,
    { userIds: wish.people.map(({ userId }) => userId), unitIds: [] },
    wish.moveOn,
  );
  const unitOf = new Map(people.filter(({ known }) => known).map(({ userId, unitId }) => [userId, unitId]));
  const unknown = wish.people.find(({ userId }) => !unitOf.has(userId));
  if (unknown) refuse('outbreak.moves.unknown-person', { userId: unknown.userId });
  const statusOf = await readInfected(work, wish.moveOn);
  for (const { userId, status } of wish.people) statusOf.set(userId, status);
  const newcomers = asked.map(
    (userId): PersonToPlace => ({
      userId,
      status: statusOf.get(userId) ?? 'clean',
      roomId: null,
      unitId: unitOf.get(userId) ?? site.units[0]?.unitId ?? null,
      cohort: '',
    }),
  );
  return proposeMoves(rooms, statusOf, newcomers);
}

/** Stores the moves that a wish leads to as a proposal, and gives its number. Refuses `outbreak.moves.none`. */
export async function proposeMovePlan(work: Work, siteId: string, wish: MovesWish, why: string): Promise<number> {
  if (wish.moveOn < work.clock.today()) refuse('outbreak.moves.in-the-past', { moveOn: wish.moveOn });
  const { steps, unplaced } = await readProposedMoves(work, siteId, wish);
  if (steps.length === 0) refuse('outbreak.moves.none', { unplaced: unplaced.length });
  const { planId } = await work.trx
    .insertInto('movePlan')
    .values({
      tenantId: work.trx.tenantId,
      siteId,
      moveOn: wish.moveOn,
      why,
      state: 'proposed',
      proposedAt: work.now,
      proposedBy: work.actor.accountId ?? null,
    })
    .returning('movePlan.planId')
    .executeTakeFirstOrThrow();
  await insertMoveSteps(work, planId, steps);
  await work.audit({
    action: 'outbreak.moves.proposed',
    subjectKind: 'move-plan',
    subjectId: String(planId),
    facts: { siteId, steps: steps.length, moveOn: wish.moveOn },
  });
  work.announce('places');
  return planId;
}

/** Writes the steps of a plan in their order. */
export async function insertMoveSteps(
  { trx }: Pick<Work, 'trx'>,
  planId: number,
  steps: readonly (ProposedMoves['steps'][number] & { readonly transport?: string; readonly responsible?: string })[],
): Promise<void> {
  await trx
    .insertInto('moveStep')
    .values(
      steps.map(({ from, to, reasons, ...step }, index) => ({
        ...step,
        tenantId: trx.tenantId,
        planId,
        seq: index + 1,
        fromRoomId: from,
        toRoomId: to,
        reasons: JSON.stringify(reasons),
      })),
    )
    .execute();
}
