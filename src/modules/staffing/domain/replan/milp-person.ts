import type { HoursBook } from './hours-book.ts';
import type { MilpBuilder, MilpEntry } from './milp-model.ts';
import type { ReplanProblem } from './problem.ts';

/** All of a person's possible shifts that lie at the same time; at most one of them is given. */
export interface Slot {
  readonly from: number;
  readonly to: number;
  readonly day: number;
  readonly offset: number;
  readonly minutes: number;
  /** One of the slot's rows; in time they are all alike. */
  readonly row: number;
  readonly pairs: readonly number[];
  readonly pairVariables: readonly number[];
  readonly maxExtra: number;
  /** The slot in a row of the model: 1 where one of its shifts is given, times a coefficient. */
  entries(coefficient: number): MilpEntry[];
}

/** What the model knows of one person. Slots in order of start. */
export interface PersonModel {
  readonly person: number;
  readonly slots: readonly Slot[];
  readonly mostShifts: number;
}

/** Slots with more shifts than this get a variable of their own for their sum. */
const MOST_SUMMED = 2;

/** Everybody with legal pairs, the pairs put together by time. */
export function personModels(
  problem: ReplanProblem,
  book: HoursBook,
  builder: MilpBuilder,
  pairVariables: readonly number[],
): PersonModel[] {
  const { pairs, people, rows } = problem;
  const models: PersonModel[] = [];
  for (let person = 0; person < people.count; person++) {
    const first = pairs.personStart[person] as number;
    const end = pairs.personStart[person + 1] as number;
    if (first === end) continue;
    const numbers = Array.from({ length: end - first }, (_, i) => first + i);
    const byTime = Map.groupBy(numbers, (pair) => {
      const row = pairs.row[pair] as number;
      return `${rows.from[row]} ${rows.to[row]} ${rows.minutes[row]} ${rows.day[row]}`;
    });
    const slots = [...byTime.values()].map((slotPairs, index): Slot => {
      const row = pairs.row[slotPairs[0] as number] as number;
      const own = slotPairs.map((pair) => pairVariables[pair] as number);
      const offset = rows.offset[row] as number;
      const sum = own.length > MOST_SUMMED ? sumVariable(builder, `s${person}_${index}`, own) : undefined;
      if (own.length > 1 && sum === undefined)
        builder.row(
          own.map((variable) => [variable, 1]),
          '<=',
          1,
        );
      return {
        from: rows.from[row] as number,
        to: rows.to[row] as number,
        day: rows.day[row] as number,
        offset,
        minutes: rows.minutes[row] as number,
        row,
        pairs: slotPairs,
        pairVariables: own,
        maxExtra: book.maxExtra(person, offset),
        entries: (coefficient) =>
          sum === undefined ? own.map((variable) => [variable, coefficient]) : [[sum, coefficient]],
      };
    });
    slots.sort((a, b) => a.from - b.from || a.to - b.to);
    models.push({ person, slots, mostShifts: Math.max(...slots.map((slot) => slot.maxExtra)) });
  }
  return models;
}

function sumVariable(builder: MilpBuilder, name: string, own: readonly number[]): number {
  const sum = builder.variable(name, 0);
  builder.row([...own.map((variable): MilpEntry => [variable, 1]), [sum, -1]], '=', 0);
  return sum;
}

/** The most minutes that so many of some slots can come to. */
export function mostMinutes(slots: readonly Slot[], shifts: number): number {
  return slots
    .map((slot) => slot.minutes)
    .sort((a, b) => b - a)
    .slice(0, shifts)
    .reduce((sum, minutes) => sum + minutes, 0);
}
