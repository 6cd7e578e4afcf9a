import { refuse } from '#kernel/refusal.ts';
import { recordDecision } from '#modules/log/index.ts';
import { NotYours } from '#platform/errors/not-yours.ts';
import { masterLocale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { MoveTasksBody } from '../../contract.ts';
import { taskTexts } from '../../texts/task-texts.ts';
import { readUnitTasks } from './read-unit-tasks.ts';

/**
 * Moves tasks of a unit's shift to another competence or back. Refused where somebody has changed a task meanwhile, and where the
 * task may not be done by others: what is not delegable stays.
 */
export async function moveTasks(work: Work, wish: MoveTasksBody): Promise<{ logSeq: number }> {
  const { trx } = work;
  work.access.demand(work.actor, 'staffing.task.move', wish.unitId);
  const tasks = (await readUnitTasks(trx, wish.unitId)).filter((task) => task.shift === wish.shift);
  const from = wish.from ?? work.clock.today();
  if (wish.until !== undefined && wish.until <= from) refuse('staffing.task.until-before-from', { from });
  const moved: string[] = [];
  for (const { task: id, revision, movedTo } of wish.moves) {
    const task = tasks.find((one) => one.task === id);
    if (!task) throw new NotYours(`task ${id}`);
    if (task.revision !== revision) refuse('staffing.task.changed-meanwhile', { task: task.name });
    if (movedTo !== null && !task.allowed.includes(movedTo)) refuse('staffing.task.not-allowed', { task: task.name });
    await trx
      .updateTable('unitTask as t')
      .set({
        movedTo,
        movedFrom: movedTo === null ? null : from,
        movedUntil: movedTo === null ? null : (wish.until ?? null),
        decidedBy: movedTo === null ? '' : wish.decidedBy,
        basis: movedTo === null ? '' : wish.basis,
        revision: revision + 1,
      })
      .where('t.tenantId', '=', trx.tenantId)
      .where('t.unitId', '=', wish.unitId)
      .where('t.shift', '=', wish.shift)
      .where('t.task', '=', id)
      .where('t.revision', '=', revision)
      .executeTakeFirstOrThrow();
    moved.push(task.name);
  }
  await work.audit({
    action: 'staffing.task.moved',
    subjectKind: 'unit',
    subjectId: wish.unitId,
    unitId: wish.unitId,
    facts: { shift: wish.shift, tasks: wish.moves.map((one) => `${one.task} → ${one.movedTo ?? '–'}`) },
  });
  work.announce('task-shift');
  const t = createTranslator(masterLocale, taskTexts);
  const logSeq = await recordDecision(work, {
    kind: 'staffing.task.moved',
    unitId: wish.unitId,
    subjectKind: 'unit',
    subjectId: wish.unitId,
    title: t('log.title', { tasks: moved, shift: wish.shift }),
    why: `${wish.basis} (${wish.decidedBy})`,
    known: [],
    facts: { shift: wish.shift, from, until: wish.until ?? '' },
  });
  return { logSeq };
}
