import type { Instant } from '#kernel/instant.ts';
import type { Task } from '#modules/log/index.ts';
import { completeTask, raiseTask, readOpenTasks } from '#modules/log/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { ReportSlot } from '../../domain/reports/report-slot.ts';
import { slotDueAt, slotKey } from '../../domain/reports/report-slot.ts';

/** Tasks about reports: `overdue` to the unit's leader, `reminder` for each reminder by a person, `escalated` to the crisis leader. */
export const REPORT_TASKS = {
  overdue: 'situation.report-overdue',
  reminder: 'situation.report-reminder',
  escalated: 'situation.report-escalated',
} as const;

/** Follow-up of staff and residents after a death (V2). */
export const DEATH_TASK = 'situation.death-reported';

/** What has been done about one overdue report. */
export interface Chasing {
  readonly notifiedAt: Instant | undefined;
  readonly reminders: readonly Instant[];
  readonly escalatedAt: Instant | undefined;
}

const subjectOf = (unitId: string, slot: ReportSlot) => `${unitId}|${slotKey(slot)}`;

/** What has been done about overdue reports that are still missing, by unit and slot (`unit|2026-11-23|360`). */
export async function readChasing(work: Work): Promise<(unitId: string, slot: ReportSlot) => Chasing> {
  const tasks = await readOpenTasks(work, Object.values(REPORT_TASKS));
  const bySubject = Map.groupBy(tasks, (task) => task.subjectId.split('|').slice(0, 3).join('|'));
  return (unitId, slot) => {
    const own = bySubject.get(subjectOf(unitId, slot)) ?? [];
    const at = (kind: string) =>
      own
        .filter((task) => task.kind === kind)
        .map((task) => task.createdAt)
        .sort();
    return {
      notifiedAt: at(REPORT_TASKS.overdue)[0],
      reminders: at(REPORT_TASKS.reminder),
      escalatedAt: at(REPORT_TASKS.escalated)[0],
    };
  };
}

/** Gives the unit's leader the task of an overdue report; once per slot. */
export function raiseOverdue(work: Work, unit: { unitId: string; name: string }, slot: ReportSlot): Promise<boolean> {
  return raiseTask(work, {
    kind: REPORT_TASKS.overdue,
    subjectId: subjectOf(unit.unitId, slot),
    unitId: unit.unitId,
    role: 'unit_leader',
    facts: { unit: unit.name, dueAt: slotDueAt(slot) },
    dueAt: slotDueAt(slot),
  });
}

/** Writes that a person has reminded the leader for the n-th time. */
export function raiseReminder(
  work: Work,
  unit: { unitId: string; name: string },
  slot: ReportSlot,
  number: number,
): Promise<boolean> {
  return raiseTask(work, {
    kind: REPORT_TASKS.reminder,
    subjectId: `${subjectOf(unit.unitId, slot)}|${number}`,
    unitId: unit.unitId,
    role: 'unit_leader',
    facts: { unit: unit.name, dueAt: slotDueAt(slot), by: work.actor.name, number },
    dueAt: work.now,
  });
}

/** Gives the crisis leader the task of a report that reminders did not bring; once per slot. */
export function raiseEscalation(
  work: Work,
  unit: { unitId: string; name: string },
  slot: ReportSlot,
): Promise<boolean> {
  return raiseTask(work, {
    kind: REPORT_TASKS.escalated,
    subjectId: subjectOf(unit.unitId, slot),
    unitId: unit.unitId,
    role: 'crisis_leader',
    facts: { unit: unit.name, dueAt: slotDueAt(slot) },
    dueAt: work.now,
  });
}

/** Closes all tasks about this and earlier reports of the unit: a new report makes the missing ones past. Gives how many. */
export async function closeReportTasks(work: Work, unitId: string): Promise<number> {
  const tasks: Task[] = await readOpenTasks(work, Object.values(REPORT_TASKS));
  const own = tasks.filter((task) => task.unitId === unitId);
  for (const task of own) await completeTask(work, task.kind, task.subjectId);
  return own.length;
}

/** Gives the unit's leader the task of follow-up after deaths reported in a slot; once per slot. */
export function raiseDeathTask(
  work: Work,
  unit: { unitId: string; name: string },
  slot: ReportSlot,
  deaths: number,
): Promise<boolean> {
  return raiseTask(work, {
    kind: DEATH_TASK,
    subjectId: subjectOf(unit.unitId, slot),
    unitId: unit.unitId,
    role: 'unit_leader',
    facts: { unit: unit.name, deaths, date: slot.date },
    dueAt: work.now,
  });
}
