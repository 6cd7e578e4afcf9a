import type { Facts } from '#kernel/finding.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Role } from '#platform/access/roles.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { TaskKind } from '../domain/task-kinds.ts';

/** Something that a role has to do. `kind` and `subjectId` together name it once per tenant. */
export interface TaskToRaise {
  readonly kind: TaskKind;
  readonly subjectId: string;
  /** Absent: for the whole municipality. */
  readonly unitId?: string | undefined;
  readonly role: Role;
  readonly facts: Facts;
  readonly dueAt: Instant;
}

/** An open task. */
export interface Task {
  readonly taskId: number;
  readonly kind: string;
  readonly subjectId: string;
  readonly unitId: string | null;
  readonly role: Role;
  readonly facts: Facts;
  readonly dueAt: Instant;
  readonly createdAt: Instant;
}

const COLUMNS = ['taskId', 'kind', 'subjectId', 'unitId', 'role', 'facts', 'dueAt', 'createdAt'] as const;

/** Raises a task once: raising it again, also after it was done, changes nothing. Gives whether it was new. */
export async function raiseTask(work: Work, task: TaskToRaise): Promise<boolean> {
  const raised = await work.trx
    .insertInto('task')
    .values({
      tenantId: work.trx.tenantId,
      kind: task.kind,
      subjectId: task.subjectId,
      unitId: task.unitId ?? null,
      role: task.role,
      facts: JSON.stringify(task.facts),
      dueAt: task.dueAt,
      createdAt: work.now,
    })
    .onConflict((conflict) => conflict.constraint('task_subject').doNothing())
    .returning('taskId')
    .executeTakeFirst();
  if (raised) work.announce('task');
  return raised !== undefined;
}

/** Closes the open task of a kind and subject, because what it asked for has been done. Gives whether there was one. */
export async function completeTask(work: Work, kind: string, subjectId: string): Promise<boolean> {
  const closed = await work.trx
    .updateTable('task')
    .set({ doneAt: work.now, doneBy: work.actor.accountId ?? null })
    .where('task.tenantId', '=', work.trx.tenantId)
    .where('task.kind', '=', kind)
    .where('task.subjectId', '=', subjectId)
    .where('task.doneAt', 'is', null)
    .returning('taskId')
    .executeTakeFirst();
  if (closed) work.announce('task');
  return closed !== undefined;
}

/** The open tasks that wait for one of the actor's roles where the actor holds it, soonest due first. */
export async function readMyTasks(work: Work): Promise<Task[]> {
  const roles = [...new Set(work.actor.grants.map((grant) => grant.role))];
  if (roles.length === 0) return [];
  const rows = await work.trx
    .selectFrom('task')
    .select(COLUMNS)
    .where('task.tenantId', '=', work.trx.tenantId)
    .where('task.doneAt', 'is', null)
    .where('task.role', 'in', roles)
    .orderBy('task.dueAt')
    .orderBy('task.taskId')
    .execute();
  return rows.filter((row) => isFor(work, row)).map(taskOfRow);
}

/** A person says that a task of theirs is done. Throws `NotYours` where it does not wait for them. */
export async function completeMyTask(work: Work, taskId: number): Promise<void> {
  const row = await work.trx
    .selectFrom('task')
    .select(COLUMNS)
    .where('task.tenantId', '=', work.trx.tenantId)
    .where('task.taskId', '=', taskId)
    .where('task.doneAt', 'is', null)
    .executeTakeFirst();
  if (!row || !isFor(work, row)) throw new NotYours(`task ${taskId}`);
  await completeTask(work, row.kind, row.subjectId);
  await work.audit({
    action: 'log.task.completed',
    subjectKind: 'task',
    subjectId: String(taskId),
    unitId: row.unitId ?? undefined,
    facts: { kind: row.kind },
  });
}

/** Takes back that somebody said a task was done; only who said so may. Throws `NotYours` otherwise. */
export async function reopenMyTask({ trx, actor, ...work }: Work, taskId: number): Promise<void> {
  const reopened = await trx
    .updateTable('task')
    .set({ doneAt: null, doneBy: null })
    .where('task.tenantId', '=', trx.tenantId)
    .where('task.taskId', '=', taskId)
    .where('task.doneBy', '=', actor.accountId ?? -1)
    .returning(['task.kind', 'task.unitId'])
    .executeTakeFirst();
  if (!reopened) throw new NotYours(`task ${taskId}`);
  await work.audit({
    action: 'log.task.reopened',
    subjectKind: 'task',
    subjectId: String(taskId),
    unitId: reopened.unitId ?? undefined,
    facts: { kind: reopened.kind },
  });
  work.announce('task');
}

/** The open tasks of some kinds, for whoever may see them all; the caller has checked that. */
export async function readOpenTasks(work: Work, kinds: readonly string[]): Promise<Task[]> {
  if (kinds.length === 0) return [];
  const rows = await work.trx
    .selectFrom('task')
    .select(COLUMNS)
    .where('task.tenantId', '=', work.trx.tenantId)
    .where('task.doneAt', 'is', null)
    .where('task.kind', 'in', kinds)
    .orderBy('task.dueAt')
    .execute();
  return rows.map(taskOfRow);
}

function isFor(work: Work, task: { readonly role: string; readonly unitId: string | null }): boolean {
  return work.actor.grants.some(
    ({ role, units }) =>
      role === task.role && (units === undefined || (task.unitId !== null && units.has(task.unitId))),
  );
}

function taskOfRow(row: Omit<Task, 'role' | 'facts'> & { readonly role: string; readonly facts: unknown }): Task {
  return { ...row, role: row.role as Role, facts: row.facts as Facts };
}
