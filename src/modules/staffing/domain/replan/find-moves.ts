import { createRefusals } from './decisions.ts';
import type { Move, ReplanWorld } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';

const DAY_MINUTES = 1440;

/** Whether a published shift may be given up for an open row below minimum, by the choices alone: as a move in time or as a loan. */
export function mayGiveUpFor(world: ReplanWorld, standing: number, row: number): boolean {
  const { rows, choices } = world;
  if ((rows.belowMinimum[row] as number) === 0) return false;
  return world.standing.unit[standing] === rows.unit[row]
    ? choices.moveShifts !== undefined && isMoveInTime(world, standing, row)
    : choices.borrow !== undefined && isSameTime(world, standing, row);
}

/** On another shift, some days apart at most, both with the notice that is asked for. */
function isMoveInTime(world: ReplanWorld, standing: number, row: number): boolean {
  const { rows, choices, standing: published } = world;
  const choice = choices.moveShifts;
  if (!choice) return false;
  const day = published.day[standing] as number;
  const isOther = published.shift[standing] !== rows.shift[row] || day !== rows.day[row];
  const earliest = (world.midnights[world.firstDay - world.firstMidnightDay] as number) + choice.noticeHours * 60;
  return (
    isOther &&
    day >= world.firstDay &&
    day < world.firstDay + world.days &&
    Math.abs(day - (rows.day[row] as number)) <= choice.withinDays &&
    (published.from[standing] as number) >= earliest &&
    (rows.from[row] as number) >= earliest
  );
}

/** On the same date, and for the most part at the same time: who is lent works when they would have worked. */
function isSameTime(world: ReplanWorld, standing: number, row: number): boolean {
  const { rows, standing: published } = world;
  if (published.day[standing] !== rows.day[row]) return false;
  const from = Math.max(published.from[standing] as number, rows.from[row] as number);
  const to = Math.min(published.to[standing] as number, rows.to[row] as number);
  const longer = Math.max(
    (published.to[standing] as number) - (published.from[standing] as number),
    (rows.to[row] as number) - (rows.from[row] as number),
  );
  return longer <= DAY_MINUTES && 2 * (to - from) > longer;
}

/** A move that the rules allow when it is all that the plan gives the person. */
export interface MoveTo {
  readonly person: number;
  readonly row: number;
  readonly actor: number;
  readonly also: number;
}

/** Every move of a published shift to an open row that choices, refusals and rules allow when looked at alone. */
export function findMovesTo(world: ReplanWorld, engine: RuleEngine): MoveTo[] {
  if (world.moves.length === 0) return [];
  const isRefused = createRefusals(world);
  const rowsOfUnit = Map.groupBy(
    Array.from({ length: world.rows.asked }, (_, row) => row).filter(
      (row) => (world.rows.belowMinimum[row] as number) > 0,
    ),
    (row) => world.rows.unit[row] as number,
  );
  return world.moves.flatMap((move) =>
    [...rowsOfUnit].flatMap(([, rows]) =>
      rows
        .filter((row) => mayTake(world, engine, move, row) && !isRefused(move.person, row))
        .map((row): MoveTo => ({ person: move.person, row, actor: move.actor, also: move.place })),
    ),
  );
}

function mayTake(world: ReplanWorld, engine: RuleEngine, move: Move, row: number): boolean {
  return (
    mayGiveUpFor(world, move.standing, row) &&
    engine.mayStandThere(move.actor, row) &&
    engine.keepsTimes(move.actor, [row]) &&
    engine.keepsDailyRest(move.actor, [row]) &&
    engine.keepsLaw(move.actor, [row])
  );
}
