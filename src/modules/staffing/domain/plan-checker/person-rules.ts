import type { Finding } from '#kernel/finding.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { assessAbsence } from '../working-time/assess-absence.ts';
import { assessConsent } from '../working-time/assess-consent.ts';
import { assessCrossSite } from '../working-time/assess-cross-site.ts';
import { assessDailyRest } from '../working-time/assess-daily-rest.ts';
import { assessDutyHours } from '../working-time/assess-duty-hours.ts';
import { assessOneForeignUnit } from '../working-time/assess-one-foreign-unit.ts';
import { assessOnePlace } from '../working-time/assess-one-place.ts';
import { assessOutbreakIn, assessOutbreakOut } from '../working-time/assess-outbreak.ts';
import { assessOvertimeWeek, assessOvertimeWeeks } from '../working-time/assess-overtime.ts';
import { assessTraining } from '../working-time/assess-training.ts';
import { assessWeekHours } from '../working-time/assess-week-hours.ts';
import { assessWeeklyRest } from '../working-time/assess-weekly-rest.ts';
import { onAssignedShifts } from '../working-time/judgement.ts';
import { placementFinding } from '../working-time/placement-finding.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import { dutiesOf, workOf } from '../working-time/work-shift.ts';
import type { Worker } from '../working-time/worker.ts';
import { hasCompetence } from '../working-time/worker.ts';
import type { BindingLaw } from './binding-law.ts';
import type { PlanShift } from './plan-document.ts';
import type { PlanWorld } from './plan-world.ts';
import type { WorkChange } from './work-change.ts';

/** A shift that a plan gives, with the competence of the row it is given on. */
export interface GivenShift {
  readonly shift: WorkShift;
  readonly competence: string;
  /** The published shift that is given up for it. */
  readonly insteadOf?: PlanShift['insteadOf'];
}

type PersonRule = (person: Worker, given: readonly GivenShift[], shifts: PersonShifts, world: PlanWorld) => Finding[];

/** One person's standing and given shifts: all, those that start in the period, and those that are work, in order. */
interface PersonShifts {
  readonly all: readonly WorkShift[];
  readonly inPeriod: readonly WorkShift[];
  readonly work: readonly WorkShift[];
}

/** The hard rules on one person, in the order in which they are named as reasons. */
export const PERSON_RULES = {
  competence: (person, given) =>
    given
      .filter(({ competence }) => !hasCompetence(person, competence))
      .map(({ shift, competence }) => ({ ...placementFinding('competence', shift), competence })),
  training: (person, _given, shifts, { open }) =>
    open.mayArrive(person) ? [] : assessTraining(person, shifts.inPeriod, onAssignedShifts),
  absence: (person, _given, shifts) => assessAbsence(person, shifts.inPeriod, onAssignedShifts),
  'one-place': (_person, _given, shifts, { open }) =>
    assessOnePlace(shifts.all, (pair) => {
      const [a, b] = pair;
      return a && b && a.kind !== 'on_call' && b.kind !== 'on_call' && open.mayShare(a, b)
        ? []
        : onAssignedShifts(pair);
    }),
  consent: (person, _given, shifts) => assessConsent(person, shifts.inPeriod, onAssignedShifts),
  'outbreak-in': (person, _given, shifts, { places }) =>
    assessOutbreakIn(person, shifts.inPeriod, places, onAssignedShifts),
  'outbreak-out': (_person, _given, shifts, { places }) => assessOutbreakOut(shifts.inPeriod, places, onAssignedShifts),
  'cross-site': (person, _given, shifts, { places }) =>
    assessCrossSite(person, shifts.inPeriod, places, onAssignedShifts),
  'one-foreign-unit': (person, _given, shifts) => assessOneForeignUnit(person, shifts.inPeriod, onAssignedShifts),
  'daily-rest': (person, _given, shifts, { open }) =>
    assessDailyRest(dutiesOf(shifts.work), open.ruleFor(person, 'dailyRestHours'), onAssignedShifts),
  'weekly-rest': (person, _given, shifts, { open, known }) =>
    assessWeeklyRest(shifts.work, open.ruleFor(person, 'weeklyRestHours'), known, onAssignedShifts),
  'hours-day': (person, _given, shifts, { open }) =>
    assessDutyHours(
      dutiesOf(shifts.work).filter((duty) => !open.isRotation(duty)),
      open.ruleFor(person, 'dutyHours'),
      onAssignedShifts,
    ),
  'hours-week': (person, _given, shifts, { open }) =>
    assessWeekHours(shifts.work, open.ruleFor(person, 'weekHours'), onAssignedShifts),
  overtime: (person, _given, { work }, world) => {
    const week = world.open.ruleFor(person, 'overtimeWeekHours');
    const fourWeeks = world.open.ruleFor(person, 'overtimeFourWeekHours');
    const year = world.open.ruleFor(person, 'overtimeYearHours');
    const norm = normHoursOf(person, world);
    const earlier = world.earlierOvertimeOf(person.personId);
    return [
      ...assessOvertimeWeek(work, week, norm, onAssignedShifts),
      ...assessOvertimeWeeks(work, fourWeeks, 4, norm, earlier, onAssignedShifts),
      ...assessOvertimeWeeks(work, year, 52, norm, earlier, onAssignedShifts),
    ];
  },
  'max-extra': assessMaxExtra,
  'sunday-off': byLaw((law, work) => law.assessSundays(work)),
  'night-average': byLaw((law, work) => law.assessNights(work)),
  'normal-hours': byLaw((law, work) => law.assessNormalHours(work)),
  'total-hours': byLaw((law, work) => law.assessTotals(work)),
  'free-of-extra': byLaw((law, work) => law.assessFreeOfExtra(work)),
} as const satisfies Record<string, PersonRule>;

