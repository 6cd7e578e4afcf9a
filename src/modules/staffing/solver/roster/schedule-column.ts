import type { CompiledRoster } from '../../domain/roster/compile-roster.ts';

/** One person's legal schedule as a column: the choice and role of each day, what it costs by itself, the demand lines it counts on. */
export interface ScheduleColumn {
  readonly person: number;
  readonly choice: Uint8Array;
  readonly role: Uint8Array;
  readonly cost: number;
  readonly lines: Int32Array;
  readonly key: string;
}

/** Makes the column of a schedule. */
export function scheduleColumn(
  roster: CompiledRoster,
  person: number,
  choice: Uint8Array,
  role: Uint8Array,
  cost: number,
): ScheduleColumn {
  const lines: number[] = [];
  const bases = roster.cellBase[person] as Int32Array;
  let key = `${person}:`;
  for (let day = 0; day < roster.days; day++) {
    const chosen = choice[day] as number;
    key += String.fromCharCode(48 + chosen + 64 * (role[day] as number) * (chosen > 0 ? 1 : 0));
    if (chosen === 0) continue;
    const cell = (bases[role[day] as number] as number) + day * roster.shifts + chosen - 1;
    for (let at = roster.cellStart[cell] as number; at < (roster.cellStart[cell + 1] as number); at++) {
      lines.push(roster.cellLines[at] as number);
    }
  }
  return { person, choice, role, cost, lines: Int32Array.from(lines), key };
}

/** Whether a schedule takes none of the closed choices. */
export function fitsClosed(column: ScheduleColumn, closed: Uint8Array): boolean {
  const choices = closed.length / column.choice.length;
  for (let day = 0; day < column.choice.length; day++) {
    if (closed[day * choices + (column.choice[day] as number)] === 1) return false;
  }
  return true;
}

/** Closes every choice of a day but one. */
export function settle(closed: Uint8Array, choices: number, day: number, kept: number): void {
  for (let choice = 0; choice < choices; choice++) if (choice !== kept) closed[day * choices + choice] = 1;
}
