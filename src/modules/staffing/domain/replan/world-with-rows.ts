import { dayNumberOf } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { NIGHT, REPLAN_PRICES } from '../../rules/replan-prices.ts';
import type { RowKey } from './plan.ts';
import type { ReplanWorld, Rows } from './problem.ts';
import { createShiftTimes } from './shift-times.ts';

/** A row's key as one text. */
export function rowKeyText(key: RowKey): string {
  return JSON.stringify([key.unitId, key.date, key.shift, key.competence]);
}

/**
 * A world in which the given rows can be asked about as well, though nobody is missing on them; tells the number of every row.
 * Refuses a unit, shift, competence or day that the world does not know.
 */
export function worldWithRows(
  world: ReplanWorld,
  keys: readonly RowKey[],
): { world: ReplanWorld; numberOf: ReadonlyMap<string, number> } {
  const numberOf = new Map(world.rows.keys.map((key, row) => [rowKeyText(key), row]));
  const fresh: RowKey[] = [];
  for (const key of keys) {
    if (numberOf.has(rowKeyText(key))) continue;
    numberOf.set(rowKeyText(key), world.rows.count + fresh.length);
    fresh.push(key);
  }
  if (fresh.length === 0) return { world, numberOf };
  const timesOf = createShiftTimes(world.shiftTypes);
  const added = fresh.map((key) => {
    const unit = world.units.indexOf.get(key.unitId);
    const shift = world.shiftTypes.findIndex((type) => type.shift === key.shift);
    const competence = world.competences.indexOf(key.competence);
    const day = dayNumberOf(key.date);
    const offset = day - world.firstDay;
    if (unit === undefined || shift < 0 || competence < 0 || offset < 0 || offset >= world.days) {
      return refuse('staffing.replan.unknown-row', { ...key });
    }
    return { unit, shift, competence, day, offset, times: timesOf(shift, day) };
  });
  type Added = (typeof added)[number];
  const whole = (old: Int32Array, of: (row: Added) => number) => Int32Array.from([...old, ...added.map(of)]);
  const exact = (old: Float64Array, of: (row: Added) => number) => Float64Array.from([...old, ...added.map(of)]);
  const { rows } = world;
  const extended: Rows = {
    count: rows.count + added.length,
    asked: rows.count + added.length,
    keys: [...rows.keys, ...fresh],
    unit: whole(rows.unit, (row) => row.unit),
    site: whole(rows.site, (row) => world.units.site[row.unit] ?? -1),
    offset: whole(rows.offset, (row) => row.offset),
    day: whole(rows.day, (row) => row.day),
    shift: whole(rows.shift, (row) => row.shift),
    competence: whole(rows.competence, (row) => row.competence),
    missing: whole(rows.missing, () => 0),
    belowMinimum: whole(rows.belowMinimum, () => 0),
    weight: exact(rows.weight, () => REPLAN_PRICES.otherWeight),
    from: exact(rows.from, (row) => row.times.from),
    to: exact(rows.to, (row) => row.times.to),
    minutes: exact(rows.minutes, (row) => row.times.minutes),
    night: Uint8Array.from([...rows.night, ...added.map((row) => (row.times.night > NIGHT.overMinutes ? 1 : 0))]),
  };
  return { world: { ...world, rows: extended }, numberOf };
}
