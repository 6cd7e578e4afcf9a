import type { DayFacts, DayVisit } from './day-facts.ts';
import type { DayPlan, DayStop, DayTour, VisitWay } from './day-plan.ts';
import { begunStops, notesOn, withConclusions } from './describe-day-plan.ts';
import type { DayGround } from './tour-walk.ts';
import { dayGround, limitsIn, walkTour } from './tour-walk.ts';
import { carersOf } from './ways-of-visit.ts';

/** Which arrangement is meant: the normal plan, or what stands published. */
type Which = 'normal' | 'standing';

/**
 * The day as it stands when nobody plans anew: each visit with the carers who are there, at its start; what has lost its carers is left
 * and explained. Breaks lie where the tour leaves time for them.
 */
export function standingPlan(
  facts: DayFacts,
  unitIds: readonly string[],
  which: Which = 'standing',
  published: ReadonlyMap<string, VisitWay> = new Map(),
): DayPlan {
  const ground = dayGround(facts);
  const inPlan = new Set(unitIds);
  const present = new Set(facts.carers.filter((one) => ground.dutyOf(one.personId)).map((one) => one.personId));
  const visits = facts.visits.filter((visit) => inPlan.has(visit.unitId));
  const carersAt = (visit: DayVisit) => visit[which].carers.filter((id) => present.has(id)).slice(0, carersOf(visit));
  const wayOf = (visit: DayVisit): VisitWay => {
    if (visit.mark) return 'granted';
    const way = which === 'standing' ? published.get(visit.visitId) : undefined;
    if (way && way !== 'granted' && carersAt(visit).length === 0) return way;
    return carersAt(visit).length > 0 ? (way ?? 'granted') : 'undone';
  };
  const people = facts.carers.filter(
    (carer) => inPlan.has(carer.unitId) || visits.some((visit) => carersAt(visit).includes(carer.personId)),
  );
  const tours = people.map(({ personId }): DayTour => {
    const stops = visits
      .filter((visit) => !visit.mark && carersAt(visit).includes(personId))
      .map((visit): DayStop => {
        const shorter = wayOf(visit) === 'shorten' ? ground.wayOf(visit, 'shorten')?.minutes : undefined;
        return {
          kind: 'visit',
          visitId: visit.visitId,
          part: carersAt(visit).indexOf(personId) + 1,
          startMinute: visit[which].startMinute ?? visit.earliest,
          minutes: shorter ?? visit.minutes,
        };
      })
      .sort((a, b) => a.startMinute - b.startMinute);
    return { personId, stops: [...begunStops(facts, personId), ...stops] };
  });
  const plan: DayPlan = {
    date: facts.date,
    unitIds,
    tours,
    ways: Object.fromEntries(visits.map((visit) => [visit.visitId, wayOf(visit)])),
    unmet: [],
    notes: notesOn(facts, unitIds),
    locks: [],
    loans: [],
    seconds: { first: 0, total: 0 },
  };
  return withConclusions(ground, { ...plan, tours: tours.map((tour) => withBreak(ground, plan, tour)) });
}

/** The tour with the break where it fits between starts that stay as they are. */
function withBreak(ground: DayGround, plan: DayPlan, tour: DayTour): DayTour {
  const rest = ground.dutyOf(tour.personId)?.break;
  if (!rest) return tour;
  const open = tour.stops.filter((stop) => !ground.visitOf.get(stop.visitId)?.mark);
  const begun = tour.stops.filter((stop) => !open.includes(stop));
  const limits = limitsIn(ground, plan, tour.personId);
  const stay = (stop: DayStop) =>
    stop.kind === 'break' ? limits(stop) : { least: stop.startMinute, most: stop.startMinute };
  for (let index = 0; index <= open.length; index++) {
    const pause: DayStop = { kind: 'break', visitId: '', part: 1, startMinute: rest.firstStart, minutes: rest.minutes };
    const tried = open.toSpliced(index, 0, pause);
    const walked = walkTour(ground, tour.personId, tried, stay);
    if (!walked.fits) continue;
    const startMinute = walked.starts[index] as number;
    return { ...tour, stops: [...begun, ...tried.map((stop) => (stop === pause ? { ...stop, startMinute } : stop))] };
  }
  return tour;
}
