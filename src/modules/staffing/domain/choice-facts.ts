import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysFrom } from '#kernel/plain-date.ts';
import type { Municipality, RuleName } from '#modules/organisation/domain/municipality.ts';
import type { LawParameter } from '../rules/working-time-law-types.ts';
import { unknownTerms } from './law/employment-terms.ts';
import { lawPeopleOf } from './law/law-world.ts';
import { limitsOfPerson } from './law/limits-of-person.ts';
import { rosterYears } from './law/roster-years.ts';
import { agreementsOf } from './law/working-time-agreement.ts';
import { lawFactsOf } from './law-facts-of.ts';
import type { ChoiceFacts, PersonLimit, ReplanChoices } from './replan/choices.ts';

/** Limits of a plan that agreements may move, by the name that the law's parameters have. */
const MOVED_BY_AGREEMENT = {
  dailyRestHours: 'dailyRestHours',
  weeklyRestHours: 'weeklyRestHours',
  totalDayHours: 'dutyHours',
  totalWeekHours: 'weekHours',
  overtimeWeekHours: 'overtimeWeekHours',
  overtimeFourWeekHours: 'overtimeFourWeekHours',
  overtimeYearHours: 'overtimeYearHours',
} as const satisfies { readonly [name in LawParameter]?: RuleName };

/** The public holidays between two days, both included. */
export type HolidaysIn = (from: PlainDate, to: PlainDate) => ReadonlySet<PlainDate>;

interface Period {
  readonly from: PlainDate;
  readonly days: number;
}

/**
 * What open choices draw on, as the municipality has it: hours wished for, limits that agreements set for people, and the numbers of
 * the law. `holidaysIn` gives the public holidays between two days.
 */
export function choiceFactsOf(
  municipality: Municipality,
  choices: ReplanChoices,
  period: Period,
  holidaysIn: HolidaysIn,
): ChoiceFacts {
  const { from, to } = rosterYears([...municipality.roster, { date: period.from }]);
  return {
    hoursWishes: choices.wantedHours
      ? (municipality.hoursWishes ?? []).map(({ staffId, ...wish }) => ({ personId: staffId, ...wish }))
      : [],
    personLimits: choices.lawRules ? agreedLimits(municipality, period) : [],
    law: choices.lawRules ? lawFactsOf(municipality, period, holidaysIn(from, to)) : undefined,
  };
}

/** Every limit that an agreement moves for somebody in the period, as stretches of days. */
function agreedLimits(municipality: Municipality, period: Period): PersonLimit[] {
  const agreements = agreementsOf(municipality.workingTimeAgreements ?? []);
  if (agreements.length === 0) return [];
  const terms = new Map((municipality.employmentTerms ?? []).map((row) => [row.staffId, row]));
  const dates = daysFrom(period.from, period.days);
  return lawPeopleOf(municipality).flatMap((person) => {
    const { personId } = person;
    const limits = limitsOfPerson(
      person,
      terms.get(personId) ?? unknownTerms(personId),
      agreements,
      municipality.rules,
    );
    return Object.entries(MOVED_BY_AGREEMENT).flatMap(([parameter, rule]): PersonLimit[] => {
      if (!limits.isMoved(parameter as LawParameter)) return [];
      const found: PersonLimit[] = [];
      for (const date of dates) {
        const limit = limits.on(parameter as LawParameter, date);
        const last = found.at(-1);
        if (limit === undefined) continue;
        const { value, source } = limit;
        const goesOn = last !== undefined && last.to === date && last.value === value && last.source === source;
        if (goesOn) found[found.length - 1] = { ...last, to: addDays(date, 1) };
        else found.push({ personId, rule, value, source, from: date, to: addDays(date, 1) });
      }
      return found;
    });
  });
}
