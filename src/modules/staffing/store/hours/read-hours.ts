import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, dayNumberOf, daysBetween } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';
import { loadMunicipality, readUnitTree } from '#modules/organisation/index.ts';
import { norwegianHolidays } from '#platform/calendar/norwegian-holidays.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import { absencesOf } from '../../domain/availability.ts';
import type { HoursOverview } from '../../domain/hours/hours-overview.ts';
import { hoursOverview } from '../../domain/hours/hours-overview.ts';
import { lawCalendar } from '../../domain/law/law-calendar.ts';
import { buildStaffingBase } from '../../domain/staffing-base.ts';
import { publishedShiftsOf, standingShiftsOf } from '../../domain/working-time/published-shifts.ts';
import { workersOf } from '../../domain/working-time/worker.ts';
import { readAvailabilityAround } from '../read-staffing-picture.ts';
import { reachesPerson, unitsInReach } from '../units-in-reach.ts';

const MOST_DAYS = 371;

/** Hours worked of some people in a period, for a file. */
export interface HoursRead {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly place: string;
  readonly people: readonly (HoursOverview & {
    readonly name: string;
    readonly unitName: string;
    readonly otherEmployer: boolean;
  })[];
}

/**
 * The overview of hours worked (§ 10-7) of one person, or of everybody of a place, on the days `[from, to)`; the look is in the
 * audit trail. Refuses `staffing.hours.period` for an empty period or one of more than a year.
 */
export async function readHours(
  work: Work,
  query: {
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly place?: string | undefined;
    readonly personId?: string | undefined;
  },
): Promise<HoursRead> {
  const { from, to, place, personId } = query;
  const days = daysBetween(from, to);
  if (days < 1 || days > MOST_DAYS) refuse('staffing.hours.period', { days: MOST_DAYS });
  const period = { from, days };
  const loaded = await loadMunicipality(work, { from: addDays(to, -1), days: 1 });
  const around = await loadMunicipality(work, period);
  const municipality = {
    ...around,
    worked: loaded.worked,
    absences: absencesOf(await readAvailabilityAround(work.trx, period)),
  };
  const base = buildStaffingBase(municipality, await readUnitTree(work), period, compareNames);
  const reach = unitsInReach(work, base, 'staffing.hours.read', place);
  const chosen = [...base.people.values()]
    .filter((person) => (personId === undefined || person.personId === personId) && reachesPerson(reach, person))
    .sort((a, b) => compareNames(a.name, b.name));
  const shifts = standingShiftsOf(publishedShiftsOf(municipality), workersOf(municipality));
  const worked = Map.groupBy(municipality.worked, (row) => row.staffId);
  const first = dayNumberOf(from);
  const calendar = lawCalendar(first - 1, first + days + 1, norwegianHolidays(from, to));
  const people = chosen
    .map((person) => ({
      ...hoursOverview(
        person.personId,
        shifts.get(person.personId) ?? [],
        worked.get(person.personId) ?? [],
        query,
        calendar,
      ),
      name: person.name,
      unitName: person.homeUnitId === null ? '' : (base.unitOf.get(person.homeUnitId)?.name ?? ''),
      otherEmployer: person.otherEmployer,
    }))
    .filter(({ weeks }) => weeks.length > 0);
  await work.audit({
    action: 'staffing.hours.exported',
    subjectKind: personId === undefined ? 'unit' : 'person',
    subjectId: personId ?? place ?? 'all',
    facts: { from, to, people: people.length },
  });
  const placeName = personId === undefined ? (place ? base.unitOf.get(place)?.name : undefined) : people[0]?.name;
  return { from, to, place: placeName ?? municipality.name, people };
}
