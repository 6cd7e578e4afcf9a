import type { MilpBuilder } from './milp-model.ts';
import type { PersonModel } from './milp-person.ts';
import type { ReplanProblem } from './problem.ts';
import { CLOSED, OUTBREAK } from './problem.ts';

interface PlacedPair {
  readonly variable: number;
  readonly unit: number;
  readonly site: number;
  readonly status: number;
}

/** One foreign unit; shifts in an outbreak unit without shifts elsewhere; shifts in a closed unit without shifts at other sites. */
export function addPlaces(problem: ReplanProblem, builder: MilpBuilder, person: PersonModel): void {
  const { pairs, rows, units, people } = problem;
  const placed = person.slots.flatMap((slot) =>
    slot.pairs.map((pair, index): PlacedPair => {
      const row = pairs.row[pair] as number;
      const unit = rows.unit[row] as number;
      return {
        variable: slot.pairVariables[index] as number,
        unit,
        site: rows.site[row] as number,
        status: units.status[unit * problem.days + (rows.offset[row] as number)] as number,
      };
    }),
  );
  const home = people.home[person.person];
  const byUnit = Map.groupBy(placed, (pair) => pair.unit);
  const away = [...byUnit].filter(([unit]) => unit !== home);
  if (away.length > 1) {
    const chosen = away.map(([unit]) => builder.variable(`f${person.person}_${unit}`, 0));
    builder.row(
      chosen.map((variable) => [variable, 1]),
      '<=',
      1,
    );
    away.forEach(([, inUnit], index) => {
      for (const pair of inUnit)
        builder.row(
          [
            [pair.variable, 1],
            [chosen[index] as number, -1],
          ],
          '<=',
          0,
        );
    });
  }
  for (const [unit, inUnit] of byUnit) {
    const sick = inUnit.filter((pair) => (pair.status & OUTBREAK) !== 0);
    exclude(
      builder,
      `o${person.person}_${unit}`,
      sick,
      placed.filter((pair) => pair.unit !== unit),
    );
    const closed = inUnit.filter((pair) => (pair.status & CLOSED) !== 0);
    exclude(
      builder,
      `g${person.person}_${unit}`,
      closed,
      placed.filter((pair) => pair.site !== units.site[unit]),
    );
  }
}

/** Any of the ones rules out all of the others. */
function exclude(builder: MilpBuilder, name: string, ones: readonly PlacedPair[], others: readonly PlacedPair[]): void {
  if (ones.length === 0 || others.length === 0) return;
  const side = builder.variable(name, 0);
  for (const pair of ones)
    builder.row(
      [
        [pair.variable, 1],
        [side, -1],
      ],
      '<=',
      0,
    );
  for (const pair of others)
    builder.row(
      [
        [pair.variable, 1],
        [side, 1],
      ],
      '<=',
      1,
    );
}
