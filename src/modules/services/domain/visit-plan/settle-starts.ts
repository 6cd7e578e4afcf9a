import type { DayPlan, DayStop } from './day-plan.ts';
import type { DayGround, StopLimits } from './tour-walk.ts';
import { limitsIn, placeOfStop, walkTour } from './tour-walk.ts';

/**
 * A tour in its order with every start as near as can be to the one that is wished, late ones as early as possible. Gives undefined where
 * the tour is impossible in this order.
 */
export function settleStarts(
  ground: DayGround,
  personId: string,
  stops: readonly DayStop[],
  limitsOf: (stop: DayStop) => StopLimits,
  wishOf: (stop: DayStop) => number,
): DayStop[] | undefined {
  if (!walkTour(ground, personId, stops, limitsOf).fits) return undefined;
  const latest = latestStarts(ground, personId, stops, limitsOf);
  const at = new Map(stops.map((stop, index) => [stop, latest[index] as number]));
  const wished = (stop: DayStop): StopLimits => {
    const { least, most } = limitsOf(stop);
    return { least: Math.max(least, Math.min(wishOf(stop), at.get(stop) ?? least)), most };
  };
  const { starts } = walkTour(ground, personId, stops, wished);
  return stops.map((stop, index) => ({ ...stop, startMinute: starts[index] as number }));
}

/** The latest start of each stop that leaves the rest of the tour, and the way home, possible. */
export function latestStarts(
  ground: DayGround,
  personId: string,
  stops: readonly DayStop[],
  limitsOf: (stop: DayStop) => StopLimits,
): number[] {
  const carer = ground.carerOf.get(personId);
  const base = ground.travel.baseOf(carer?.unitId ?? '');
  const latest: number[] = [];
  let place = base;
  let by = ground.dutyOf(personId)?.to ?? 0;
  for (let index = stops.length - 1; index >= 0; index--) {
    const stop = stops[index] as DayStop;
    // A break is taken where the one before it ends, so that the way after it begins there.
    const here = placeOfStop(ground, stop) ?? placeBefore(ground, stops, index) ?? base;
    by = Math.min(by - ground.travel.minutes(here, place) - stop.minutes, limitsOf(stop).most);
    latest[index] = by;
    place = here;
  }
  return latest;
}

function placeBefore(ground: DayGround, stops: readonly DayStop[], index: number) {
  for (let at = index - 1; at >= 0; at--) {
    const place = placeOfStop(ground, stops[at] as DayStop);
    if (place) return place;
  }
  return undefined;
}

/** The start that was agreed with the user; a break as early as it may be. */
export function agreedStart(ground: DayGround, stop: DayStop): number {
  const visit = ground.visitOf.get(stop.visitId);
  return visit?.standing.startMinute ?? visit?.normal.startMinute ?? Number.NEGATIVE_INFINITY;
}

/** All tours of a plan with their starts settled. */
export function settlePlan(ground: DayGround, plan: DayPlan): DayPlan {
  const tours = plan.tours.map((tour) => {
    const limits = limitsIn(ground, plan, tour.personId);
    const isOpen = (stop: DayStop) => !ground.visitOf.get(stop.visitId)?.mark;
    const begun = tour.stops.filter((stop) => !isOpen(stop));
    const open = tour.stops.filter(isOpen);
    const settled = settleStarts(ground, tour.personId, open, limits, (stop) => agreedStart(ground, stop));
    return settled ? { ...tour, stops: [...begun, ...settled] } : tour;
  });
  return { ...plan, tours };
}
