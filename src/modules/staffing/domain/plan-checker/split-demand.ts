import type { ShiftType } from '#modules/organisation/domain/municipality.ts';
import type { CoveredRow } from './covered-demand.ts';
import { holeOf, rowKey } from './covered-demand.ts';
import type { PlanWorld } from './plan-world.ts';
import { reasonsFor } from './uncovered-reasons.ts';

const DAY_MINUTES = 1440;

/** The two halves of a shift, cut at the quarter of an hour nearest its middle. */
export function halvesOf(type: ShiftType): ShiftType[] {
  const length = (type.endMinute - type.startMinute + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
  const cut = (type.startMinute + Math.round(length / 2 / 15) * 15) % DAY_MINUTES;
  const early = Math.floor(type.breakMinutes / 2);
  return [
    { ...type, shift: `${type.shift}/1`, endMinute: cut, breakMinutes: early },
    {
      ...type,
      shift: `${type.shift}/2`,
      startMinute: cut,
      endMinute: type.endMinute % DAY_MINUTES,
      breakMinutes: type.breakMinutes - early,
    },
  ];
}

/** The world with places on long shifts that too few may take whole asked for in halves, each at half the price. */
export function withHalves(world: PlanWorld, leastHours: number): PlanWorld {
  const shiftTypes = new Map(world.shiftTypes);
  const rows = new Map<string, CoveredRow>();
  const whole = { ...world, shiftTypes };
  for (const row of world.rows.values()) {
    const { missing, belowMinimum } = holeOf(row, row.covered);
    const type = world.shiftTypes.get(row.shift);
    if (type === undefined || missing === 0 || !isLong(row, whole, leastHours)) {
      rows.set(row.key, row);
      continue;
    }
    const able = reasonsFor(row, 0, new Set(), new Map(), world).people.get('cost') ?? 0;
    const places = Math.max(0, missing - able);
    const below = Math.min(places, belowMinimum);
    rows.set(row.key, { ...row, normal: row.normal - places, minimum: row.minimum - below });
    if (places === 0) continue;
    for (const half of halvesOf(type)) {
      shiftTypes.set(half.shift, half);
      const { unitId, date, competence } = row;
      const key = rowKey({ unitId, date, shift: half.shift, competence });
      rows.set(key, {
        key,
        unitId,
        date,
        shift: half.shift,
        competence,
        normal: places,
        minimum: below,
        covered: 0,
        share: 0.5,
      });
    }
  }
  return { ...world, shiftTypes, rows };
}

function isLong(row: CoveredRow, world: PlanWorld, leastHours: number): boolean {
  const { start, end } = world.timesOf(row);
  return end - start >= 2 * leastHours * 60;
}
