import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysFrom } from '#kernel/plain-date.ts';
import { getLimit } from '../../rules/replan-limits.ts';
import { isAwayDuring, isOn } from '../availability.ts';
import type { PersonCard, StaffingBase } from '../staffing-base.ts';
import type { StaffingPicture } from '../staffing-picture.ts';
import { createTimesOf } from '../times-of-shift.ts';
import { partOfDay } from './part-of-day.ts';
import { keepsRest, timedDuties, usableShifts } from './rest-gaps.ts';

const HOUR_MINUTES = 60;

/** A person's days of the period in short, one number per day. */
export interface PersonDays {
  /** 1 where away on any part of the day. */
  readonly away: Uint8Array;
  readonly workOnly: Uint8Array;
  /** 1 where a published shift (on call aside) stands and its person is there. */
  readonly atWork: Uint8Array;
  /** 1 where free, willing, trained elsewhere, and rested for at least one shift there. */
  readonly movable: Uint8Array;
  /** Has a published night in the period. */
  readonly nights: boolean;
}

/** Looks at people's days; what does not change with absences is worked out once per person. */
export interface DayReader {
  daysOf(picture: StaffingPicture, person: PersonCard): PersonDays;
  /** Whether a person is free and rested for a shift: no duty within the daily rest on either side, and there. */
  isFreeFor(picture: StaffingPicture, person: PersonCard, at: { date: PlainDate; shift: string }): boolean;
  /** Whether a person may go to a unit on a day: at home, trained and willing, or of the pool. */
  mayGoTo(person: PersonCard, unitId: string, date: PlainDate): boolean;
}

/** A reader for one base. */
export function createDayReader(base: StaffingBase): DayReader {
  const { municipality, period } = base;
  const dates = daysFrom(period.from, period.days);
  const timesOf = createTimesOf(municipality.shifts);
  const inUse = new Set([...base.demandAt.keys()].map((slot) => slot.slice(slot.lastIndexOf('\n') + 1)));
  const shifts = usableShifts(municipality.shifts, inUse);
  const startOf = new Map(municipality.shifts.map((type) => [type.shift, type.startMinute]));
  const restOn = dates.map((date) => getLimit(municipality.rules, 'dailyRestHours', date).value * HOUR_MINUTES);
  const status = statusReader(base);
  const known = new Map<string, { key: string; days: PersonDays }>();
  const dutiesKnown = new Map<string, ReturnType<typeof timedDuties>>();

  const dutiesOf = (person: PersonCard) => {
    const found = dutiesKnown.get(person.personId);
    if (found) return found;
    const around = [addDays(period.from, -2), addDays(period.from, period.days + 1)] as const;
    const duties = timedDuties(base.rosterOf.get(person.personId) ?? [], timesOf, ...around);
    dutiesKnown.set(person.personId, duties);
    return duties;
  };

  const mayGoTo = (person: PersonCard, unitId: string, date: PlainDate): boolean => {
    if (person.homeUnitId === unitId) return true;
    if (status(unitId, date, 'outbreak') && !person.outbreakTeam) return false;
    if (status(unitId, date, 'no_cross_site') && person.otherEmployer) return false;
    if (person.homeUnitId === null) return poolMayGo(base, person, unitId, date);
    if (!person.consent || status(person.homeUnitId, date, 'outbreak')) return false;
    return person.training.some((one) => one.unitId === unitId && (one.validTo === null || date <= one.validTo));
  };

  const read = (picture: StaffingPicture, person: PersonCard): PersonDays => {
    const stretches = picture.awayOf.get(person.personId) ?? [];
    const days = {
      away: new Uint8Array(dates.length),
      workOnly: new Uint8Array(dates.length),
      atWork: new Uint8Array(dates.length),
      movable: new Uint8Array(dates.length),
      nights: false,
    };
    for (const row of base.rosterOf.get(person.personId) ?? []) {
      const index = dates.indexOf(row.date);
      if (index < 0 || row.kind === 'on_call') continue;
      if (partOfDay(startOf.get(row.shift) ?? 0) === 'night') days.nights = true;
      const times = timesOf(row);
      if (!isAwayDuring(stretches, times.from, times.to)) days.atWork[index] = 1;
    }
    const duties = dutiesOf(person);
    for (const [index, date] of dates.entries()) {
      for (const one of stretches) {
        if (isOn(one, date)) (one.workOnly ? days.workOnly : days.away)[index] = 1;
      }
      const free = !days.away[index] && !days.workOnly[index] && !duties.some((duty) => duty.date === date);
      if (!free || !person.training.some((one) => mayGoTo(person, one.unitId, date))) continue;
      const rest = restOn[index] ?? 0;
      const rested = shifts.some((type) => {
        const times = timesOf({ date, shift: type.shift });
        return keepsRest(duties, times.from, times.to, rest) && !isAwayDuring(stretches, times.from, times.to);
      });
      if (rested) days.movable[index] = 1;
    }
    return days;
  };

  return {
    mayGoTo,
    daysOf: (picture, person) => {
      const stretches = picture.awayOf.get(person.personId);
      const key = stretches ? JSON.stringify(stretches) : '';
      const found = known.get(person.personId);
      if (found?.key === key) return found.days;
      const days = read(picture, person);
      known.set(person.personId, { key, days });
      return days;
    },
    isFreeFor: (picture, person, at) => {
      const times = timesOf(at);
      const rest = restOn[dates.indexOf(at.date)] ?? 0;
      const stretches = picture.awayOf.get(person.personId) ?? [];
      if (stretches.some((one) => one.workOnly && isOn(one, at.date))) return false;
      return !isAwayDuring(stretches, times.from, times.to) && keepsRest(dutiesOf(person), times.from, times.to, rest);
    },
  };
}

function poolMayGo(base: StaffingBase, person: PersonCard, unitId: string, date: PlainDate): boolean {
  const row = base.poolPersonOf.get(person.personId);
  if (!row || (row.from !== undefined && date < row.from) || (row.to !== undefined && date >= row.to)) return false;
  return row.units.length === 0 || row.units.includes(unitId);
}

function statusReader(base: StaffingBase) {
  const byUnit = Map.groupBy(base.municipality.unitStatus, (row) => row.unitId);
  return (unitId: string, date: PlainDate, status: 'outbreak' | 'no_cross_site'): boolean =>
    (byUnit.get(unitId) ?? []).some(
      (row) => row.status === status && row.from <= date && (row.to === undefined || date < row.to),
    );
}
