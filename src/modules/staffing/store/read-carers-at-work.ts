import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import { readCompetences } from '#modules/organisation/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { isAwayDuring, isOn } from '../domain/availability.ts';
import { createTimesOf } from '../domain/times-of-shift.ts';
import { readStaffingPicture } from './read-staffing-picture.ts';

/** Somebody on duty in a unit on a day; minutes after midnight of that day, a night ends after 1440. */
export interface CarerOnDuty {
  readonly personId: string;
  readonly name: string;
  /** The own competence first, then those that it covers. */
  readonly competences: readonly string[];
  readonly unitId: string;
  /** Units other than this one that the person is trained for and has agreed to work in. */
  readonly mayWorkIn: readonly string[];
  readonly startMinute: number;
  readonly endMinute: number;
  readonly breakMinutes: number;
  /** On the roster, but away. */
  readonly away: boolean;
}

/** Days that pictures are kept for anyway, from today on. */
const KEPT_DAYS = 14;

/** Who is on the roster of some units (absent: of all) on a day, those who are away marked; two shifts on a day count as one long duty. */
export async function readCarersAtWork(
  work: Work,
  date: PlainDate,
  unitIds?: readonly string[] | undefined,
): Promise<readonly CarerOnDuty[]> {
  const today = work.clock.today();
  const ahead = daysBetween(today, date);
  const period = ahead >= 0 && ahead < KEPT_DAYS ? { from: today, days: KEPT_DAYS } : { from: date, days: 1 };
  const { picture } = await readStaffingPicture(work, period);
  const { base, awayOf } = picture;
  const covers = new Map((await readCompetences(work)).map((row) => [row.competence, row.covers]));
  const timesOf = createTimesOf(base.municipality.shifts);
  const wanted = unitIds && new Set(unitIds);
  const midnight = osloEpochMinutes(date, 0);
  const breakOf = new Map(base.municipality.shifts.map((type) => [type.shift, type.breakMinutes]));
  const duties = new Map<string, CarerOnDuty>();
  for (const [slot, rows] of base.rosterAt) {
    const [unitId = '', day, shift = ''] = slot.split('\n');
    if (day !== date || (wanted && !wanted.has(unitId))) continue;
    for (const row of rows) add(row, unitId, shift);
  }
  return [...duties.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1));

  function add(row: RosterRow, unitId: string, shift: string): void {
    const person = base.people.get(row.staffId);
    if (!person) return;
    const times = timesOf(row);
    const before = duties.get(person.personId);
    if (before && before.unitId !== unitId) return;
    const trained = person.consent ? person.training.filter((one) => one.validTo === null || date <= one.validTo) : [];
    const home = person.homeUnitId !== null && person.homeUnitId !== unitId ? [person.homeUnitId] : [];
    const [from, to] = [times.from - midnight, times.to - midnight];
    duties.set(person.personId, {
      personId: person.personId,
      name: person.name,
      competences: [person.competence, ...(covers.get(person.competence) ?? [])],
      unitId,
      mayWorkIn: [...home, ...trained.map((one) => one.unitId).filter((id) => id !== unitId)],
      startMinute: Math.min(from, before?.startMinute ?? from),
      endMinute: Math.max(to, before?.endMinute ?? to),
      breakMinutes: Math.max(breakOf.get(shift) ?? 0, before?.breakMinutes ?? 0),
      away: isAwayDuring(awayOf.get(person.personId) ?? [], times.from, times.to) || (before?.away ?? false),
    });
  }
}

/** Somebody who is not on duty on a day and might be asked. */
export interface MayBeAsked {
  readonly personId: string;
  readonly name: string;
}

/** A unit's own people with a competence who neither work on a day nor are away, by name. Rest and hours are judged when they are asked. */
export async function readMayBeAsked(
  work: Work,
  date: PlainDate,
  unitId: string,
  competence: string,
): Promise<readonly MayBeAsked[]> {
  const { picture } = await readStaffingPicture(work, { from: work.clock.today(), days: KEPT_DAYS });
  const { base, awayOf } = picture;
  const covers = new Map((await readCompetences(work)).map((row) => [row.competence, row.covers]));
  return (base.staffOf.get(unitId) ?? [])
    .filter((person) => person.competence === competence || covers.get(person.competence)?.includes(competence))
    .filter((person) => !base.rosterOf.get(person.personId)?.some((row) => row.date === date))
    .filter((person) => !awayOf.get(person.personId)?.some((one) => !one.workOnly && isOn(one, date)))
    .map(({ personId, name }) => ({ personId, name }));
}
