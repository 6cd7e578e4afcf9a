import type { CompiledRoster } from '../../domain/roster/compile-roster.ts';
import { coverPrice } from '../../domain/roster/cover-state.ts';
import { assignRoles } from './assign-roles.ts';
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

/** Everybody's schedule, and the cost with those who are outside the program. */
export interface WholeRoster {
  readonly columns: readonly ScheduleColumn[];
  readonly cost: number;
}

/** The roster of a relaxed solution that gives each person one choice a day; undefined where it does not. */
export function wholeRoster(
  roster: CompiledRoster,
  master: MasterProgram,
  solution: MasterSolution,
): WholeRoster | undefined {
  const most = new Map<number, { column: ScheduleColumn; value: number }>();
  let isWhole = true;
  for (let index = 0; index < master.columns.length; index++) {
    const value = solution.values[index] as number;
    if (value <= NONE) continue;
    const column = master.columns[index] as ScheduleColumn;
    const other = most.get(column.person);
    if (other) {
      // Schedules that differ in roles alone.
      if (!column.choice.every((choice, day) => choice === other.column.choice[day])) return undefined;
      isWhole = false;
    }
    if (!other || value > other.value) most.set(column.person, { column, value });
  }
  if (most.size < master.people.length) return undefined;
  const columns = [...most.values()].map(({ column }) => column);
  const settled = isWhole ? columns : assignRoles(roster, columns, master.fixed);
  return { columns: settled, cost: costOfColumns(roster, settled, master.fixed) };
}

/** What schedules cost together; `fixed` counts the other people on each line. */
export function costOfColumns(
  roster: CompiledRoster,
  columns: readonly ScheduleColumn[],
  fixed: Int32Array | undefined,
): number {
  const count = fixed ? Int32Array.from(fixed) : new Int32Array(roster.lines.count);
  let cost = 0;
  for (const column of columns) {
    cost += column.cost;
    for (const line of column.lines) count[line] = (count[line] as number) + 1;
  }
  return Math.round((cost + coverPrice(roster, count)) * 1e6) / 1e6;
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
