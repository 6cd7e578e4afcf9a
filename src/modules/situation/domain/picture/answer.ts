import { LEVELS } from '../../rules/trouble-levels.ts';
import type { LeveledUnit } from './group-units.ts';
import { isShort } from './group-units.ts';
import type { NextHole } from './unit-facts.ts';

/** The first line of the picture: how many units of how many lack people in the next 24 hours, and the worst of them. */
export interface Answer {
  readonly state: 'no-units' | 'no-demand' | 'all-covered' | 'short';
  readonly unitsShort: number;
  readonly units: number;
  readonly worst: (NextHole & { readonly unitId: string; readonly unitName: string }) | null;
}

/** The answer for some units. Only units with demand count; the worst lacks most below its minimum, then most in all, then soonest. */
export function answerFor(units: readonly LeveledUnit[]): Answer {
  const staffed = units.filter((unit) => unit.staffing?.days.some((day) => day.normal > 0));
  const short = staffed.filter(isShort).sort(worstFirst);
  const [worst] = short;
  const state = units.length === 0 ? 'no-units' : staffed.length === 0 ? 'no-demand' : worst ? 'short' : 'all-covered';
  const hole = worst?.staffing?.nextHole;
  return {
    state,
    unitsShort: short.length,
    units: staffed.length,
    worst: worst && hole ? { ...hole, unitId: worst.unitId, unitName: worst.name } : null,
  };
}

/** Heaviest level first, within it those who lack most soonest, then in the order given. */
export function byTrouble(a: LeveledUnit, b: LeveledUnit): number {
  return LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || worstFirst(a, b);
}

function worstFirst(a: LeveledUnit, b: LeveledUnit): number {
  const soon = (unit: LeveledUnit) =>
    unit.staffing?.days.slice(0, 2).reduce((sum, day) => sum + day.belowMinimum, 0) ?? 0;
  const starts = (unit: LeveledUnit) => unit.staffing?.nextHole?.startsAt ?? '9';
  return (
    soon(b) - soon(a) ||
    (b.staffing?.holesNext24Hours ?? 0) - (a.staffing?.holesNext24Hours ?? 0) ||
    (b.staffing?.belowMinimum ?? 0) - (a.staffing?.belowMinimum ?? 0) ||
    (b.staffing?.holes ?? 0) - (a.staffing?.holes ?? 0) ||
    (starts(a) < starts(b) ? -1 : starts(a) > starts(b) ? 1 : 0)
  );
}
