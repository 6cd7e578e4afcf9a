import type { ShiftType } from '#modules/organisation/domain/municipality.ts';
import { rowsAllowedAlone } from './legal-pairs.ts';
import type { ReplanWorld } from './problem.ts';
import type { RuleEngine } from './rule-engine.ts';

const DAY_MINUTES = 1440;
/** Parts begin at a quarter of an hour. */
const STEP_MINUTES = 15;

/** The names of the two parts of a shift. */
export const partsOf = (shift: string) => [`${shift}/1`, `${shift}/2`] as const;

/** A shift cut in the middle, breaks shared; two shifts that meet. */
export function splitShift(type: ShiftType): readonly [ShiftType, ShiftType] {
  const end = type.endMinute <= type.startMinute ? type.endMinute + DAY_MINUTES : type.endMinute;
  const middle = type.startMinute + STEP_MINUTES * Math.round((end - type.startMinute) / 2 / STEP_MINUTES);
  const [first, second] = partsOf(type.shift);
  const firstBreak = Math.floor(type.breakMinutes / 2);
  return [
    { ...type, shift: first, endMinute: middle % DAY_MINUTES, breakMinutes: firstBreak },
    {
      ...type,
      shift: second,
      startMinute: middle % DAY_MINUTES,
      endMinute: end % DAY_MINUTES,
      breakMinutes: type.breakMinutes - firstBreak,
    },
  ];
}

/** A row whose places are partly asked for in two parts: so many of its places, and of these below minimum. */
export interface SplitRow {
  readonly row: number;
  readonly places: number;
  readonly below: number;
}

/**
 * Which places are asked for in parts: on a shift with two parts of the least length, as many places as there are fewer people than
 * places, when each is looked at alone; those below minimum first.
 */
export function findSplitRows(world: ReplanWorld, engine: RuleEngine, leastHours: number): SplitRow[] {
  const { rows } = world;
  const able = new Int32Array(rows.count);
  rowsAllowedAlone(world, engine).forEach((allowed, person) => {
    for (const row of allowed) if (engine.keepsDailyRest(person, [row])) able[row] = (able[row] as number) + 1;
  });
  const found: SplitRow[] = [];
  for (let row = 0; row < rows.asked; row++) {
    const span = (rows.to[row] as number) - (rows.from[row] as number);
    const places = (rows.missing[row] as number) - (able[row] as number);
    if (places <= 0 || span < 2 * leastHours * 60) continue;
    found.push({ row, places, below: Math.min(places, rows.belowMinimum[row] as number) });
  }
  return found;
}
