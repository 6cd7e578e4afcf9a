import type { VisitProblem } from '../visits/visit-problem.ts';
import type { VisitTours } from '../visits/visit-tours.ts';
import { BREAK_VISIT, OTHER_TIME, OUT_OF_ORDER } from './build-visit-problem.ts';
import type { DayFacts, DayVisit } from './day-facts.ts';
import type { DayNote, DayPlan, DayStop, DayTour, Loan, VisitWay } from './day-plan.ts';
import { begunOf, carerOfMark } from './duty-of.ts';
import { findRoom } from './find-room.ts';
import { settlePairs } from './settle-pairs.ts';
import { settlePlan } from './settle-starts.ts';
import { withStandingTours } from './standing-tours.ts';
import type { DayGround } from './tour-walk.ts';
import { dayGround } from './tour-walk.ts';
import { explainUnmet, findLenders } from './unmet-reasons.ts';
import { carersOf, lastStartOf } from './ways-of-visit.ts';

/** The engine's tours as a plan of the day for some districts: starts settled, what has begun in front, what is left explained. */
export function describeDayPlan(
  facts: DayFacts,
  unitIds: readonly string[],
  problem: VisitProblem,
  result: VisitTours & { readonly seconds: DayPlan['seconds'] },
  locks: readonly string[] = [],
): DayPlan {
  const ground = dayGround(facts);
  const inPlan = new Set(unitIds);
  const planned = new Map(problem.carers.map(({ carerId }, index) => [carerId, result.tours[index] ?? []]));
  const tours = facts.carers
    .filter((carer) => inPlan.has(carer.unitId) || planned.has(carer.personId))
    .map(({ personId }): DayTour => {
      const stops = (planned.get(personId) ?? []).map((part): DayStop => {
        const isBreak = part.visitId.startsWith(BREAK_VISIT);
        return {
          kind: isBreak ? 'break' : 'visit',
          visitId: isBreak ? '' : part.visitId,
          part: Number(part.partId),
          startMinute: part.startMinute,
          minutes: part.minutes,
        };
      });
      return { personId, stops: [...begunStops(facts, personId), ...stops] };
    });
  const visits = facts.visits.filter((visit) => inPlan.has(visit.unitId));
  const ways = Object.fromEntries(visits.map((visit) => [visit.visitId, wayIn(visit, result)]));
  const plan: DayPlan = {
    date: facts.date,
    unitIds,
    tours,
    ways,
    unmet: [],
    notes: notesOn(facts, unitIds),
    locks: locks.filter((id) => id in ways),
    loans: [],
    seconds: result.seconds,
  };
  const full = fillRoom(ground, settlePlan(ground, settlePairs(ground, plan)), visits);
  return withConclusions(ground, full);
}

/** What follows from a plan's tours: what is left and why, and who helps whom. */
export function withConclusions(ground: DayGround, plan: DayPlan): DayPlan {
  const left = Object.entries(plan.ways)
    .filter(([, way]) => way === 'undone')
    .flatMap(([visitId]) => ground.visitOf.get(visitId) ?? []);
  const around = left.length > 0 ? withStandingTours(ground, plan) : plan;
  const unmet = left.map((visit) => explainUnmet(ground, around, visit));
  return { ...plan, unmet, loans: loansOf(ground, plan) };
}

/** A plan of some districts with who of all the others has room for what is left; its own search did not know them. */
export function withLenders(facts: DayFacts, plan: DayPlan): DayPlan {
  if (plan.unmet.length === 0) return plan;
  const ground = dayGround(facts);
  const around = withStandingTours(ground, plan);
  const unmet = plan.unmet.map((one) => {
    const visit = ground.visitOf.get(one.visitId);
    return visit ? { ...one, mayBeLent: findLenders(ground, around, visit) } : one;
  });
  return { ...plan, unmet };
}

