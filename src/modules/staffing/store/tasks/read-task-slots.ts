import type { PlainDate } from '#kernel/plain-date.ts';
import { reaches } from '#platform/access/actor.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { TaskSlot, TasksReply } from '../../contract.ts';
import { isAwayDuring } from '../../domain/availability.ts';
import { describeShiftTypes } from '../../domain/staff-map/part-of-day.ts';
import { nameOfUnit, slotKeyOf } from '../../domain/staffing-base.ts';

import { belowMinimumOf } from '../../domain/tasks/cover-needs.ts';
import { doerOf, needsAfterTaskShift, workMinutesOf } from '../../domain/tasks/shift-tasks.ts';
import { createTimesOf } from '../../domain/times-of-shift.ts';
import { readStaffingPicture } from '../read-staffing-picture.ts';
import { unitsInReach } from '../units-in-reach.ts';
import type { StoredTask } from './read-unit-tasks.ts';
import { readUnitTasks } from './read-unit-tasks.ts';

const DAYS = 14;

/** The shifts of a place as tasks: who does what on a day, and what the moves in force do to the people needed. */
export async function readTaskSlots(
  work: Work,
  wish: { readonly place?: string | undefined; readonly date?: PlainDate | undefined },
): Promise<TasksReply> {
  const today = work.clock.today();
  const date = wish.date ?? today;
  const { picture } = await readStaffingPicture(work, { from: date < today ? date : today, days: DAYS });
  const { base, awayOf } = picture;
  const reach = unitsInReach(work, base, 'staffing.task.read', wish.place);
  const mayMove = work.access.scopeOf(work.actor, 'staffing.task.move');
  const typeOf = new Map(base.municipality.shifts.map((type) => [type.shift, type]));
  const covers = new Map(base.municipality.competences.map((one) => [one.competence, one.covers]));
  const timesOf = createTimesOf(base.municipality.shifts);
  const tasks = (await readUnitTasks(work.trx)).filter((task) => reach.units.has(task.unitId));
  const slots = [...Map.groupBy(tasks, (task) => `${task.unitId}\n${task.shift}`).values()].flatMap(
    (own): TaskSlot[] => {
      const [first] = own;
      const type = first && typeOf.get(first.shift);
      if (!first || !type) return [];
      const { unitId, shift } = first;
      const slot = slotKeyOf({ unitId, date, shift });
      const without = base.demandAt.get(slot) ?? [];
      const personMinutes = workMinutesOf(type);
      const after = needsAfterTaskShift(without, own, date, personMinutes);
      const present = (base.rosterAt.get(slot) ?? []).flatMap((row) => {
        const times = timesOf(row);
        const isAway = isAwayDuring(awayOf.get(row.staffId) ?? [], times.from, times.to);
        return isAway ? [] : (base.people.get(row.staffId)?.competence ?? []);
      });
      const mayStandInFor = (had: string, asked: string) => covers.get(had)?.includes(asked) ?? false;
      return [
        {
          unitId,
          unitName: nameOfUnit(base, unitId) ?? unitId,
          shift,
          date,
          personMinutes,
          tasks: own.map((task) => viewTask(task, date)),
          without: without.map(({ competence, normal, minimum }) => ({ competence, normal, minimum })),
          with: after.map(({ competence, normal, minimum }) => ({ competence, normal, minimum })),
          present: [...Map.groupBy(present, (one) => one)].map(([competence, list]) => ({
            competence,
            people: list.length,
          })),
          belowMinimumWithout: belowMinimumOf(without, present, mayStandInFor),
          belowMinimumWith: belowMinimumOf(after, present, mayStandInFor),
          mayMove: reaches(mayMove, unitId),
        },
      ];
    },
  );
  return { date, slots, shifts: describeShiftTypes(base.municipality.shifts) };
}

function viewTask(task: StoredTask, date: PlainDate): TaskSlot['tasks'][number] {
  const { unitId: _, shift: __, ...shown } = task;
  return {
    ...shown,
    allowed: [...task.allowed],
    doer: doerOf(task, date),
    movedTo: task.movedTo ?? null,
    movedFrom: task.movedFrom ?? null,
    movedUntil: task.movedUntil ?? null,
  };
}
