import type { CompiledRoster } from '../../domain/roster/compile-roster.ts';
import { countCell, priceOfOneMore } from '../../domain/roster/cover-state.ts';
import type { ScheduleColumn } from './schedule-column.ts';
import { scheduleColumn } from './schedule-column.ts';

/** Passes over everybody; each must lower the price to be followed by another. */
const MOST_PASSES = 10;

/** The same schedules with roles in which the demand lines cost least: one person's role at a time, then two people's together. */
export function assignRoles(
  roster: CompiledRoster,
  columns: readonly ScheduleColumn[],
  fixed: Int32Array | undefined,
): ScheduleColumn[] {
  const count = fixed ? Int32Array.from(fixed) : new Int32Array(roster.lines.count);
  for (const { lines } of columns) for (const line of lines) count[line] = (count[line] as number) + 1;
  const roles = columns.map(({ role }) => Uint8Array.from(role));
  const cellOf = (index: number, day: number, role: number) => {
    const { person, choice } = columns[index] as ScheduleColumn;
    const base = (roster.cellBase[person] as Int32Array)[role] as number;
    return base + day * roster.shifts + (choice[day] as number) - 1;
  };
  /** Puts somebody into a role; the change of price. */
  const move = (index: number, day: number, role: number): number => {
    const mine = roles[index] as Uint8Array;
    const from = cellOf(index, day, mine[day] as number);
    countCell(roster, count, from, -1);
    const to = cellOf(index, day, role);
    const change = priceOfOneMore(roster, count, to) - priceOfOneMore(roster, count, from);
    countCell(roster, count, to, 1);
    mine[day] = role;
    return change;
  };
  /** Puts somebody into their best role; the change of price, never above zero. */
  const settleBest = (index: number, day: number): number => {
    let change = 0;
    const places = (roster.cellBase[(columns[index] as ScheduleColumn).person] as Int32Array).length;
    for (let role = 0; role < places; role++) {
      const before = (roles[index] as Uint8Array)[day] as number;
      const step = move(index, day, role);
      if (step < -1e-9) change += step;
      else move(index, day, before);
    }
    return change;
  };
  const settlePair = (index: number, other: number, day: number): number => {
    const before = [index, other].map((one) => (roles[one] as Uint8Array)[day] as number);
    const places = (roster.cellBase[(columns[index] as ScheduleColumn).person] as Int32Array).length;
    for (let role = 0; role < places; role++) {
      const change = move(index, day, role) + settleBest(other, day);
      if (change < -1e-9) return change;
      move(other, day, before[1] as number);
      move(index, day, before[0] as number);
    }
    return 0;
  };
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let change = 0;
    for (let day = 0; day < roster.days; day++) {
      const there = columns.flatMap(({ choice }, index) => (choice[day] === 0 ? [] : [index]));
      for (const index of there) change += settleBest(index, day);
      for (const index of there) {
        for (const other of there) {
          if (columns[index]?.choice[day] !== columns[other]?.choice[day] || index === other) continue;
          change += settlePair(index, other, day);
        }
      }
    }
    if (change > -1e-9) break;
  }
  return columns.map(({ person, choice, cost }, index) =>
    scheduleColumn(roster, person, choice, roles[index] as Uint8Array, cost),
  );
}
