import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';
import { absencesOf } from './availability.ts';
import type { SlotKey, StaffingBase } from './staffing-base.ts';
import type { AwayByPerson } from './staffing-picture.ts';

/**
 * The part of a municipality that rules need to judge some people on some slots: these people with all they have, whoever else stands
 * on the slots, and the slots' demand. The first and last day of the known roster stay known.
 */
export function partOfBase(
  base: StaffingBase,
  awayOf: AwayByPerson,
  people: ReadonlySet<string>,
  slots: ReadonlySet<SlotKey>,
): Municipality {
  const alongside = [...slots].flatMap((slot) => base.rosterAt.get(slot) ?? []);
  const everyone = new Set([...people, ...alongside.map((row) => row.staffId)]);
  const { municipality } = base;
  return {
    ...municipality,
    staff: [...everyone].flatMap((id) => base.memberOf.get(id) ?? []),
    pool: [...everyone].flatMap((id) => base.poolPersonOf.get(id) ?? []),
    trained: municipality.trained.filter((row) => people.has(row.staffId)),
    workplaces: municipality.workplaces.filter((row) => people.has(row.staffId)),
    worked: municipality.worked.filter((row) => people.has(row.staffId)),
    roster: [
      ...new Set([
        ...ends(municipality.roster),
        ...[...people].flatMap((id) => base.rosterOf.get(id) ?? []),
        ...alongside,
      ]),
    ],
    demand: [...slots].flatMap((slot) => base.demandAt.get(slot) ?? []),
    absences: absencesOf([...everyone].flatMap((id) => awayOf.get(id) ?? [])),
    decisions: [],
  };
}

/** A row of the first and one of the last day. */
function ends(roster: readonly RosterRow[]): RosterRow[] {
  let [first, last] = [roster[0], roster[0]];
  for (const row of roster) {
    if (first && row.date < first.date) first = row;
    if (last && row.date > last.date) last = row;
  }
  return [first, last].filter((row) => row !== undefined);
}

/** Everybody who knows one of some units: by home, training, or the pool's list (an empty one: any). */
export function peopleKnowing(base: StaffingBase, units: ReadonlySet<string>): Set<string> {
  const known = new Set<string>();
  for (const person of base.people.values()) {
    const anywhere = person.homeUnitId === null && person.training.length === 0;
    const isHome = person.homeUnitId !== null && units.has(person.homeUnitId);
    if (anywhere || isHome || person.training.some((one) => units.has(one.unitId))) known.add(person.personId);
  }
  return known;
}
