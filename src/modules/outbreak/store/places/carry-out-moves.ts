import { sql } from 'kysely';
import { refuse } from '#kernel/refusal.ts';
import type { Zone } from '#modules/organisation/domain/room-rows.ts';
import { recordEdit, undoEdit } from '#modules/organisation/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RoomOnDay } from '../../domain/places/room-on-day.ts';
import { roomsOnDay } from '../../domain/places/room-on-day.ts';
import { usableBeds } from '../../domain/places/usable-beds.ts';
import { isWorse } from '../../domain/places/worse-zone.ts';
import { orderCleaningAfterMove, withdrawCleaningAfterMove } from '../cleaning/cleaning-of-moves.ts';
import { openMovePlan, touchPlan } from './decide-move-plan.ts';
import type { StoredMovePlan, StoredMoveStep } from './move-plan-rows.ts';
import { closeMoveTasks, raiseMoveTasks } from './move-tasks.ts';
import { readRoomHistory } from './read-room-history.ts';
import { setStay } from './set-stay.ts';
import { putZone } from './set-zone.ts';

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
  const editId = await recordEdit(work, subject('described', plan, seq), touchedStep(planId, seq), () =>
    setStep(work, planId, seq, { ...fields }),
  );
  await touchPlan(work, plan);
  return editId;
}

/**
 * Somebody has moved: the step is done, and from today they live in the new room. A room that was clean gets the zone of who comes,
 * and one that somebody infected or exposed has left empty keeps theirs until it is cleaned, which is ordered. Refuses
 * `outbreak.moves.out-of-order` while an earlier step of the same rooms waits, `….not-cleaned` where the room must be cleaned and
 * checked first, and `….no-place`.
 */
export async function finishMoveStep(
  work: Work,
  planId: number,
  revision: number,
  seq: number,
): Promise<{ readonly editId: number; readonly revision: number }> {
  const { plan } = await openMovePlan(work, planId, revision, 'decided', CARRY_OUT);
  const step = stepOf(plan, seq);
  if (step.doneAt !== null) refuse('outbreak.moves.changed-meanwhile');
  const first = plan.steps.find((one) => one.seq < seq && one.doneAt === null && standsInTheWay(one, step));
  if (first) refuse('outbreak.moves.out-of-order', { first: first.seq });
  if (step.toRoomId !== null)
    await sql`SELECT room.room_id FROM room WHERE room.tenant_id = ${work.trx.tenantId} AND room.room_id = ${step.toRoomId}
      FOR UPDATE`.execute(work.trx);
  const today = work.clock.today();
  const rooms = roomsOnDay(await readRoomHistory(work, plan.siteId), today);
  if (step.toRoomId !== null) await demandPlace(work, plan, step, rooms);
  const zones = zonesAfter(step, rooms);
  const touched = [
    ...touchedStep(planId, seq),
    { table: 'room_stay', where: sql`room_stay.user_id = ${step.userId}` },
    { table: 'room_zone', where: sql`room_zone.room_id = ANY(${zones.map(({ roomId }) => roomId)}::text[])` },
  ] as const;
  const editId = await recordEdit(work, subject('done', plan, seq), touched, async () => {
    await setStep(work, planId, seq, { doneAt: work.now, doneBy: work.actor.accountId ?? null });
    await setStay(work, step.userId, step.toRoomId, today);
    for (const { roomId, zone } of zones) await putZone(work, roomId, { zone, cohort: '', from: today });
  });
  await touchPlan(work, plan);
  const left = rooms.find(({ residents }) => residents.includes(step.userId));
  if (left && left.roomId !== step.toRoomId && (step.status !== 'clean' || left.zone !== 'clean'))
    await orderCleaningAfterMove(work, planId, seq, { roomId: left.roomId, othersStay: left.residents.length > 1 });
  if (plan.steps.every((one) => one.seq === seq || one.doneAt !== null)) await closeMoveTasks(work, plan);
  return { editId, revision: revision + 1 };
}

/**
 * The actor takes back a step they have just carried out: rooms and zones are as before, cleaning it ordered goes where nobody has
 * begun, and where the plan was done the wards' leaders have it to do again.
 */
export async function undoMoveStep(
  work: Work,
  planId: number,
  revision: number,
  seq: number,
  editId: number,
): Promise<void> {
  const { plan, site } = await openMovePlan(work, planId, revision, 'decided', CARRY_OUT);
  const step = stepOf(plan, seq);
  if (step.doneAt === null) refuse('outbreak.moves.changed-meanwhile');
  const edit = await work.trx
    .selectFrom('handEdit')
    .select('handEdit.editId')
    .where('handEdit.tenantId', '=', work.trx.tenantId)
    .where('handEdit.editId', '=', editId)
    .where('handEdit.subjectKind', '=', 'move-plan')
    .where('handEdit.subjectId', '=', String(planId))
    .executeTakeFirst();
  if (!edit) throw new NotYours('edit');
  await undoEdit(work, editId);
  await withdrawCleaningAfterMove(work, planId, seq);
  await touchPlan(work, plan);
  if (plan.steps.every(({ doneAt }) => doneAt !== null)) await raiseMoveTasks(work, plan, site.name, revision + 1);
}

/** The zones that rooms get by a move: of the room come to, that of who comes; of a room left empty, that of who left, if worse. */
function zonesAfter(
  step: StoredMoveStep,
  rooms: readonly RoomOnDay[],
): { readonly roomId: string; readonly zone: Zone }[] {
  return rooms.flatMap(({ roomId, zone, residents }) => {
    const others = residents.filter((userId) => userId !== step.userId);
    const isTo = roomId === step.toRoomId && others.length === 0 && zone !== step.status;
    const isLeft =
      roomId !== step.toRoomId && residents.includes(step.userId) && others.length === 0 && isWorse(step.status, zone);
    return isTo || isLeft ? [{ roomId, zone: step.status }] : [];
  });
}

/** An earlier step must come first when it is the same person's, or frees the room that this one goes to. */
function standsInTheWay(earlier: StoredMoveStep, later: StoredMoveStep): boolean {
  return earlier.userId === later.userId || (later.toRoomId !== null && earlier.fromRoomId === later.toRoomId);
}

async function demandPlace(
  work: Work,
  plan: StoredMovePlan,
  step: StoredMoveStep,
  rooms: readonly RoomOnDay[],
): Promise<void> {
  const room = rooms.find((one) => one.roomId === step.toRoomId);
  const others = room?.residents.filter((userId) => userId !== step.userId) ?? [];
  if (!room || others.length >= usableBeds(room, step.status))
    refuse('outbreak.moves.no-place', { room: room?.name ?? step.toRoomId ?? '' });
  if (!(step.cleanFirst || isWorse(room.zone, step.status))) return;
  const { rows } = await sql<{ cleaned: boolean }>`SELECT EXISTS (SELECT FROM cleaning_task
    WHERE cleaning_task.tenant_id = ${work.trx.tenantId} AND cleaning_task.room_id = ${room.roomId}
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
