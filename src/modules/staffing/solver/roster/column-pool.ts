import type { CompiledRoster } from '../../domain/roster/compile-roster.ts';
import { priceByRule } from '../../domain/roster/price-by-rule.ts';
import type { RosterPlan } from '../../domain/roster/roster-plan.ts';
import type { ClosedChoices } from './generate-columns.ts';
import type { ScheduleColumn } from './schedule-column.ts';
import { fitsClosed, scheduleColumn } from './schedule-column.ts';

/** Schedules found so far, to start smaller programs with. */
export interface ColumnPool {
  add(columns: readonly ScheduleColumn[]): void;
  /** For each of some people the schedules that take no closed choice, those with the least price at the lines' prices first. */
  fitting(
    people: readonly number[],
    closed: ClosedChoices | undefined,
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
    fitting: (people, closed, prices) =>
      people.flatMap((person) => {
        const mine = closed?.get(person);
        const fitting = (byPerson.get(person) ?? []).filter((column) => !mine || fitsClosed(column, mine));
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

/** The schedules of a roster as columns. */
export function columnsOfPlan(roster: CompiledRoster, plan: RosterPlan, people: readonly number[]): ScheduleColumn[] {
  return people.map((person) => {
    const from = person * roster.days;
    const choice = plan.choice.slice(from, from + roster.days);
    const role = plan.role.slice(from, from + roster.days);
    const own = priceByRule(roster, person, choice);
    const cost = own.requests + own.runs + own.daysOff + own.weekends + own.totals;
    return scheduleColumn(roster, person, choice, role, cost);
  });
}
