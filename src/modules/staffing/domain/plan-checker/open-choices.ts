import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { dayNumberOf } from '#kernel/plain-date.ts';
import { arrivalTrainingMinutes } from '#modules/organisation/domain/arrival-training.ts';
import type { Municipality, RuleName } from '#modules/organisation/domain/municipality.ts';
import type { ChoiceFacts, ReplanChoices } from '../replan/choices.ts';
import { weekIndexOf } from '../working-time/assess-overtime.ts';
import type { DatedRule } from '../working-time/dated-rule.ts';
import { datedRule } from '../working-time/dated-rule.ts';
import type { Places } from '../working-time/places.ts';
import type { Duty, WorkShift } from '../working-time/work-shift.ts';
import type { Worker } from '../working-time/worker.ts';
import { isTrained } from '../working-time/worker.ts';

/** Sources whose people may be trained on arrival. */
const MAY_BE_TRAINED: readonly string[] = ['pool', 'agency_known', 'agency_new', 'neighbour'];

/** What was opened for beyond model v1, as the rules and prices ask about it. */
export interface OpenChoices {
  readonly choices: ReplanChoices;
  /** A parameter for one person: an agreement's value in force that day, else everybody's. */
  ruleFor(person: Worker, name: RuleName): DatedRule;
  /** Hours more a week that somebody wishes for on a day. */
  wishOf(person: Worker, date: PlainDate): number;
  /** Whether somebody may go to a unit that they do not know, after training on arrival. */
  mayArrive(person: Worker): boolean;
  /** Whether a shift is in a unit that somebody must be trained for on arrival. */
  needsArrival(person: Worker, shift: WorkShift): boolean;
  /** Whether somebody is away from home in an outbreak as one of the standing response team. */
  isResponse(person: Worker, shift: WorkShift, places: Places): boolean;
  /** Whether two shifts that share minutes are the hand-over of a long rotation. */
  mayShare(a: WorkShift, b: WorkShift): boolean;
  /** Whether a duty too long by itself is a long rotation. */
  isRotation(duty: Duty): boolean;
}

/** The choices of a plan, and what they draw on. */
export function openChoices(municipality: Municipality, choices: ReplanChoices, facts: ChoiceFacts): OpenChoices {
  const limits = choices.lawRules ? (facts.personLimits ?? []) : [];
  const wishes = choices.wantedHours ? (facts.hoursWishes ?? []) : [];
  const minutes = new Map(
    municipality.pool.map((row) => [row.personId, arrivalTrainingMinutes(row, municipality.suppliers)]),
  );
  const mayArrive = (person: Worker) =>
    choices.arrivalTraining !== undefined &&
    MAY_BE_TRAINED.includes(person.source) &&
    (minutes.get(person.personId) || choices.arrivalTraining.minutes) > 0;
  return {
    choices,
    ruleFor: (person, name) => {
      const common = datedRule(municipality.rules, name);
      const own = limits.filter((limit) => limit.personId === person.personId && limit.rule === name);
      if (own.length === 0) return common;
      return (date) => {
        const inForce = own.filter((limit) => covers(limit, date)).at(-1);
        return inForce ? { value: inForce.value, source: inForce.source } : common(date);
      };
    },
    wishOf: (person, date) =>
      wishes.filter((wish) => wish.personId === person.personId && covers(wish, date)).at(-1)?.hoursPerWeek ?? 0,
    mayArrive,
    needsArrival: (person, shift) => mayArrive(person) && !isTrained(person, shift.unitId, shift.date),
    isResponse: (person, shift, places) =>
      choices.responseTeam !== undefined &&
      person.outbreakTeam &&
      person.homeUnitId !== undefined &&
      person.homeUnitId !== shift.unitId &&
      places.hasStatus(shift.unitId, shift.date, 'outbreak'),
    mayShare: (a, b) =>
      choices.longRotations !== undefined &&
      a.unitId === b.unitId &&
      Math.min(a.end, b.end) - Math.max(a.start, b.start) <= choices.longRotations.overlapMinutes,
    isRotation: (duty) =>
      choices.longRotations !== undefined &&
      duty.end - duty.start <= choices.longRotations.hours * 60 + 1e-6 &&
      new Set(duty.shifts.map((shift) => shift.unitId)).size === 1,
  };
}

/** Of shifts in order of start those within the hours that the person wishes for in the week, before any overtime. */
export function wantedShifts(
  person: Worker,
  given: readonly WorkShift[],
  open: OpenChoices,
  isOvertime: (index: number) => boolean,
): boolean[] {
  return given.map((shift, index) => {
    const wish = open.wishOf(person, shift.date);
    if (wish <= 0 || isOvertime(index)) return false;
    const sameWeek = given.slice(0, index + 1).filter((one) => weekIndexOf(one.day) === weekIndexOf(shift.day));
    return sameWeek.reduce((sum, one) => sum + one.hours, 0) <= wish + 1e-9;
  });
}

/** Whether a published shift may be given up for a shift on a row below minimum. */
export function mayMove(published: WorkShift, target: WorkShift, choices: ReplanChoices, from: PlainDate): boolean {
  if (published.unitId !== target.unitId) {
    const shared = Math.min(published.end, target.end) - Math.max(published.start, target.start);
    const longer = Math.max(published.end - published.start, target.end - target.start);
    return choices.borrow !== undefined && published.day === target.day && longer <= 1440 && 2 * shared > longer;
  }
  const choice = choices.moveShifts;
  if (choice === undefined) return false;
  const earliest = osloEpochMinutes(from, 0) + choice.noticeHours * 60;
  const isOther = published.shift !== target.shift || published.day !== target.day;
  const days = Math.abs(dayNumberOf(published.date) - dayNumberOf(target.date));
  return isOther && days <= choice.withinDays && published.start >= earliest && target.start >= earliest;
}

function covers({ from, to }: { from?: PlainDate | undefined; to?: PlainDate | undefined }, date: PlainDate): boolean {
  return (from === undefined || from <= date) && (to === undefined || date < to);
}
