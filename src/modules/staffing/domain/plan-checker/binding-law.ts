import type { Finding } from '#kernel/finding.ts';
import { contains } from '#kernel/interval.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { sundaysOf } from '../law/assess-sundays.ts';
import type { EmploymentTerms } from '../law/employment-terms.ts';
import { unknownTerms } from '../law/employment-terms.ts';
import { personWork } from '../law/gather-person-work.ts';
import { lawCalendar } from '../law/law-calendar.ts';
import { lawPeopleOf } from '../law/law-world.ts';
import { limitsOfPerson } from '../law/limits-of-person.ts';
import { agreementsOf } from '../law/working-time-agreement.ts';
import type { ChoiceFacts } from '../replan/choices.ts';
import type { KnownRoster } from '../working-time/assess-weekly-rest.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import { assessNormalHours, assessTotals } from './binding-hours.ts';
import { assessNights } from './binding-nights.ts';
import type { GivenShift } from './person-rules.ts';
import type { PlanPeriod } from './plan-world.ts';
import type { WorkChange } from './work-change.ts';
import { bindingFinding } from './work-change.ts';

/** The rules of the law beyond v1, on what a plan makes of a person's work. */
export interface BindingLaw {
  changeOf(
    personId: string,
    published: readonly WorkShift[],
    all: readonly WorkShift[],
    given: readonly GivenShift[],
  ): WorkChange;
  assessSundays(change: WorkChange): Finding[];
  assessNights(change: WorkChange): Finding[];
  assessNormalHours(change: WorkChange): Finding[];
  assessTotals(change: WorkChange): Finding[];
  assessFreeOfExtra(change: WorkChange): Finding[];
}

/** The law of a municipality with its agreements, employment terms and records. */
export function bindingLaw(
  municipality: Municipality,
  facts: ChoiceFacts,
  known: KnownRoster,
  period: PlanPeriod,
): BindingLaw {
  const people = new Map(lawPeopleOf(municipality).map((person) => [person.personId, person]));
  const terms = new Map<string, EmploymentTerms>((municipality.employmentTerms ?? []).map((row) => [row.staffId, row]));
  const agreements = agreementsOf(municipality.workingTimeAgreements ?? []);
  const worked = Map.groupBy(municipality.worked, (row) => row.staffId);
  const requests = (municipality.workingTimeRecords ?? []).filter(({ rule }) => rule === '10-6-10');
  const options = {
    from: period.from,
    to: period.from,
    known,
    calendar: lawCalendar(known.firstDay - 1, known.lastDay + 2, new Set(facts.law?.holidays ?? [])),
    rules: municipality.rules,
    worked,
  };
  return {
    changeOf: (personId, published, all, given) => {
      const person = people.get(personId);
      const own = terms.get(personId) ?? unknownTerms(personId);
      if (person === undefined || own.position !== 'ordinary') return undefined;
      const limits = limitsOfPerson(person, own, agreements, municipality.rules);
      const moved = given.filter((one) => one.insteadOf).map(({ shift }) => ({ ...shift, kind: 'normal' as const }));
      const extra = given.filter((one) => !one.insteadOf).map(({ shift }) => shift);
      const workOf = (shifts: readonly WorkShift[]) => personWork(person, own, shifts, limits, true, options);
      const kept = all.filter(({ kind }) => kind !== 'assigned');
      return {
        before: workOf(published),
        after: workOf([...kept, ...extra, ...moved]),
        given: [...extra, ...moved],
        moved,
        givenUp: published.filter((shift) => !kept.includes(shift)),
        registered: terms.has(personId),
      };
    },
    assessSundays,
    assessNights,
    assessNormalHours,
    assessTotals,
    assessFreeOfExtra: (change) =>
      (change?.given ?? []).flatMap((shift) => {
        if (change?.moved.includes(shift)) return [];
        const request = requests.find(
          (one) => one.people.includes(shift.personId) && contains<string>(one, shift.date),
        );
        return request ? [bindingFinding('free-of-extra', shift, { since: request.from }, 'aml. § 10-6 (10)')] : [];
      }),
  };
}

/** Sundays and holidays that the plan takes though they must be off. */
function assessSundays(change: WorkChange): Finding[] {
  if (change === undefined) return [];
  const { before, after, given } = change;
  const was = sundaysOf(before).map(({ shifts }) => shifts.length > 0);
  const sundays = sundaysOf(after);
  const is = sundays.map(({ shifts }) => shifts.length > 0);
  const dayAt = sundays.map(({ stretch }) => Date.parse(stretch.date) / 86_400_000);
  return given.flatMap((shift): Finding[] => {
    const averaging = after.limits.on('sundayAveragingWeeks', shift.date);
    const every = after.limits.on('sundayOffEveryWeeks', shift.date)?.value ?? 4;
    return sundays.flatMap(({ stretch, shifts }, index): Finding[] => {
      if (!shifts.includes(shift)) return [];
      const facts = { sunday: stretch.date };
      if (averaging === undefined) {
        const pair = [index, index + 1].some(
          (second) => is[second - 1] && is[second] && !(was[second - 1] && was[second]),
        );
        return pair ? [bindingFinding('sunday-off', shift, facts, 'aml. § 10-8 (4)')] : [];
      }
      const isTooMany = (weeks: number, allows: (worked: number, all: number) => boolean): boolean =>
        sundays.some((_, last) => {
          const from = (dayAt[last] ?? 0) - weeks * 7 + 1;
          const inside = sundays.flatMap((__, at) => (at <= last && (dayAt[at] ?? 0) >= from ? [at] : []));
          const worked = inside.filter((at) => is[at]).length;
          return (
            inside.includes(index) &&
            from >= after.known.firstDay &&
            worked > inside.filter((at) => was[at]).length &&
            !allows(worked, inside.length)
          );
        });
      const broken =
        isTooMany(every, (count, all) => count < all) || isTooMany(averaging.value, (count, all) => 2 * count <= all);
      return broken ? [bindingFinding('sunday-off', shift, facts, averaging.source)] : [];
    });
  });
}
