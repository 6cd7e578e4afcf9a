import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { DemandRow, Municipality, ShiftType } from '#modules/organisation/domain/municipality.ts';
import type { UnitTask } from '#modules/organisation/domain/task-rows.ts';

const DAY_MINUTES = 1440;

/** Who does a task on a day: the competence it is moved to where that is allowed and in force, else its own. */
export function doerOf(task: UnitTask, date: PlainDate): string {
  const { movedTo, movedFrom, movedUntil, allowed } = task;
  if (movedTo === undefined || !allowed.includes(movedTo)) return task.competence;
  return contains<string>({ from: movedFrom ?? '', to: movedUntil }, date) ? movedTo : task.competence;
}

/** Minutes that one person works on a shift, the break taken off. */
export function workMinutesOf(type: ShiftType): number {
  const end = type.endMinute <= type.startMinute ? type.endMinute + DAY_MINUTES : type.endMinute;
  return end - type.startMinute - type.breakMinutes;
}

/** People needed of a competence on a unit's shift. */
export interface Need {
  readonly competence: string;
  readonly normal: number;
  readonly minimum: number;
}

/** What moving tasks does to the people needed of one competence. */
export interface TaskShiftEffect {
  readonly competence: string;
  readonly minutesBefore: number;
  readonly minutesAfter: number;
  /** People that the moved minutes free (below zero) or ask for. */
  readonly people: number;
  /** Minutes that must still be moved away to free one person more. */
  readonly minutesToNext: number;
}

/** How many of each competence tasks that are moved free or ask for, one person working so many minutes. */
export function assessTaskShift(tasks: readonly UnitTask[], date: PlainDate, personMinutes: number): TaskShiftEffect[] {
  const competences = new Set(tasks.flatMap((task) => [task.competence, doerOf(task, date)]));
  return [...competences].sort().map((competence): TaskShiftEffect => {
    const sum = (of: (task: UnitTask) => boolean) =>
      tasks.filter(of).reduce((minutes, task) => minutes + task.minutes, 0);
    const minutesBefore = sum((task) => task.competence === competence);
    const minutesAfter = sum((task) => doerOf(task, date) === competence);
    const moved = minutesAfter - minutesBefore;
    const people = moved > 0 ? Math.ceil(moved / personMinutes) : -Math.floor(-moved / personMinutes);
    const minutesToNext = moved >= 0 ? personMinutes : personMinutes - (-moved % personMinutes);
    return { competence, minutesBefore, minutesAfter, people: people + 0, minutesToNext };
  });
}

/**
 * What is asked for on a unit's shift once tasks are moved: for each whole person whose work is moved away one less of that competence
 * and one more of those who take it over, most minutes first; so never more people in all. One of a competence stays as long as a task
 * is left for it.
 */
export function needsAfterTaskShift(
  needs: readonly Need[],
  tasks: readonly UnitTask[],
  date: PlainDate,
  personMinutes: number,
): Need[] {
  const effects = assessTaskShift(tasks, date, personMinutes);
  const normal = exchange(needs, effects, personMinutes, (need) => need.normal);
  const minimum = exchange(needs, effects, personMinutes, (need) => need.minimum);
  return [...normal.keys()].map((competence) => {
    const least = minimum.get(competence) ?? 0;
    return { competence, normal: Math.max(least, normal.get(competence) ?? 0), minimum: least };
  });
}

/** One out, one in: people by competence after the exchange, those that nobody is asked for of any more included. */
function exchange(
  needs: readonly Need[],
  effects: readonly TaskShiftEffect[],
  personMinutes: number,
  countOf: (need: Need) => number,
): Map<string, number> {
  const people = new Map(needs.map((need) => [need.competence, countOf(need)]));
  let out = 0;
  for (const { competence, minutesBefore, minutesAfter } of effects) {
    const count = people.get(competence) ?? 0;
    const freed = Math.floor((minutesBefore - minutesAfter) / personMinutes);
    const leaving = Math.max(0, Math.min(freed, count - (minutesAfter > 0 ? 1 : 0)));
    if (leaving > 0) people.set(competence, count - leaving);
    out += leaving;
  }
  const takers = effects
    .map(({ competence, minutesBefore, minutesAfter }) => ({ competence, minutes: minutesAfter - minutesBefore }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes);
  for (const { competence, minutes } of takers) {
    const coming = Math.min(out, Math.ceil(minutes / personMinutes));
    if (coming > 0) people.set(competence, (people.get(competence) ?? 0) + coming);
    out -= coming;
  }
  return people;
}

/** The demand of a municipality with moved tasks in force; rows of shifts without tasks stay as they are. */
export function demandAfterTaskShift(municipality: Municipality): readonly DemandRow[] | undefined {
  const { demand, unitTasks = [] } = municipality;
  const moved = unitTasks.filter((task) => task.movedTo !== undefined);
  if (demand === undefined || moved.length === 0) return demand;
  const slotOf = (at: { unitId: string; shift: string }) => `${at.unitId}\n${at.shift}`;
  const withMoves = new Set(moved.map(slotOf));
  const tasksOf = Map.groupBy(
    unitTasks.filter((task) => withMoves.has(slotOf(task))),
    slotOf,
  );
  const typeOf = new Map(municipality.shifts.map((type) => [type.shift, type]));
  const untouched = demand.filter((row) => !withMoves.has(slotOf(row)));
  const touched = demand.filter((row) => withMoves.has(slotOf(row)));
  const bySlot = Map.groupBy(touched, (row) => `${slotOf(row)}\n${row.date}`);
  return [
    ...untouched,
    ...[...bySlot.values()].flatMap((rows) => {
      const [first] = rows;
      const type = first && typeOf.get(first.shift);
      if (!first || !type) return rows;
      const { unitId, shift, date } = first;
      return needsAfterTaskShift(rows, tasksOf.get(slotOf(first)) ?? [], date, workMinutesOf(type)).map(
        ({ competence, normal, minimum }): DemandRow => ({ unitId, date, shift, competence, normal, minimum }),
      );
    }),
  ];
}