/** Code of a hard rule on one person. */
export type PersonRuleCode = keyof typeof PERSON_RULES;

const RULES_IN_ORDER = Object.entries(PERSON_RULES) as [PersonRuleCode, PersonRule][];

/** Every breach that the shifts given to one person cause. */
export function assessPerson(person: Worker, given: readonly GivenShift[], world: PlanWorld): Finding[] {
  const shifts = personShifts(person, given, world);
  return RULES_IN_ORDER.flatMap(([, assess]) => assess(person, given, shifts, world));
}

/** The first rule, in order, that the shifts given to one person break. */
export function findFirstBrokenRule(
  person: Worker,
  given: readonly GivenShift[],
  world: PlanWorld,
): PersonRuleCode | undefined {
  const shifts = personShifts(person, given, world);
  return RULES_IN_ORDER.find(([, assess]) => assess(person, given, shifts, world).length > 0)?.[0];
}

/** Hours per week at 100 %: the person's own, else the municipality's. */
export function normHoursOf(person: Worker, world: PlanWorld): (date: PlainDate) => number {
  return (date) => person.weeklyHours ?? world.open.ruleFor(person, 'weeklyHours')(date).value;
}

function personShifts(person: Worker, given: readonly GivenShift[], world: PlanWorld): PersonShifts {
  const givenUp = given.flatMap(({ insteadOf }) => insteadOf ?? []);
  const kept = (world.standing.get(person.personId) ?? []).filter(
    ({ unitId, date, shift }) =>
      !givenUp.some((one) => one.unitId === unitId && one.date === date && one.shift === shift),
  );
  const all = [...kept, ...given.map(({ shift }) => shift)];
  return { all, inPeriod: all.filter(({ date }) => world.inPeriod(date)), work: workOf(all) };
}

/** A rule of the law beyond v1, where it binds: the person's published work against what the plan makes of it. */
function byLaw(assess: (law: BindingLaw, work: WorkChange) => Finding[]): PersonRule {
  return (person, given, { all }, { law, standing }) => {
    const published = standing.get(person.personId) ?? [];
    return law === undefined ? [] : assess(law, law.changeOf(person.personId, published, all, given));
  };
}

function assessMaxExtra(person: Worker, given: readonly GivenShift[], _: PersonShifts, world: PlanWorld): Finding[] {
  /** Whoever gives up a shift gets the one in its place, and no other. */
  const givesUpShift = given.some((one) => one.insteadOf !== undefined);
  for (const { shift } of given) {
    const rule = world.open.ruleFor(person, 'maxExtraShifts')(shift.date);
    const limit = givesUpShift ? 1 : (person.maxExtraShifts ?? rule.value);
    if (given.length <= limit) continue;
    const { personId, date } = shift;
    const facts = { shifts: given.length, limit };
    return [{ code: 'max-extra', level: 'breach', personId, date, facts, source: rule.source }];
  }
  return [];
}
