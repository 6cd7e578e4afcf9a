import type { CoveredRow, StaffingPicture } from '../staffing-picture.ts';
import { holeOf, rowsOfUnit } from '../staffing-picture.ts';
import { createTimesOf } from '../times-of-shift.ts';
import type { Levels } from './unit-levels.ts';
import { holesPerDay, levelsOf } from './unit-levels.ts';

/** A demand row short of people, with when its shift begins (minutes since 1970 UTC). */
export interface Hole {
  readonly row: CoveredRow;
  readonly startsAt: number;
  readonly missing: number;
  readonly belowMinimum: number;
}

/** What many answers need of a picture, worked out once. */
export interface PictureIndex {
  /** In order of start, then place. */
  readonly holes: readonly Hole[];
  levelsOf(unitId: string): readonly Levels[];
  holesOf(unitId: string): { readonly missing: readonly number[]; readonly belowMinimum: readonly number[] };
}

const indexes = new WeakMap<StaffingPicture, PictureIndex>();

/** The index of a picture; pictures never change, so it is remembered with them. */
export function indexPicture(picture: StaffingPicture): PictureIndex {
  const known = indexes.get(picture);
  if (known) return known;
  const { municipality, period } = picture.base;
  const order = municipality.competences.map((row) => row.competence);
  const levels = new Map<string, Levels[]>();
  const holes = new Map<string, ReturnType<typeof holesPerDay>>();
  const made: PictureIndex = {
    holes: findHoles(picture),
    levelsOf: (unitId) => {
      const found = levels.get(unitId) ?? levelsOf(rowsOfUnit(picture, unitId), period, order);
      levels.set(unitId, found);
      return found;
    },
    holesOf: (unitId) => {
      const found = holes.get(unitId) ?? holesPerDay(rowsOfUnit(picture, unitId), period);
      holes.set(unitId, found);
      return found;
    },
  };
  indexes.set(picture, made);
  return made;
}

function findHoles(picture: StaffingPicture): Hole[] {
  const timesOf = createTimesOf(picture.base.municipality.shifts);
  const rank = new Map(picture.base.units.map((unit, index) => [unit.unitId, index]));
  const holes: Hole[] = [];
  for (const rows of picture.coveredAt.values()) {
    for (const row of rows) {
      const { missing, belowMinimum } = holeOf(row);
      if (missing > 0) holes.push({ row, startsAt: timesOf(row).from, missing, belowMinimum });
    }
  }
  return holes.sort(
    (a, b) =>
      a.startsAt - b.startsAt ||
      (rank.get(a.row.unitId) ?? 0) - (rank.get(b.row.unitId) ?? 0) ||
      (a.row.competence < b.row.competence ? -1 : 1),
  );
}

/** Levels of several units together. */
export function sumLevels(lists: Iterable<readonly Levels[]>): Levels[] {
  const sums = new Map<string, Levels>();
  const add = (into: number[], from: readonly number[]) => {
    for (const [day, value] of from.entries()) into[day] = (into[day] ?? 0) + value;
  };
  for (const levels of lists) {
    for (const one of levels) {
      const sum = sums.get(one.competence);
      if (!sum) {
        const { normal, minimum, covered, belowMinimum } = one;
        sums.set(one.competence, {
          competence: one.competence,
          normal: [...normal],
          minimum: [...minimum],
          covered: [...covered],
          belowMinimum: [...belowMinimum],
        });
        continue;
      }
      add(sum.normal, one.normal);
      add(sum.minimum, one.minimum);
      add(sum.covered, one.covered);
      add(sum.belowMinimum, one.belowMinimum);
    }
  }
  return [...sums.values()];
}
