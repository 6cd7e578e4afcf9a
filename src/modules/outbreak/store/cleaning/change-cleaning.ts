import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { completeTask, raiseTask } from '#modules/log/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { CleaningState } from '../../domain/cleaning/cleaning-task.ts';
import { CLEANING_METHODS } from '../../rules/cleaning-methods.ts';
import { LATE_TASK } from './chase-late-cleaning.ts';
import { readCleaningReach, roomWithin } from './cleaning-reach.ts';
import { CLEANING_TASK, readCleaningUnit } from './make-cleaning-tasks.ts';

/** The kind of task raised when something is cleaned and waits for somebody's eyes. */
export const CHECK_TASK = 'outbreak.cleaning.check';
const LEAD = 'outbreak.cleaning.lead';

/** A cleaning task as commands see it. */
export interface OpenedTask {
  readonly taskId: number;
  readonly roomId: string;
  readonly siteId: string;
  readonly roomName: string;
  readonly method: string;
  readonly methodVersion: string;
  readonly state: CleaningState;
  readonly personId: string | null;
  readonly supplier: string | null;
  readonly revision: number;
}

/**
 * Locks a task for a change, if its room is within the actor's reach or it is given to them by name; with a revision, refuses
 * `outbreak.cleaning.changed-meanwhile` where it is another.
 */
export async function openTask(work: Work, taskId: number, permission: string, revision?: number): Promise<OpenedTask> {
  const { trx } = work;
  const within = roomWithin(await readCleaningReach(work, permission));
  const row = await trx
    .selectFrom('cleaningTask')
    .innerJoin('room', (join) =>
      join.onRef('room.tenantId', '=', 'cleaningTask.tenantId').onRef('room.roomId', '=', 'cleaningTask.roomId'),
    )
    .selectAll('cleaningTask')
    .select(['room.siteId', 'room.name as roomName'])
    .where('cleaningTask.tenantId', '=', trx.tenantId)
    .where('cleaningTask.taskId', '=', taskId)
    .where((query) => query.or([within, query('cleaningTask.personId', '=', work.actor.personId ?? '')]))
    .forUpdate('cleaningTask')
    .executeTakeFirst();
  if (!row) throw new NotYours('cleaning task');
  if (revision !== undefined && row.revision !== revision) refuse('outbreak.cleaning.changed-meanwhile');
  return { ...row, state: row.state as CleaningState };
}

/**
 * Gives a task to a person or a firm, or (both null) to nobody. Refuses `outbreak.cleaning.not-trained` where the method needs
 * training that the person lacks or that has run out, and `….no-contract` for a firm without one for the method.
 */
export async function assignCleaning(
  work: Work,
  taskId: number,
  revision: number,
  to: { readonly personId: string | null; readonly supplier: string | null },
): Promise<void> {
  const task = await openTask(work, taskId, LEAD, revision);
  if (task.state !== 'open' && task.state !== 'begun') refuse('outbreak.cleaning.settled');
  if (to.personId !== null) await demandTrained(work, task, to.personId);
  if (to.supplier !== null) await demandContract(work, task, to.supplier);
  await setTask(work, taskId, to);
  await keep(work, task, 'assigned', { personId: to.personId ?? '', supplier: to.supplier ?? '' });
  if (to.personId !== null || to.supplier !== null) await completeTask(work, CLEANING_TASK, String(taskId));
}

async function demandTrained(work: Work, task: OpenedTask, personId: string): Promise<void> {
  const method = CLEANING_METHODS.find((one) => one.method === task.method && one.version === task.methodVersion);
  if (!method?.needsTraining) return;
  const row = await work.trx
    .selectFrom('cleaningTraining')
    .select('cleaningTraining.validTo')
    .where('cleaningTraining.tenantId', '=', work.trx.tenantId)
    .where('cleaningTraining.personId', '=', personId)
    .where('cleaningTraining.method', '=', task.method)
    .executeTakeFirst();
  if (!row || (row.validTo !== null && row.validTo < work.clock.today())) refuse('outbreak.cleaning.not-trained');
}

async function demandContract(work: Work, task: OpenedTask, supplier: string): Promise<void> {
  const today = work.clock.today();
  const row = await work.trx
    .selectFrom('cleaningContract')
    .select(['cleaningContract.methods', 'cleaningContract.validFrom', 'cleaningContract.validTo'])
    .where('cleaningContract.tenantId', '=', work.trx.tenantId)
    .where('cleaningContract.supplier', '=', supplier)
    .executeTakeFirst();
  const inForce =
    row && (row.validFrom === null || row.validFrom <= today) && (row.validTo === null || today <= row.validTo);
  if (!inForce || !row.methods.includes(task.method)) refuse('outbreak.cleaning.no-contract', { supplier });
}

/**
 * Ticks a step off or takes the tick away; ticking twice is ticking once. The first tick begins the task, the last one finishes
 * it and asks for a check. Refuses `outbreak.cleaning.settled` where it is checked or withdrawn.
 */
