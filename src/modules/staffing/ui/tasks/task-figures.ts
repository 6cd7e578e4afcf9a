import type { TaskSlot } from '../../contract.ts';

export interface TaskFigures {
  readonly moved: number;
  readonly units: number;
  /** Whole people that moved tasks free for what only they can do. */
  readonly freed: number;
  /** People below minimum that moved tasks take away, for who is at work. */
  readonly fewer: number;
}

/** What the moves in force come to. */
export function taskFigures(slots: readonly TaskSlot[]): TaskFigures {
  const isMoved = (task: TaskSlot['tasks'][number]) => task.doer !== task.competence;
  const touched = slots.filter((slot) => slot.tasks.some(isMoved));
  return {
    moved: touched.reduce((sum, slot) => sum + slot.tasks.filter(isMoved).length, 0),
    units: new Set(touched.map((slot) => slot.unitId)).size,
    freed: touched.reduce((sum, slot) => sum + freedIn(slot), 0),
    fewer: touched.reduce((sum, slot) => sum + Math.max(0, slot.belowMinimumWithout - slot.belowMinimumWith), 0),
  };
}

/** People who are not needed any more in ordinary staffing, those newly asked for left out of account. */
function freedIn(slot: TaskSlot): number {
  return slot.without.reduce((sum, need) => {
    const after = slot.with.find((one) => one.competence === need.competence)?.normal ?? 0;
    return sum + Math.max(0, need.normal - after);
  }, 0);
}

/** Minutes per competence, as they usually are and as tasks are done now. */
export function minutesByCompetence(tasks: TaskSlot['tasks']) {
  const competences = [...new Set(tasks.flatMap((task) => [task.competence, task.doer]))];
  const sum = (of: (task: TaskSlot['tasks'][number]) => boolean) =>
    tasks.filter(of).reduce((minutes, task) => minutes + task.minutes, 0);
  return competences.map((competence) => ({
    competence,
    before: sum((task) => task.competence === competence),
    after: sum((task) => task.doer === competence),
  }));
}
