import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import { isAwayDuring } from '../availability.ts';
import type { StaffingPicture } from '../staffing-picture.ts';
import { createTimesOf } from '../times-of-shift.ts';
import type { Stay } from './find-stays.ts';

/** Buddies proposed at most. */
const MOST = 5;

/** A colleague who could receive a newcomer. */
export interface BuddyProposal {
  readonly personId: string;
  readonly name: string;
  readonly competence: string;
}

/**
 * Colleagues of the unit who work while a newcomer has a shift there and are not away, those of the same competence and with the most
 * time together first.
 */
export function proposeBuddies({ base, awayOf }: StaffingPicture, stay: Stay, at: RosterRow): BuddyProposal[] {
  const timesOf = createTimesOf(base.municipality.shifts);
  const times = timesOf(at);
  const own = base.people.get(stay.personId)?.competence;
  const together = (base.staffOf.get(stay.unitId) ?? []).flatMap((person) => {
    const minutes = (base.rosterOf.get(person.personId) ?? [])
      .filter((row) => row.unitId === stay.unitId && row.kind !== 'on_call')
      .map((row) => timesOf(row))
      .filter((one) => !isAwayDuring(awayOf.get(person.personId) ?? [], one.from, one.to))
      .map((one) => Math.min(one.to, times.to) - Math.max(one.from, times.from));
    const most = Math.max(0, ...minutes);
    return most > 0 && person.personId !== stay.personId ? [{ person, most }] : [];
  });
  return together
    .toSorted(
      (a, b) =>
        Number(b.person.competence === own) - Number(a.person.competence === own) ||
        b.most - a.most ||
        (a.person.name < b.person.name ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ person: { personId, name, competence } }) => ({ personId, name, competence }));
}
