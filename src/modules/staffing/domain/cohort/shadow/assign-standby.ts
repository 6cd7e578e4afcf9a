import { addDays, weekdayOf } from '#kernel/plain-date.ts';
import type { Municipality, RosterRow } from '#modules/organisation/domain/municipality.ts';
import { NIGHT } from '../../../rules/replan-prices.ts';
import { createTimesOf } from '../../times-of-shift.ts';
import type { CohortPerson, CohortUnit } from '../cohort-unit.ts';
import { createLawCheck } from '../law-check.ts';
import { isAwayOn } from '../presence.ts';
import type { OpenStandby, ShadowWish, Standby, StandbyLoad } from './shadow-roster.ts';

/** Stand-by at night and at week-ends weighs more when it is shared out. */
const HEAVY = 1.5;
const SATURDAY = 6;
const DAYS = 7;
/** At home on call at least one seventh counts as work (aml. § 10-4 (3)). */
const ON_CALL_SHARE = 1 / 7;

interface Held {
  readonly person: CohortPerson;
  readonly standby: OpenStandby[];
  weight: number;
}

/**
 * Gives stand-by to the unit's own people: those free that day for whom the shift would be lawful if they were called, the one with
 * least stand-by for their employment first. What nobody can take stays open.
 */
export function assignStandby(
  municipality: Municipality,
  unit: CohortUnit,
  asked: readonly OpenStandby[],
  wish: ShadowWish,
): { readonly standby: Standby[]; readonly open: OpenStandby[]; readonly loads: StandbyLoad[] } {
  const check = createLawCheck(municipality, unit);
  const timesOf = createTimesOf(unit.allShifts);
  const rowsOf = Map.groupBy(unit.published, (row) => row.staffId);
  const held = unit.people
    .filter((one) => !one.guest && (one.contractHours ?? 0) > 0)
    .map((person): Held => ({ person, standby: [], weight: 0 }));
  const isHeavy = (one: OpenStandby) => weekdayOf(one.date) >= SATURDAY || timesOf(one).night > NIGHT.overMinutes;
  const canTake = ({ person, standby }: Held, one: OpenStandby): boolean => {
    const rows = rowsOf.get(person.personId) ?? [];
    if (!person.standsFor.includes(one.competence) || isAwayOn(person.away, one.date)) return false;
    if (rows.some((row) => row.date === one.date) || standby.some((row) => row.date === one.date)) return false;
    const near = standby.filter((row) => addDays(row.date, DAYS) > one.date && addDays(one.date, DAYS) > row.date);
    if (near.length >= wish.mostPerWeek || overlapsFixed(person, one)) return false;
    return check(person.personId, [...rows, asCalled(unit, person, one)]).length === 0;
  };
  const overlapsFixed = (person: CohortPerson, one: OpenStandby) => {
    const times = timesOf(one);
    return person.fixed.some((row) => {
      const other = timesOf(row);
      return times.from < other.to && other.from < times.to;
    });
  };
  const open: OpenStandby[] = [];
  for (const one of asked) {
    const share = ({ weight, person }: Held) => weight / (person.contractHours ?? 1);
    const own = ({ person }: Held) => (person.competence === one.competence ? 0 : 1);
    const taker = held
      .toSorted((a, b) => own(a) - own(b) || share(a) - share(b) || (a.person.personId < b.person.personId ? -1 : 1))
      .find((candidate) => canTake(candidate, one));
    if (!taker) {
      open.push(one);
      continue;
    }
    taker.standby.push(one);
    taker.weight += isHeavy(one) ? HEAVY : 1;
  }
  return {
    standby: inOrderOfCalling(held, rowsOf, timesOf, unit),
    open,
    loads: held.map(({ person, standby }) => ({
      personId: person.personId,
      standby: standby.length,
      weekendStandby: standby.filter((one) => weekdayOf(one.date) >= SATURDAY).length,
      nightStandby: standby.filter((one) => timesOf(one).night > NIGHT.overMinutes).length,
      countedHours: standby.reduce((sum, one) => sum + (timesOf(one).minutes / 60) * ON_CALL_SHARE, 0),
    })),
  };
}

function asCalled(unit: CohortUnit, person: CohortPerson, { date, shift }: OpenStandby): RosterRow {
  return { staffId: person.personId, date, shift, unitId: unit.unitId, kind: 'extra' };
}

/**
 * Who is called first for a shift: those whom it would give least hours beyond their employment that week, then those with least
 * stand-by so far.
 */
function inOrderOfCalling(
  held: readonly Held[],
  rowsOf: ReadonlyMap<string, readonly RosterRow[]>,
  timesOf: ReturnType<typeof createTimesOf>,
  unit: CohortUnit,
): Standby[] {
  const all = held.flatMap(({ person, standby }) =>
    standby.map((one, before) => {
      const monday = addDays(one.date, 1 - weekdayOf(one.date));
      const hours = (rowsOf.get(person.personId) ?? [])
        .filter((row) => monday <= row.date && row.date < addDays(monday, DAYS))
        .reduce((sum, row) => sum + timesOf(row).minutes / 60, timesOf(one).minutes / 60);
      const weekly = ((person.contractHours ?? 0) * DAYS) / unit.period.days;
      return { ...one, personId: person.personId, beyond: Math.max(0, hours - weekly), before };
    }),
  );
  return [...Map.groupBy(all, (one) => `${one.date}\n${one.shift}\n${one.competence}`).values()]
    .flatMap((group) =>
      group
        .sort((a, b) => a.beyond - b.beyond || a.before - b.before)
        .map(({ beyond: _, before: __, ...one }, index): Standby => ({ ...one, order: index + 1 })),
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.shift.localeCompare(b.shift) || a.order - b.order));
}