/** Who has begun what. */
export function begunStops(facts: DayFacts, personId: string): DayStop[] {
  return begunOf(facts, personId).map(({ visitId, mark, minutes }): DayStop => {
    const startMinute = mark?.startMinute ?? 0;
    const took = mark?.endMinute === undefined ? minutes : mark.endMinute - startMinute;
    return { kind: 'visit', visitId, part: 1, startMinute, minutes: Math.max(1, took) };
  });
}

function wayIn(visit: DayVisit, result: VisitTours): VisitWay {
  if (visit.mark) return carerOfMark(visit) === undefined ? 'undone' : 'granted';
  const kind = Object.hasOwn(result.kinds, visit.visitId) ? result.kinds[visit.visitId] : undefined;
  return kind === undefined ? 'undone' : (kind.replace(OUT_OF_ORDER, '').replace(OTHER_TIME, '') as VisitWay);
}

/** Puts in what the search has left although a carer has room, the most important first. */
function fillRoom(ground: DayGround, plan: DayPlan, visits: readonly DayVisit[]): DayPlan {
  const rank = { must: 0, should: 1, can_wait: 2 } as const;
  const left = visits
    .filter((visit) => plan.ways[visit.visitId] === 'undone' && carersOf(visit) === 1 && !visit.mark)
    .sort((a, b) => rank[a.importance] - rank[b.importance]);
  return left.reduce((now, visit) => {
    const excluded = new Set(
      ground.facts.wishes
        .filter((one) => one.wish === 'excluded' && one.userId === visit.userId)
        .map((one) => one.personId),
    );
    const [room] = ground.facts.carers
      .filter((one) => one.unitId === visit.unitId && one.competences.includes(visit.competence))
      .filter((one) => !excluded.has(one.personId))
      .flatMap((one) => findRoom(ground, now, visit, 1, one.personId) ?? [])
      .sort((a, b) => a.addedTravel - b.addedTravel);
    if (!room) return now;
    const tours = now.tours.map((tour) =>
      tour.personId === room.personId
        ? { ...tour, stops: [...begunStops(ground.facts, tour.personId), ...room.stops] }
        : tour,
    );
    return settlePlan(ground, { ...now, tours, ways: { ...now.ways, [visit.visitId]: 'granted' } });
  }, plan);
}

function loansOf(ground: DayGround, plan: DayPlan): Loan[] {
  return plan.tours.flatMap(({ personId, stops }) => {
    const home = ground.carerOf.get(personId)?.unitId ?? '';
    const away = stops.filter((stop) => {
      const unit = ground.visitOf.get(stop.visitId)?.unitId;
      return unit !== undefined && unit !== home;
    });
    const byUnit = Map.groupBy(away, (stop) => ground.visitOf.get(stop.visitId)?.unitId ?? '');
    return [...byUnit].map(
      ([toUnitId, lent]): Loan => ({
        personId,
        fromUnitId: home,
        toUnitId,
        fromMinute: Math.min(...lent.map((stop) => stop.startMinute)),
        toMinute: Math.max(...lent.map((stop) => stop.startMinute + stop.minutes)),
        visits: lent.length,
      }),
    );
  });
}

/** What had to be assumed for the day to be planned. */
export function notesOn(facts: DayFacts, unitIds: readonly string[]): DayNote[] {
  const inPlan = new Set(unitIds);
  return [
    ...facts.units.flatMap(({ unitId, base }): DayNote[] =>
      inPlan.has(unitId) && !base ? [{ code: 'no-base', id: unitId }] : [],
    ),
    ...facts.visits
      .filter((visit) => inPlan.has(visit.unitId))
      .flatMap((visit): DayNote[] => [
        ...(visit.point ? [] : [{ code: 'missing-coordinates', id: visit.visitId } as const]),
        ...(lastStartOf(visit) + visit.minutes > visit.latest
          ? [{ code: 'narrow-window', id: visit.visitId } as const]
          : []),
        ...(visit.carers > 2 ? [{ code: 'more-than-two', id: visit.visitId } as const] : []),
      ]),
  ];
}
