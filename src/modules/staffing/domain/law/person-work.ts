import type { Finding, FindingLevel } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { RuleOverrides, WorkedWeek } from '#modules/organisation/domain/municipality.ts';
import type { LawParameter } from '../../rules/working-time-law-types.ts';
import type { EarlierOvertime } from '../working-time/assess-overtime.ts';
import type { KnownRoster } from '../working-time/assess-weekly-rest.ts';
import type { JudgedOn } from '../working-time/judgement.ts';
import { lastToStart } from '../working-time/judgement.ts';
import type { Duty, WorkShift } from '../working-time/work-shift.ts';
import type { EmploymentTerms } from './employment-terms.ts';
import type { LawCalendar } from './law-calendar.ts';
import type { LawPerson } from './law-person.ts';
import type { Limit, PersonLimits } from './limits-of-person.ts';

/** One person's work with all that the rules ask about it. */
export interface PersonWork {
  readonly person: LawPerson;
  readonly terms: EmploymentTerms;
  readonly limits: PersonLimits;
  /** Everything of the person, on call too, in order of start. */
  readonly shifts: readonly WorkShift[];
  /** Without on call. */
  readonly work: readonly WorkShift[];
  readonly duties: readonly Duty[];
  readonly calendar: LawCalendar;
  readonly known: KnownRoster;
  readonly judgedOn: JudgedOn;
  readonly rules: RuleOverrides;
  readonly worked: readonly WorkedWeek[];
  readonly earlier: EarlierOvertime;
  /** Whether the municipality has registered agreements at all; without them what only an agreement allows is unknown. */
  readonly agreementsKnown: boolean;
}

/** One rule on one person's work. */
export type PersonRule = (work: PersonWork) => Finding[];

/** A finding of the law at the shift that completes it. `rule` in its facts names the rule it rests on. */
export function lawFinding(
  code: `staffing.law.${string}`,
  level: FindingLevel,
  at: WorkShift,
  limit: Limit,
  facts: Finding['facts'],
): Finding {
  const { personId, unitId, date, shift } = at;
  return {
    code,
    level,
    personId,
    unitId,
    date,
    shift,
    facts: { ...facts, limitHours: limit.value, rule: limit.ruleId },
    source: limit.source,
  };
}

/** The shift that completes a window, where the window is judged at all. */
export function judgedShift(shifts: readonly WorkShift[], judgedOn: JudgedOn): WorkShift | undefined {
  return judgedOn(shifts).length > 0 ? lastToStart(shifts) : undefined;
}

/** Against the law where agreements are registered; else unknown, since an agreement may allow it. */
export function unlessAgreed({ agreementsKnown }: PersonWork): FindingLevel {
  return agreementsKnown ? 'breach' : 'info';
}

/** A limit's number on a day; `absent` where neither law nor agreement sets one. */
export function valueOn(work: PersonWork, parameter: LawParameter, date: PlainDate, absent: number): number {
  return work.limits.on(parameter, date)?.value ?? absent;
}
