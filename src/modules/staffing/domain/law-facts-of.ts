import type { PlainDate } from '#kernel/plain-date.ts';
import { dayNumberOf, daysFrom } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { knownDays } from './law/assess-law.ts';
import { nightLimitHours } from './law/assess-night-work.ts';
import { averagedLimit } from './law/assess-normal-hours.ts';
import type { EmploymentTerms } from './law/employment-terms.ts';
import { unknownTerms } from './law/employment-terms.ts';
import { lawCalendar } from './law/law-calendar.ts';
import { lawPeopleOf } from './law/law-world.ts';
import type { PersonLimits } from './law/limits-of-person.ts';
import { limitsOfPerson } from './law/limits-of-person.ts';
import { agreementsOf, covers } from './law/working-time-agreement.ts';
import type { LawFacts, LawNumber, LawNumbers } from './replan/law-facts.ts';
import { LAW_NUMBERS } from './replan/law-facts.ts';

interface Period {
  readonly from: PlainDate;
  readonly days: number;
}

/** Numbers of the law for everybody in a municipality, agreements in force told in; made once for people alike. */
export function lawFactsOf(municipality: Municipality, period: Period, holidays: ReadonlySet<PlainDate>): LawFacts {
  const agreements = agreementsOf(municipality.workingTimeAgreements ?? []);
  const termsOf = new Map((municipality.employmentTerms ?? []).map((row) => [row.staffId, row]));
  const dates = daysFrom(period.from, period.days);
  const first = dayNumberOf(period.from);
  const known = knownDays(municipality.roster.map(({ date }) => date)) ?? { firstDay: first, lastDay: first };
  const groups: LawNumbers[] = [];
  const groupOf = new Map<string, number>();
  const numberOf = new Map<string, number>();
  for (const person of lawPeopleOf(municipality)) {
    const registered = termsOf.get(person.personId);
    const terms = registered ?? unknownTerms(person.personId);
    if (terms.position !== 'ordinary') continue;
    const own = agreements.filter((agreement) => covers(agreement, person));
    const key = JSON.stringify([registered?.rotaClass ?? null, own.map(({ agreementId }) => agreementId)]);
    const group = numberOf.get(key) ?? groups.length;
    if (group === groups.length) {
      numberOf.set(key, group);
      const limits = limitsOfPerson(person, terms, own, municipality.rules);
      const onDates = dates.map((date) => lawNumbersOn(date, limits, registered));
      groups.push(
        Object.fromEntries(
          LAW_NUMBERS.map((name) => [name, onDates.map((numbers) => numbers[name] ?? null)]),
        ) as unknown as LawNumbers,
      );
    }
    groupOf.set(person.personId, group);
  }
  const calendar = lawCalendar(
    Math.min(known.firstDay, first) - 1,
    Math.max(known.lastDay, first + period.days) + 2,
    holidays,
  );
  return {
    holidays: [...holidays],
    stretches: calendar.stretches.map(({ start, end, date }) => ({ from: start, to: end, day: dayNumberOf(date) })),
    groups,
    groupOf,
    freeOfExtra: (municipality.workingTimeRecords ?? [])
      .filter(({ rule }) => rule === '10-6-10')
      .flatMap(({ people, from, to }) => people.map((personId) => ({ personId, from, to }))),
  };
}

/** Minutes of hours, to thousandths. */
const minutes = (hours: number | undefined): number | undefined =>
  hours === undefined || !Number.isFinite(hours) ? undefined : Math.round(hours * 60_000) / 1000;

/** The law's numbers for somebody on a day. Ordinary hours are bound where terms or an agreement on averaging are registered. */
function lawNumbersOn(
  date: PlainDate,
  limits: PersonLimits,
  registered: EmploymentTerms | undefined,
): { readonly [name in LawNumber]?: number | undefined } {
  const on = (parameter: Parameters<PersonLimits['on']>[0]) => limits.on(parameter, date)?.value;
  const averagingWeeks = on('averagingWeeks');
  const isBound = registered !== undefined || averagingWeeks !== undefined;
  const isThreePart = registered?.rotaClass === 'three_part';
  const day = averagedLimit({ limits }, 'averagedDayHours', date)?.value ?? on('normalDayHours');
  const week = averagedLimit({ limits }, 'averagedAnyWeekHours', date)?.value ?? on('normalWeekHours');
  return {
    sundayWeeks: on('sundayAveragingWeeks'),
    sundayEvery: on('sundayOffEveryWeeks') ?? 4,
    totalDay: minutes(on('totalDayHours')),
    totalWeek: minutes(on('totalAnyWeekHours')),
    averageWeeks: on('totalAverageWeeks'),
    totalAverage: minutes(on('totalWeekHours')),
    nightWeeks: on('nightAverageWeeks'),
    nightDuties: on('nightRegularDuties'),
    nightMore: minutes(on('nightMoreThanHours')),
    nightMost: minutes(nightLimitHours({ limits }, date)),
    nightFromHour: on('nightStartHour'),
    nightToHour: on('nightEndHour'),
    normalDay: isBound ? minutes(day) : undefined,
    normalWeek: isBound && !isThreePart ? minutes(week) : undefined,
    normalWeeks: isThreePart ? undefined : averagingWeeks,
    normalAverage: averagingWeeks === undefined || isThreePart ? undefined : minutes(on('normalWeekHours')),
  };
}
