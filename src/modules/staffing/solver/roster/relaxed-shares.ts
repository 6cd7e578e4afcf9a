import type { MasterProgram, MasterSolution } from './master-program.ts';
import type { ScheduleColumn } from './schedule-column.ts';

/** A share from here on counts as whole, one up to the other end as none. */
export const WHOLE = 1 - 1e-6;
export const NONE = 1e-6;

/** A choice of a person on a day and the share of it in a relaxed solution. */
export interface ChoiceShare {
  readonly person: number;
  readonly day: number;
  readonly choice: number;
  readonly share: number;
}

/** Everybody's schedule, where the relaxed solution gives each person one; undefined where it does not. */
export function wholeColumns(master: MasterProgram, solution: MasterSolution): ScheduleColumn[] | undefined {
  const chosen = master.columns.filter((_, index) => (solution.values[index] as number) >= WHOLE);
  return chosen.length === master.people.length ? chosen : undefined;
}

/** Shares of each person's choices, by `day × choices + choice`. */
export function sharesOf(master: MasterProgram, solution: MasterSolution, size: number): Map<number, Float64Array> {
  const shares = new Map(master.people.map((person) => [person, new Float64Array(size)]));
  master.columns.forEach((column, index) => {
    const value = solution.values[index] as number;
    if (value <= NONE / 1000) return;
    const share = shares.get(column.person) as Float64Array;
    const choices = size / column.choice.length;
    for (let day = 0; day < column.choice.length; day++) {
      const at = day * choices + (column.choice[day] as number);
      share[at] = (share[at] as number) + value;
    }
  });
  return shares;
}
