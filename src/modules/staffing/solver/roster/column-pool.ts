import type { CompiledRoster } from '../../domain/roster/compile-roster.ts';
import type { RosterPlan } from '../../domain/roster/roster-plan.ts';
import { FREE } from './generate-columns.ts';
import type { ScheduleColumn } from './schedule-column.ts';
import { scheduleColumn } from './schedule-column.ts';

/** Schedules found so far, to start smaller programs with. */
export interface ColumnPool {
  add(columns: readonly ScheduleColumn[]): void;
  /** For each of some people the schedules that fit what is settled, those with the least price at the lines' prices first. */
  fitting(
    people: readonly number[],
    settled: ReadonlyMap<number, Int16Array> | undefined,
    prices: Float64Array | undefined,
  ): ScheduleColumn[];
}

const KEPT_PER_PERSON = 400;
const GIVEN_PER_PERSON = 30;

export function createColumnPool(): ColumnPool {
  const known = new Set<string>();
  const byPerson = new Map<number, ScheduleColumn[]>();
  return {
    add: (columns) => {
      for (const column of columns) {
        if (known.has(column.key)) continue;
        known.add(column.key);
        const list = byPerson.get(column.person) ?? [];
        byPerson.set(column.person, list);
        list.push(column);
        const dropped = list.length > KEPT_PER_PERSON ? list.shift() : undefined;
        if (dropped) known.delete(dropped.key);
      }
    },
    fitting: (people, settled, prices) =>
      people.flatMap((person) => {
        const mine = settled?.get(person);
        const fitting = (byPerson.get(person) ?? []).filter((column) => !mine || fitsSettled(column, mine));
        if (!prices || fitting.length <= GIVEN_PER_PERSON) return fitting.slice(-GIVEN_PER_PERSON);
        const priced = fitting.map((column) => ({ column, price: reducedCost(column, prices) }));
        priced.sort((a, b) => a.price - b.price);
        return priced.slice(0, GIVEN_PER_PERSON).map(({ column }) => column);
      }),
  };
}

function reducedCost(column: ScheduleColumn, prices: Float64Array): number {
  let price = column.cost;
  for (const line of column.lines) price -= prices[line] as number;
  return price;
}

/** Whether a schedule has every choice that is settled. */
export function fitsSettled(column: ScheduleColumn, settled: Int16Array): boolean {
  for (let day = 0; day < settled.length; day++) {
    if (settled[day] !== FREE && settled[day] !== column.choice[day]) return false;
  }
  return true;
}

/** The schedules of a roster as columns. */
export function columnsOfPlan(
  roster: CompiledRoster,
  plan: RosterPlan,
  people: readonly number[],
  priceOfOwn: (person: number, choice: Uint8Array) => number,
): ScheduleColumn[] {
  return people.map((person) => {
    const from = person * roster.days;
    const choice = plan.choice.slice(from, from + roster.days);
    const role = plan.role.slice(from, from + roster.days);
    return scheduleColumn(roster, person, choice, role, priceOfOwn(person, choice));
  });
}
