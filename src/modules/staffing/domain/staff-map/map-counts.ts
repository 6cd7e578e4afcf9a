import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { isOn } from '../availability.ts';
import type { StaffingPicture } from '../staffing-picture.ts';
import type { DayReader } from './person-days.ts';
import type { Hole } from './picture-index.ts';
import { indexPicture, sumLevels } from './picture-index.ts';
import type { UnitCounts } from './unit-counts.ts';
import { countDays } from './unit-counts.ts';
import type { Levels } from './unit-levels.ts';
import { countWhoMayTake } from './worst-hole.ts';

/** What the head of the map counts over many people and units; each answer is worked out once. */
export interface MapCounts {
  daysOf(unitId: string): UnitCounts;
  mayTake(hole: Hole): number;
  /** Several units together. */
  levelsOf(unitIds: readonly string[]): readonly Levels[];
  /** When the oldest of the absences that hold on a day was recorded, among the people of some units. */
  oldestAbsence(units: ReadonlySet<string>, date: PlainDate): Instant | null;
}

const counted = new WeakMap<StaffingPicture, MapCounts>();

/** The counts of a picture; pictures never change, so they are remembered with it. */
export function countMap(picture: StaffingPicture, reader: DayReader): MapCounts {
  const known = counted.get(picture);
  if (known) return known;
  const index = indexPicture(picture);
  const made: MapCounts = {
    daysOf: remember(
      (unitId: string) => unitId,
      (unitId) => countDays(picture, reader, unitId),
    ),
    mayTake: remember(
      (hole: Hole) => hole,
      (hole) => countWhoMayTake(picture, reader, hole),
    ),
    levelsOf: remember(
      (unitIds: readonly string[]) => unitIds.join('\n'),
      (unitIds) => sumLevels(unitIds.map((unitId) => index.levelsOf(unitId))),
    ),
    oldestAbsence: remember(
      (units: ReadonlySet<string>, date: PlainDate) => [date, ...units].join('\n'),
      (units, date) => findOldestAbsence(picture, units, date),
    ),
  };
  counted.set(picture, made);
  return made;
}

/** A function that works each answer out once; `keyOf` tells which questions are the same. */
function remember<Question extends readonly unknown[], Answer>(
  keyOf: (...question: Question) => unknown,
  answer: (...question: Question) => Answer,
): (...question: Question) => Answer {
  const answers = new Map<unknown, Answer>();
  return (...question) => {
    const key = keyOf(...question);
    if (!answers.has(key)) answers.set(key, answer(...question));
    return answers.get(key) as Answer;
  };
}

function findOldestAbsence(picture: StaffingPicture, units: ReadonlySet<string>, date: PlainDate): Instant | null {
  let oldest: Instant | null = null;
  for (const [personId, stretches] of picture.awayOf) {
    if (!units.has(picture.base.people.get(personId)?.homeUnitId ?? '')) continue;
    for (const one of stretches) {
      const recordedAt = 'recordedAt' in one ? (one.recordedAt as Instant) : null;
      if (recordedAt && !one.workOnly && isOn(one, date) && (oldest === null || recordedAt < oldest)) {
        oldest = recordedAt;
      }
    }
  }
  return oldest;
}
