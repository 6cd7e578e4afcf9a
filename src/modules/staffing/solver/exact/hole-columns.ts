import type { ReplanProblem } from '../../domain/replan/problem.ts';

/** A kind of hole: places of a row that may stay empty at one price each. */
export interface HoleColumn {
  readonly row: number;
  readonly cost: number;
  readonly most: number;
}

/** The places of each row that may stay empty: those above the minimum at the hole's price, those below it with the extra on top. */
export function holeColumns(problem: ReplanProblem): HoleColumn[] {
  const { rows, prices } = problem;
  const columns: HoleColumn[] = [];
  for (let row = 0; row < rows.count; row++) {
    const below = rows.belowMinimum[row] as number;
    const above = (rows.missing[row] as number) - below;
    const weight = rows.weight[row] as number;
    if (above > 0) columns.push({ row, cost: weight, most: above });
    if (below > 0) columns.push({ row, cost: weight * (1 + prices.belowMinimumFactor), most: below });
  }
  return columns;
}

/** Groups of hole columns whose number of holes in all is worth branching on: those of one price, and all. */
export function holeTotals(columns: readonly HoleColumn[]): number[][] {
  const numbers = columns.map((_, index) => index);
  const byPrice = [...Map.groupBy(numbers, (index) => columns[index]?.cost).values()];
  return byPrice.length > 1 ? [...byPrice, numbers] : [numbers];
}

/** Whether every plan's cost is a whole number, so that bounds may be rounded up. */
export function hasWholeCosts(problem: ReplanProblem): boolean {
  const { prices, rows, choices } = problem;
  const policy = [
    choices.borrow?.price ?? 0,
    choices.moveShifts?.price ?? 0,
    choices.wantedHours?.price ?? 0,
    choices.arrivalTraining?.price ?? 0,
    choices.responseTeam?.price ?? 0,
    ...problem.moves.map((move) => move.points),
    prices.sameSite,
    prices.otherSite,
    prices.overQualified,
    prices.night,
    prices.extraStep,
    prices.overtime,
    ...Object.values(prices.source),
  ];
  return (
    policy.every(Number.isInteger) &&
    rows.weight.every((weight) => Number.isInteger(weight) && Number.isInteger(weight * prices.belowMinimumFactor))
  );
}
