import { extraShiftPrice } from './assignment-price.ts';
import { createHoursBook } from './hours-book.ts';
import { addHours } from './milp-hours.ts';
import type { PersonModel } from './milp-person.ts';
import { personModels } from './milp-person.ts';
import { addPlaces } from './milp-places.ts';
import { addRest } from './milp-rest.ts';
import type { ReplanProblem } from './problem.ts';

/** A variable of the model; whole where it counts something that cannot be shared. */
export interface MilpVariable {
  readonly name: string;
  cost: number;
  readonly lower: number;
  readonly upper: number;
  readonly whole: boolean;
}

export type MilpEntry = readonly [variable: number, coefficient: number];

export interface MilpRow {
  readonly entries: readonly MilpEntry[];
  readonly sense: '<=' | '=' | '>=';
  readonly right: number;
}

/** The replan model as one linear program in whole numbers: what a plan costs and every rule as rows over legal pairs. */
export interface MilpModel {
  readonly variables: readonly MilpVariable[];
  readonly rows: readonly MilpRow[];
  /** Variable of each legal pair. */
  readonly pairVariables: readonly number[];
}

/** Collects variables and rows. */
export interface MilpBuilder {
  variable(name: string, cost: number, bounds?: { lower?: number; upper?: number; whole?: boolean }): number;
  addCost(variable: number, cost: number): void;
  row(entries: readonly MilpEntry[], sense: MilpRow['sense'], right: number): void;
}

/**
 * Writes the problem as one linear program. One yes-or-no variable per legal pair; holes by row; a person's k-th shift, shifts that
 * begin in overtime, overtime of weeks and the place of the weekly rest as variables of their own. Its optimum is the problem's.
 */
export function buildMilpModel(problem: ReplanProblem): MilpModel {
  const variables: MilpVariable[] = [];
  const rows: MilpRow[] = [];
  const builder: MilpBuilder = {
    variable: (name, cost, bounds = {}) =>
      variables.push({
        name,
        cost,
        lower: bounds.lower ?? 0,
        upper: bounds.upper ?? 1,
        whole: bounds.whole ?? false,
      }) - 1,
    addCost: (variable, cost) => {
      const known = variables[variable];
      if (known) known.cost += cost;
    },
    row: (entries, sense, right) => {
      if (entries.length > 0) rows.push({ entries: withoutDoubles(entries), sense, right });
    },
  };
  const pairVariables = Array.from(problem.pairs.base, (base, pair) =>
    builder.variable(`x${pair}`, base, { whole: true }),
  );
  addHoles(problem, builder, pairVariables);
  const book = createHoursBook(problem);
  for (const person of personModels(problem, book, builder, pairVariables)) {
    addExtraShifts(problem, builder, person);
    addPlaces(problem, builder, person);
    addRest(problem, builder, person);
    addHours(problem, book, builder, person);
  }
  for (const group of problem.pinGroups) {
    builder.row(
      group.pairs.map((pair) => [pairVariables[pair] as number, 1]),
      '>=',
      1,
    );
  }
  return { variables, rows, pairVariables };
}

/** Each variable once, its coefficients added up. */
function withoutDoubles(entries: readonly MilpEntry[]): MilpEntry[] {
  const sums = new Map<number, number>();
  for (const [variable, coefficient] of entries) sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  return [...sums];
}

/** Every place of a row is filled or is a hole: those above the minimum at the hole's price, those below it with the extra on top. */
function addHoles(problem: ReplanProblem, builder: MilpBuilder, pairVariables: readonly number[]): void {
  const { rows, pairs, prices } = problem;
  for (let row = 0; row < rows.count; row++) {
    const missing = rows.missing[row] as number;
    const below = rows.belowMinimum[row] as number;
    const weight = rows.weight[row] as number;
    const entries: MilpEntry[] = [];
    for (let i = pairs.rowStart[row] as number; i < (pairs.rowStart[row + 1] as number); i++) {
      entries.push([pairVariables[pairs.ofRow[i] as number] as number, 1]);
    }
    const above = missing > below ? builder.variable(`h${row}`, weight, { upper: missing - below }) : undefined;
    const under =
      below > 0 ? builder.variable(`b${row}`, weight * (1 + prices.belowMinimumFactor), { upper: below }) : undefined;
    if (above !== undefined) entries.push([above, 1]);
    if (under !== undefined) entries.push([under, 1]);
    builder.row(entries, '=', missing);
    if (above !== undefined && under !== undefined && prices.belowMinimumFactor < 0) {
      const full = builder.variable(`q${row}`, 0, { whole: true });
      builder.row(
        [
          [above, 1],
          [full, below - missing],
        ],
        '>=',
        0,
      );
      builder.row(
        [
          [under, 1],
          [full, -below],
        ],
        '<=',
        0,
      );
    }
  }
}

/** No more shifts than allowed; the k-th at its price. */
function addExtraShifts(problem: ReplanProblem, builder: MilpBuilder, person: PersonModel): void {
  const all = person.slots.flatMap((slot) => slot.pairVariables.map((variable): MilpEntry => [variable, 1]));
  const most = Math.min(person.mostShifts, person.slots.length);
  for (const slot of person.slots) {
    if (slot.maxExtra < most) builder.row([...all, ...slot.entries(most - slot.maxExtra)], '<=', most);
  }
  if (most <= 1) {
    for (const [variable] of all) builder.addCost(variable, extraShiftPrice(problem, 1));
    if (all.length > 1) builder.row(all, '<=', most);
    return;
  }
  const falls = problem.prices.extraStep < 0;
  const steps = Array.from({ length: most }, (_, k) =>
    builder.variable(`y${person.person}_${k + 1}`, extraShiftPrice(problem, k + 1), { whole: falls }),
  );
  builder.row([...all, ...steps.map((step): MilpEntry => [step, -1])], '=', 0);
  for (let k = 1; falls && k < most; k++) {
    builder.row(
      [
        [steps[k - 1] as number, 1],
        [steps[k] as number, -1],
      ],
      '>=',
      0,
    );
  }
}
