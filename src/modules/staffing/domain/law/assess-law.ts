import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { dayNumberOf } from '#kernel/plain-date.ts';
import type { RuleOverrides, ShiftType, WorkedWeek } from '#modules/organisation/domain/municipality.ts';
import type { KnownRoster } from '../working-time/assess-weekly-rest.ts';
import type { JudgedOn } from '../working-time/judgement.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import { applyRecords } from './apply-records.ts';
import { assessAgreements } from './assess-agreements.ts';
import { assessShiftBreaks } from './assess-breaks.ts';
import { assessExempted, assessRecordedNeed } from './assess-extra-work.ts';
import { assessUnknowns } from './assess-unknowns.ts';
import { assessWorkPlans } from './assess-work-plan.ts';
import type { EmploymentTerms } from './employment-terms.ts';
import { unknownTerms } from './employment-terms.ts';
import { personWork } from './gather-person-work.ts';
import { LAW_ASSESSORS } from './law-assessors.ts';
import type { LawCalendar } from './law-calendar.ts';
import type { LawPerson } from './law-person.ts';
import type { LawWorld } from './law-world.ts';
import type { PersonLimits } from './limits-of-person.ts';
import { limitsOfPerson } from './limits-of-person.ts';
import type { PersonWork } from './person-work.ts';
import type { WorkingTimeAgreement } from './working-time-agreement.ts';
import { covers } from './working-time-agreement.ts';
import type { WorkingTimeRecord } from './working-time-record.ts';

/** How the law is to be judged. Days are `[from, to)`; findings are dated on the shift that completes them. */
export interface LawOptions {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Days the duties are known for; windows that reach beyond them count as unknown, never as free. */
  readonly known: KnownRoster;
  readonly calendar: LawCalendar;
  readonly rules?: RuleOverrides | undefined;
  /** Hours worked in ISO weeks before the roster, by person. */
  readonly worked?: ReadonlyMap<string, readonly WorkedWeek[]> | undefined;
  readonly records?: readonly WorkingTimeRecord[] | undefined;
  /** Shift types whose breaks are judged; absent: none. */
  readonly shiftTypes?: readonly ShiftType[] | undefined;
  /** Which shifts are judged; absent: all (the published roster). A plan judges `onAssignedShifts`. */
  readonly judgedOn?: JudgedOn | undefined;
}

/** Everybody's duties, by person; in any order. */
export type DutiesByPerson = ReadonlyMap<string, readonly WorkShift[]>;

/** Registered terms, by person; people without an entry get the law's main rule. */
export type TermsByPerson = ReadonlyMap<string, EmploymentTerms>;

/**
 * What people's duties break of the law and the agreements in force for them, with what is lawful only by agreement or recorded
 * decision as information. Managers and particularly independent positions stand outside.
 */
export function assessLaw(
  people: readonly LawPerson[],
  duties: DutiesByPerson,
  terms: TermsByPerson,
  agreements: readonly WorkingTimeAgreement[],
  options: LawOptions,
): Finding[] {
  const records = options.records ?? [];
  const inPeriod = ({ date }: Finding): boolean => date === undefined || (options.from <= date && date < options.to);
  const works = personWorksOf({ people, duties, terms, agreements, options });
  const findings = works.flatMap((work) =>
    [
      ...LAW_ASSESSORS.flatMap(({ assess }) => assess(work)),
      ...assessExempted(work, records),
      ...assessRecordedNeed(work, records),
    ].filter(inPeriod),
  );
  const limitsOf = (person: LawPerson) =>
    limitsOfPerson(person, unknownTerms(person.personId), agreements, options.rules);
  const everyday = limitsOf({ personId: '', competence: '', otherEmployer: false });
  const at = <T>(rule: (date: PlainDate) => T): T => rule(options.from);
  const whole = [
    ...assessShiftBreaks(options.shiftTypes ?? [], {
      from: at(everyday.rule('breakFromHours')),
      long: at(everyday.rule('longBreakFromHours')),
      minutes: at(everyday.rule('breakMinutes')),
    }),
    ...assessWorkPlans(records, limitsOf).filter(inPeriod),
    ...assessAgreements(agreements, options),
    ...assessUnknowns(people, duties, terms, agreements),
  ];
  return applyRecords([...findings, ...whole], records, new Map(people.map((one) => [one.personId, one])));
}

/** Everybody's work as the rules see it: people with duties and inside the chapter. */
export function personWorksOf({ people, duties, terms, agreements, options }: LawWorld): PersonWork[] {
  const limitsFor = sharedLimits(agreements, options.rules ?? {});
  return people.flatMap((person): PersonWork[] => {
    const own = duties.get(person.personId) ?? [];
    const registered = terms.get(person.personId) ?? unknownTerms(person.personId);
    if (own.length === 0 || registered.position !== 'ordinary') return [];
    return [personWork(person, registered, own, limitsFor(person, registered), agreements.length > 0, options)];
  });
}

/** Limits by person, made once for all who have the same rota class and the same agreements. */
function sharedLimits(agreements: readonly WorkingTimeAgreement[], rules: RuleOverrides) {
  const made = new Map<string, PersonLimits>();
  return (person: LawPerson, terms: EmploymentTerms): PersonLimits => {
    const own = agreements.filter((agreement) => covers(agreement, person));
    const key = JSON.stringify([terms.rotaClass, own.map(({ agreementId }) => agreementId)]);
    const known = made.get(key) ?? limitsOfPerson(person, terms, own, rules);
    made.set(key, known);
    return known;
  };
}

/** The days that some rows name, first and last; undefined for none. */
export function knownDays(dates: Iterable<PlainDate>): KnownRoster | undefined {
  let known: { firstDay: number; lastDay: number } | undefined;
  for (const date of dates) {
    const day = dayNumberOf(date);
    if (known === undefined) known = { firstDay: day, lastDay: day };
    else if (day < known.firstDay) known.firstDay = day;
    else if (day > known.lastDay) known.lastDay = day;
  }
  return known;
}
