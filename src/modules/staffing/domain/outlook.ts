import type { PlainDate } from '#kernel/plain-date.ts';
import { daysFrom } from '#kernel/plain-date.ts';
import { isOn } from './availability.ts';
import type { Hole, PictureIndex } from './staff-map/picture-index.ts';
import { sumLevels } from './staff-map/picture-index.ts';
import type { StaffingPicture } from './staffing-picture.ts';

const DAY_MINUTES = 1440;

/** Staffing of one unit over a period. */
export interface UnitStaffing {
  readonly unitId: string;
  readonly days: readonly {
    readonly date: PlainDate;
    readonly normal: number;
    readonly minimum: number;
    readonly covered: number;
    readonly missing: number;
    readonly belowMinimum: number;
  }[];
  /** People missing on shifts that begin in the 24 hours from now, and from now on in the period. */
  readonly holesNext24Hours: number;
  readonly holes: number;
  readonly belowMinimum: number;
  /** The hole that begins next; the deepest of those that begin together. */
  readonly nextHole: Hole | undefined;
  readonly awayNow: number;
  readonly awayYesterday: number;
}

/** Looks ahead for each of some units; `nowMinute` in minutes since 1970 UTC. What has begun is no longer a hole to fill. */
export function assessOutlook(
  picture: StaffingPicture,
  index: PictureIndex,
  units: ReadonlySet<string>,
  at: { readonly today: PlainDate; readonly yesterday: PlainDate; readonly nowMinute: number },
): UnitStaffing[] {
  const { base } = picture;
  const dates = daysFrom(base.period.from, base.period.days);
  const ahead = index.holes.filter((hole) => hole.startsAt >= at.nowMinute);
  const holesOf = Map.groupBy(ahead, (hole) => hole.row.unitId);
  const away = (date: PlainDate) => countAway(picture, date);
  const [now, yesterday] = [away(at.today), away(at.yesterday)];
  return base.units
    .filter(({ unitId }) => units.has(unitId) && (base.staffOf.has(unitId) || base.slotsOfUnit.has(unitId)))
    .map(({ unitId }) => {
      const levels = sumLevels([index.levelsOf(unitId)]);
      const sum = (of: (level: (typeof levels)[number]) => readonly number[], day: number) =>
        levels.reduce((total, level) => total + (of(level)[day] ?? 0), 0);
      const holes = holesOf.get(unitId) ?? [];
      const perDay = index.holesOf(unitId);
      const count = (list: readonly Hole[]) => list.reduce((total, hole) => total + hole.missing, 0);
      return {
        unitId,
        days: dates.map((date, day) => ({
          date,
          normal: sum((level) => level.normal, day),
          minimum: sum((level) => level.minimum, day),
          covered: sum((level) => level.covered, day),
          missing: perDay.missing[day] ?? 0,
          belowMinimum: perDay.belowMinimum[day] ?? 0,
        })),
        holesNext24Hours: count(holes.filter((hole) => hole.startsAt < at.nowMinute + DAY_MINUTES)),
        holes: count(holes),
        belowMinimum: holes.reduce((total, hole) => total + hole.belowMinimum, 0),
        nextHole: nextOf(holes),
        awayNow: now.get(unitId) ?? 0,
        awayYesterday: yesterday.get(unitId) ?? 0,
      };
    });
}

function nextOf(holes: readonly Hole[]): Hole | undefined {
  return holes.reduce<Hole | undefined>((next, hole) => {
    if (!next || hole.startsAt < next.startsAt) return hole;
    const deeper = hole.belowMinimum - next.belowMinimum || hole.missing - next.missing;
    return hole.startsAt === next.startsAt && deeper > 0 ? hole : next;
  }, undefined);
}

/** People away on a day by home unit; who may work at home only is not away. */
function countAway(picture: StaffingPicture, date: PlainDate): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [personId, stretches] of picture.awayOf) {
    const unitId = picture.base.people.get(personId)?.homeUnitId;
    if (unitId == null || !stretches.some((one) => !one.workOnly && isOn(one, date))) continue;
    counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  }
  return counts;
}
