import type { Level } from '../../rules/trouble-levels.ts';
import { LEVELS } from '../../rules/trouble-levels.ts';
import type { UnitLevel } from './assess-unit-level.ts';
import type { StaffingDay, UnitFacts } from './unit-facts.ts';

/** A unit with its level. */
export interface LeveledUnit extends UnitFacts, UnitLevel {}

/** Sums over some units, with the heaviest level among them. */
export interface GroupSums {
  readonly units: number;
  readonly unitsAct: number;
  readonly unitsWatch: number;
  readonly unitsShortNext24Hours: number;
  readonly level: Level;
  readonly holes: number;
  readonly holesNext24Hours: number;
  readonly belowMinimum: number;
  readonly awayNow: number;
  readonly awayYesterday: number;
  readonly strip: readonly StaffingDay[];
  readonly infected: number;
  readonly quarantined: number;
  readonly sick: number;
  /** Units whose newest open slot has its report, and units that report at all. */
  readonly unitsReported: number;
  readonly unitsExpected: number;
}

/** Sums over some units. Infected, quarantined and sick are those of the newest reports, however old. */
export function sumUnits(units: readonly LeveledUnit[]): GroupSums {
  const sum = (value: (unit: LeveledUnit) => number | undefined) =>
    units.reduce((total, unit) => total + (value(unit) ?? 0), 0);
  return {
    units: units.length,
    unitsAct: units.filter((unit) => unit.level === 'act').length,
    unitsWatch: units.filter((unit) => unit.level === 'watch').length,
    unitsShortNext24Hours: units.filter(isShort).length,
    level: heaviest(units.map((unit) => unit.level)),
    holes: sum((unit) => unit.staffing?.holes),
    holesNext24Hours: sum((unit) => unit.staffing?.holesNext24Hours),
    belowMinimum: sum((unit) => unit.staffing?.belowMinimum),
    awayNow: sum((unit) => unit.staffing?.awayNow),
    awayYesterday: sum((unit) => unit.staffing?.awayYesterday),
    strip: sumStrips(units.flatMap((unit) => (unit.staffing ? [unit.staffing.days] : []))),
    infected: sum((unit) => unit.latest?.infected),
    quarantined: sum((unit) => unit.latest?.quarantined),
    sick: sum((unit) => unit.latest?.sick),
    unitsReported: units.filter((unit) => unit.standing.state === 'reported').length,
    unitsExpected: units.filter((unit) => unit.standing.state !== 'none-expected').length,
  };
}

/** Whether a unit lacks people in the next 24 hours. */
export function isShort(unit: UnitFacts): boolean {
  return (unit.staffing?.holesNext24Hours ?? 0) > 0;
}

/** The heaviest of some levels; normal where there are none. */
export function heaviest(levels: readonly Level[]): Level {
  return LEVELS.findLast((level) => levels.includes(level)) ?? 'normal';
}

function sumStrips(strips: readonly (readonly StaffingDay[])[]): StaffingDay[] {
  const byDate = new Map<string, StaffingDay>();
  for (const day of strips.flat()) {
    const known = byDate.get(day.date);
    byDate.set(
      day.date,
      known
        ? {
            date: day.date,
            normal: known.normal + day.normal,
            minimum: known.minimum + day.minimum,
            covered: known.covered + day.covered,
            missing: known.missing + day.missing,
            belowMinimum: known.belowMinimum + day.belowMinimum,
          }
        : day,
    );
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
