import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import { addDays } from '#kernel/plain-date.ts';
import { weekIndexOf } from '../working-time/assess-overtime.ts';
import { sumHours } from '../working-time/assess-week-hours.ts';
import type { WorkShift } from '../working-time/work-shift.ts';
import type { Worker } from '../working-time/worker.ts';
import { wantedShifts } from './open-choices.ts';
import type { GivenShift } from './person-rules.ts';
import { normHoursOf } from './person-rules.ts';
import type { PlanWorld } from './plan-world.ts';

const NIGHT_FROM = 21 * 60;
const NIGHT_TO = 6 * 60;
const NIGHT_SHIFT_MINUTES = 3 * 60;

/** What each shift that a plan gives one person costs, in order of start. */
export function assignmentCosts(
  person: Worker,
  given: readonly GivenShift[],
  world: PlanWorld,
): { readonly given: GivenShift; readonly cost: number }[] {
  const inOrder = [...given].sort((a, b) => a.shift.start - b.shift.start);
  const { prices, open } = world;
  const late = inOrder.map((one, index) =>
    beginsInOvertime(person, one.shift, inOrder.slice(0, index), inOrder, world),
  );
  const shifts = inOrder.map((one) => one.shift);
  const wanted = wantedShifts(person, shifts, open, (index) => late[index] === true);
  const arrival = shifts.findIndex((shift) => open.needsArrival(person, shift));
  return inOrder.map((one, index) => {
    const counted = wanted.slice(0, index).filter((isWanted) => !isWanted).length;
    const cost =
      placeCost(person, one.shift, world) +
      (one.competence === person.competence ? 0 : prices.overQualified) +
      (nightMinutes(one.shift) > NIGHT_SHIFT_MINUTES && !person.nightWorker ? prices.night : 0) +
      prices.source[person.source] +
      (wanted[index] ? (open.choices.wantedHours?.price ?? 0) : 1 + counted * prices.extraStep) +
      (index === arrival ? (open.choices.arrivalTraining?.price ?? 0) : 0) +
      moveCost(one, world) +
      (late[index] ? prices.overtime : 0);
    return { given: one, cost };
  });
}

/** The sum of what a plan's shifts for one person cost. */
export function personCost(person: Worker, given: readonly GivenShift[], world: PlanWorld): number {
  return assignmentCosts(person, given, world).reduce((sum, { cost }) => sum + cost, 0);
}

/** Giving up a published shift, and the place that is one short then. */
function moveCost({ shift, insteadOf }: GivenShift, { open, prices }: PlanWorld): number {
  if (insteadOf === undefined) return 0;
  const { moveShifts, borrow } = open.choices;
  const price = insteadOf.unitId === shift.unitId ? moveShifts?.price : borrow?.price;
  return (price ?? 0) + (insteadOf.leaves === undefined ? 0 : prices.weightOf(insteadOf.leaves));
}

function placeCost(person: Worker, shift: WorkShift, { places, prices, open }: PlanWorld): number {
  if (open.isResponse(person, shift, places)) return open.choices.responseTeam?.price ?? 0;
  if (person.homeUnitId === undefined || person.homeUnitId === shift.unitId) return 0;
  return places.siteOf(person.homeUnitId) === places.siteOf(shift.unitId) ? prices.sameSite : prices.otherSite;
}

/** Minutes of a shift between 21:00 and 06:00. */
function nightMinutes(shift: WorkShift): number {
  let minutes = 0;
  for (const evening of [-1, 0, 1]) {
    const nightStart = osloEpochMinutes(addDays(shift.date, evening), NIGHT_FROM);
    const nightEnd = osloEpochMinutes(addDays(shift.date, evening + 1), NIGHT_TO);
    minutes += Math.max(0, Math.min(shift.end, nightEnd) - Math.max(shift.start, nightStart));
  }
  return minutes;
}

/** Whether standing work of the whole ISO week and given shifts that start earlier in it already fill the norm. */
function beginsInOvertime(
  person: Worker,
  shift: WorkShift,
  earlier: readonly GivenShift[],
  given: readonly GivenShift[],
  world: PlanWorld,
): boolean {
  const sameWeek = (other: WorkShift): boolean => weekIndexOf(other.day) === weekIndexOf(shift.day);
  const givenUp = given.flatMap(({ insteadOf }) => insteadOf ?? []);
  const standing = (world.standing.get(person.personId) ?? []).filter(
    (one) => !givenUp.some((up) => up.unitId === one.unitId && up.date === one.date && up.shift === one.shift),
  );
  const hours =
    sumHours(standing.filter((other) => other.kind !== 'on_call' && sameWeek(other))) +
    sumHours(earlier.map((one) => one.shift).filter(sameWeek));
  return hours + 1e-9 >= normHoursOf(person, world)(shift.date);
}
