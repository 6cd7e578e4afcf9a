import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import { completeTask, raiseTask, readOpenTasks } from '#modules/log/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { readOverdueChecks } from './read-overdue-checks.ts';

const KIND = 'services.checks-overdue';
/** The day's overdue checks are to be made by the end of the day shift. */
const DUE_MINUTE = 15 * 60;

/** Gives each unit's leader one task a day while people there are overdue, and closes those of units that have caught up. */
export async function raiseOverdueChecks(work: Work): Promise<void> {
  const today = work.clock.today();
  const late = (await readOverdueChecks(work, 'everywhere')).filter((unit) => unit.overdue > 0);
  const standing = new Set(late.map((unit) => `${unit.unitId} ${today}`));
  for (const task of await readOpenTasks(work, [KIND]))
    if (!standing.has(task.subjectId)) await completeTask(work, KIND, task.subjectId);
  for (const unit of late) {
    await raiseTask(work, {
      kind: KIND,
      subjectId: `${unit.unitId} ${today}`,
      unitId: unit.unitId,
      role: 'unit_leader',
      facts: { unit: unit.unitName, count: unit.overdue, alone: unit.alone, place: unit.unitId },
      dueAt: instantOf(new Date(osloEpochMinutes(today, DUE_MINUTE) * 60_000)),
    });
  }
}
