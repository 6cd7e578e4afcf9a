import type { DayVisit } from './day-facts.ts';
import type { DayPlan, DayStop } from './day-plan.ts';
import type { DayGround, StopLimits } from './tour-walk.ts';
import { limitsIn, walkTour } from './tour-walk.ts';
import { waysOfVisit } from './ways-of-visit.ts';

/** Where in a tour something more has room. */
export interface Room {
  readonly personId: string;
  readonly stops: readonly DayStop[];
  readonly startMinute: number;
  readonly addedTravel: number;
}

interface RoomOptions {
  /** Asked as if the tour held nothing but the break. */
  readonly alone?: boolean;
  readonly withoutBreak?: boolean;
  readonly anyOrder?: boolean;
  /** The start is set, by the other of two carers. */
  readonly at?: StopLimits | undefined;
}

/** The place in a carer's tour where a part of a visit fits with the least more travel, all else kept in order; undefined where there is none. */
export function findRoom(
  ground: DayGround,
  plan: DayPlan,
  visit: DayVisit,
  part: number,
  personId: string,
  { alone = false, withoutBreak = false, anyOrder = false, at }: RoomOptions = {},
): Room | undefined {
  const [granted] = waysOfVisit(visit, ground.facts.fromMinute);
  if (!granted) return undefined;
  const tour = plan.tours.find((one) => one.personId === personId)?.stops ?? [];
  const stops = tour.filter(
    (stop) =>
      !ground.visitOf.get(stop.visitId)?.mark &&
      !(stop.visitId === visit.visitId && stop.kind === 'visit') &&
      !(alone && stop.kind === 'visit') &&
      !(withoutBreak && stop.kind === 'break'),
  );
  const limits = limitsIn(ground, plan, personId);
  const { starts, travelMinutes: before } = walkTour(ground, personId, stops, limits);
  const first = Math.max(granted.firstStart, ground.facts.fromMinute ?? 0);
  const own = {
    least: Math.max(first, at?.least ?? first),
    most: Math.min(granted.lastStart, at?.most ?? granted.lastStart),
  };
  let best: Room | undefined;
  for (let index = 0; index <= stops.length; index++) {
    const prior = stops[index - 1];
    const onward = stops[index];
    // Starts rise along a tour: too late here is too late further on; what must begin before this would end is in the way.
    if (prior && (starts[index - 1] as number) + prior.minutes > own.most) break;
    if (onward && limits(onward).most < own.least + granted.minutes) continue;
    if (!anyOrder && !keepsOrder(ground, stops, index, visit)) continue;
    const stop: DayStop = {
      kind: 'visit',
      visitId: visit.visitId,
      part,
      startMinute: own.least,
      minutes: granted.minutes,
    };
    const tried = stops.toSpliced(index, 0, stop);
    const walked = walkTour(ground, personId, tried, (one) => (one === stop ? own : limits(one)));
    if (!walked.fits) continue;
    const addedTravel = walked.travelMinutes - before;
    if (best && best.addedTravel <= addedTravel) continue;
    best = { personId, stops: tried, startMinute: walked.starts[index] as number, addedTravel };
  }
  return best;
}

/** Whether homes with infection still come after the others when the visit goes in before stop `index`. */
function keepsOrder(ground: DayGround, stops: readonly DayStop[], index: number, visit: DayVisit): boolean {
  const infected = (stop: DayStop) => ground.visitOf.get(stop.visitId)?.infected === true;
  return visit.infected
    ? stops.slice(index).every((stop) => stop.kind === 'break' || infected(stop))
    : !stops.slice(0, index).some(infected);
}