export async function tickCleaningStep(work: Work, taskId: number, step: string, done: boolean): Promise<void> {
  const task = await openTask(work, taskId, 'outbreak.cleaning.do');
  if (task.state === 'checked' || task.state === 'withdrawn') refuse('outbreak.cleaning.settled');
  const method = CLEANING_METHODS.find((one) => one.method === task.method && one.version === task.methodVersion);
  if (!method?.steps.some((one) => one.step === step)) throw new NotYours('step');
  const { trx } = work;
  if (done)
    await trx
      .insertInto('cleaningStep')
      .values({ tenantId: trx.tenantId, taskId, step, doneAt: work.now, doneByName: work.actor.name })
      .onConflict((conflict) => conflict.columns(['tenantId', 'taskId', 'step']).doNothing())
      .execute();
  else
    await trx
      .deleteFrom('cleaningStep')
      .where('cleaningStep.tenantId', '=', trx.tenantId)
      .where('cleaningStep.taskId', '=', taskId)
      .where('cleaningStep.step', '=', step)
      .execute();
  const { rows } = await sql<{ ticked: number }>`SELECT count(*)::int AS ticked FROM cleaning_step
    WHERE cleaning_step.tenant_id = ${trx.tenantId} AND cleaning_step.task_id = ${taskId}`.execute(trx);
  const ticked = rows[0]?.ticked ?? 0;
  const state = ticked === method.steps.length ? 'done' : ticked > 0 ? 'begun' : 'open';
  if (state !== task.state) await setState(work, task, state);
  await keep(work, task, done ? 'step-done' : 'step-undone', { step });
}

async function setState(work: Work, task: OpenedTask, state: 'open' | 'begun' | 'done'): Promise<void> {
  const who = work.actor.accountId ?? null;
  const by = state === 'done' ? { doneAt: work.now, doneBy: who } : { doneAt: null, doneBy: null };
  await setTask(work, task.taskId, { state, startedAt: state === 'open' ? null : work.now, ...by });
  const subjectId = `${task.taskId}:${task.revision}`;
  if (state === 'done')
    await raiseTask(work, {
      kind: CHECK_TASK,
      subjectId,
      unitId: await readCleaningUnit(work),
      role: 'cleaning_lead',
      facts: { room: task.roomName, taskId: task.taskId },
      dueAt: work.now,
    });
  await completeTask(work, CLEANING_TASK, String(task.taskId));
  if (state === 'done') await completeTask(work, LATE_TASK, String(task.taskId));
}

/** A look at what was cleaned. */
export interface CheckOfCleaning {
  readonly result: 'ok' | 'remarks' | 'failed';
  readonly note: string;
  readonly followUp: string;
  readonly followUpBy: PlainDate | null;
}

/**
 * Somebody looks at what was cleaned: good (with or without remarks), and the room may be given back; failed, and it is cleaned
 * anew. Who cleaned does not check (`outbreak.cleaning.own-check`).
 */
export async function checkCleaning(
  work: Work,
  taskId: number,
  revision: number,
  check: CheckOfCleaning,
): Promise<void> {
  const task = await openTask(work, taskId, 'outbreak.cleaning.check', revision);
  if (task.state !== 'done') refuse('outbreak.cleaning.not-done');
  const { trx, actor } = work;
  const done = await trx
    .selectFrom('cleaningTask')
    .select('cleaningTask.doneBy')
    .where('cleaningTask.tenantId', '=', trx.tenantId)
    .where('cleaningTask.taskId', '=', taskId)
    .executeTakeFirst();
  if (done?.doneBy != null && done.doneBy === actor.accountId) refuse('outbreak.cleaning.own-check');
  await trx
    .insertInto('cleaningCheck')
    .values({
      tenantId: trx.tenantId,
      taskId,
      supplier: task.supplier,
      siteId: task.siteId,
      checkedAt: work.now,
      checkedBy: actor.accountId ?? null,
      ...check,
    })
    .execute();
  if (check.result === 'failed') {
    await trx
      .deleteFrom('cleaningStep')
      .where('cleaningStep.tenantId', '=', trx.tenantId)
      .where('cleaningStep.taskId', '=', taskId)
      .execute();
    await setTask(work, taskId, { state: 'open', startedAt: null, doneAt: null, doneBy: null });
  } else await setTask(work, taskId, { state: 'checked', checkedAt: work.now, checkedBy: actor.accountId ?? null });
  await closeCheckTasks(work, taskId);
  await keep(work, task, 'checked', { result: check.result });
  work.announce('places');
}

/** Withdraws a task that is not done, with why. */
export async function withdrawCleaning(work: Work, taskId: number, revision: number, why: string): Promise<void> {
  const task = await openTask(work, taskId, LEAD, revision);
  if (task.state !== 'open' && task.state !== 'begun') refuse('outbreak.cleaning.settled');
  await setTask(work, taskId, { state: 'withdrawn' });
  for (const kind of [CLEANING_TASK, LATE_TASK]) await completeTask(work, kind, String(taskId));
  await keep(work, task, 'withdrawn', { why });
}

/** A check task is named by the revision at which the cleaning was finished, so that one cleaned anew is asked for anew. */
async function closeCheckTasks(work: Work, taskId: number): Promise<void> {
  const { rows } = await sql<{ subjectId: string }>`SELECT task.subject_id FROM task
    WHERE task.tenant_id = ${work.trx.tenantId} AND task.kind = ${CHECK_TASK} AND task.done_at IS NULL
      AND split_part(task.subject_id, ':', 1) = ${String(taskId)}`.execute(work.trx);
  for (const { subjectId } of rows) await completeTask(work, CHECK_TASK, subjectId);
}

async function setTask(work: Work, taskId: number, columns: Readonly<Record<string, unknown>>): Promise<void> {
  await work.trx
    .updateTable('cleaningTask')
    .set(columns)
    .where('cleaningTask.tenantId', '=', work.trx.tenantId)
    .where('cleaningTask.taskId', '=', taskId)
    .execute();
}

async function keep(
  work: Work,
  task: OpenedTask,
  verb: string,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  await work.audit({
    action: `outbreak.cleaning.${verb}`,
    subjectKind: 'cleaning-task',
    subjectId: String(task.taskId),
    facts: { roomId: task.roomId, ...facts },
  });
  work.announce('cleaning');
}
