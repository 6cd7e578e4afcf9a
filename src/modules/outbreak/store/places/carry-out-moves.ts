import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import { recordEdit } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { roomsOnDay } from '../../domain/places/room-on-day.ts';
import { usableBeds } from '../../domain/places/usable-beds.ts';
import { closeMoveTasks, openMovePlan } from './decide-move-plan.ts';
import type { StoredMovePlan, StoredMoveStep } from './move-plan-rows.ts';
import { readRoomHistory } from './read-room-history.ts';
import { setStay } from './set-stay.ts';

const CARRY_OUT = 'outbreak.moves.carry-out';

/** How somebody is moved, and who answers for it. */
export interface StepFields {
  readonly transport: string;
  readonly responsible: string;
}

/** Writes how a step is done and by whom, before or after the decision. */
export async function describeMoveStep(
  work: Work,
  planId: number,
  revision: number,
  seq: number,
  fields: StepFields,
  state: 'proposed' | 'decided',
): Promise<number> {
  const { plan } = await openMovePlan(work, planId, revision, state, CARRY_OUT);
  stepOf(plan, seq);
  return recordEdit(work, subject('described', plan, seq), touchedStep(planId, seq), () =>
    setStep(work, planId, seq, { ...fields }),
  );
}

/**
 * Somebody has moved: the step is done, and from today they live in the new room. Refuses `outbreak.moves.out-of-order` while an
 * earlier step of the same rooms waits, `….not-cleaned` where the room must be cleaned and checked first, and `….no-place`.
 */
export async function finishMoveStep(work: Work, planId: number, revision: number, seq: number): Promise<number> {
  const { plan } = await openMovePlan(work, planId, revision, 'decided', CARRY_OUT);
  const step = stepOf(plan, seq);
  if (step.doneAt !== null) refuse('outbreak.moves.changed-meanwhile');
  const first = plan.steps.find((one) => one.seq < seq && one.doneAt === null && standsInTheWay(one, step));
  if (first) refuse('outbreak.moves.out-of-order', { first: first.seq });
  if (step.toRoomId !== null) await demandPlace(work, plan, step, step.toRoomId);
  const stays = { table: 'room_stay', where: sql`room_stay.user_id = ${step.userId}` } as const;
  const editId = await recordEdit(work, subject('done', plan, seq), [...touchedStep(planId, seq), stays], async () => {
    await setStep(work, planId, seq, { doneAt: work.now, doneBy: work.actor.accountId ?? null });
    await setStay(work, step.userId, step.toRoomId, work.clock.today());
  });
  if (plan.steps.every((one) => one.seq === seq || one.doneAt !== null)) await closeMoveTasks(work, plan);
  return editId;
}

/** An earlier step must come first when it is the same person's, or frees the room that this one goes to. */
function standsInTheWay(earlier: StoredMoveStep, later: StoredMoveStep): boolean {
  return earlier.userId === later.userId || (later.toRoomId !== null && earlier.fromRoomId === later.toRoomId);
}

async function demandPlace(work: Work, plan: StoredMovePlan, step: StoredMoveStep, roomId: string): Promise<void> {
  await sql`SELECT room.room_id FROM room WHERE room.tenant_id = ${work.trx.tenantId} AND room.room_id = ${roomId}
    FOR UPDATE`.execute(work.trx);
  const rooms = roomsOnDay(await readRoomHistory(work, plan.siteId), work.clock.today());
  const room = rooms.find((one) => one.roomId === roomId);
  const others = room?.residents.filter((userId) => userId !== step.userId) ?? [];
  if (!room || others.length >= usableBeds(room, step.status))
    refuse('outbreak.moves.no-place', { room: room?.name ?? roomId });
  if (!step.cleanFirst) return;
  const { rows } = await sql<{ cleaned: boolean }>`SELECT EXISTS (SELECT FROM cleaning_task
    WHERE cleaning_task.tenant_id = ${work.trx.tenantId} AND cleaning_task.room_id = ${roomId}
      AND cleaning_task.state = 'checked' AND cleaning_task.checked_at >= ${plan.decidedAt ?? plan.proposedAt}) AS cleaned`.execute(
    work.trx,
  );
  if (!rows[0]?.cleaned) refuse('outbreak.moves.not-cleaned', { room: room.name });
}

function stepOf(plan: StoredMovePlan, seq: number): StoredMoveStep {
  const step = plan.steps.find((one) => one.seq === seq);
  if (!step) throw new NotYours('step');
  return step;
}

const touchedStep = (planId: number, seq: number) =>
  [{ table: 'move_step', where: sql`move_step.plan_id = ${planId} AND move_step.seq = ${seq}` }] as const;

const subject = (verb: string, plan: StoredMovePlan, seq: number) =>
  ({
    action: `outbreak.move-step.${verb}`,
    kind: 'move-plan',
    id: String(plan.planId),
    facts: { seq, siteId: plan.siteId },
  }) as const;

async function setStep(
  work: Work,
  planId: number,
  seq: number,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  await work.trx
    .updateTable('moveStep')
    .set(columns)
    .where('moveStep.tenantId', '=', work.trx.tenantId)
    .where('moveStep.planId', '=', planId)
    .where('moveStep.seq', '=', seq)
    .execute();
}
