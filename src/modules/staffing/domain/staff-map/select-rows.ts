import type { PersonCard, StaffingBase } from '../staffing-base.ts';
import type { StaffingPicture } from '../staffing-picture.ts';
import { holeOf, rowsOfUnit } from '../staffing-picture.ts';
import type { DayReader } from './person-days.ts';

/** Which rows of the map; empty lists and absent fields mean all. */
export interface MapFilter {
  readonly competence: readonly string[];
  readonly unit: readonly string[];
  readonly belowMinimum: boolean;
  readonly canMove: boolean;
  readonly night: boolean;
  readonly search?: string | undefined;
}

/** A unit of the map with the people who pass the filter. */
export interface MapUnit {
  readonly unitId: string;
  readonly people: readonly PersonCard[];
  readonly shown: readonly PersonCard[];
}

/** Units in tree order that have people or demand, each with its people by name, filtered. */
export function selectRows(
  picture: StaffingPicture,
  reader: DayReader,
  units: ReadonlySet<string>,
  filter: MapFilter,
): MapUnit[] {
  const { base } = picture;
  const words = (filter.search ?? '').toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const passes = (person: PersonCard): boolean => {
    if (filter.competence.length > 0 && !filter.competence.includes(person.competence)) return false;
    if (words.length > 0 && !isNamed(person, words)) return false;
    if (filter.canMove && !reader.daysOf(picture, person).movable.includes(1)) return false;
    return !filter.night || person.nightWorker || reader.daysOf(picture, person).nights;
  };
  return base.units
    .filter((unit) => units.has(unit.unitId) && (filter.unit.length === 0 || filter.unit.includes(unit.unitId)))
    .filter((unit) => base.staffOf.has(unit.unitId) || base.slotsOfUnit.has(unit.unitId))
    .filter((unit) => !filter.belowMinimum || isBelowMinimum(picture, unit.unitId))
    .map(({ unitId }) => peopleOf(base, unitId, passes));
}

function peopleOf(base: StaffingBase, unitId: string, passes: (person: PersonCard) => boolean): MapUnit {
  const people = base.staffOf.get(unitId) ?? [];
  return { unitId, people, shown: people.filter(passes) };
}

function isNamed(person: PersonCard, words: readonly string[]): boolean {
  const name = person.name.toLocaleLowerCase('nb');
  return words.every((word) => name.includes(word) || person.personId === word);
}

function isBelowMinimum(picture: StaffingPicture, unitId: string): boolean {
  return rowsOfUnit(picture, unitId).some((row) => holeOf(row).belowMinimum > 0);
}
