import { TOUR_RULES } from '../../rules/visit-plan/tour-rules.ts';
import type { DayCarer, DayFacts, DayVisit } from './day-facts.ts';
import type { DayPlan, DayStop, VisitWay } from './day-plan.ts';
import type { DayPlace, DayTravel } from './day-travel.ts';
import { dayTravel } from './day-travel.ts';
import type { CarerDuty } from './duty-of.ts';
import { dutyOf } from './duty-of.ts';
import type { WayOfVisit } from './ways-of-visit.ts';
import { carersOf, waysOfVisit } from './ways-of-visit.ts';

/** The day's facts with look-ups, for walking tours stop by stop. */
export interface DayGround {
  readonly facts: DayFacts;
  readonly travel: DayTravel;
  readonly visitOf: ReadonlyMap<string, DayVisit>;
  readonly carerOf: ReadonlyMap<string, DayCarer>;
  dutyOf(personId: string): CarerDuty | undefined;
  /** The way open to a visit that a plan has chosen; undefined where it is not open. */
  wayOf(visit: DayVisit, way: VisitWay | undefined): WayOfVisit | undefined;
}

/** Lays the facts ready. */
export function dayGround(facts: DayFacts): DayGround {
  const carerOf = new Map(facts.carers.map((carer) => [carer.personId, carer]));
  const ways = new Map<DayVisit, readonly WayOfVisit[]>();
  const duties = new Map(facts.carers.map((carer) => [carer.personId, dutyOf(facts, carer)]));
  return {
    facts,
    travel: dayTravel(facts),
    visitOf: new Map(facts.visits.map((visit) => [visit.visitId, visit])),
    carerOf,
    dutyOf: (personId) => duties.get(personId),
    wayOf: (visit, way) => {
      const known = ways.get(visit) ?? waysOfVisit(visit, facts.fromMinute);
      ways.set(visit, known);
      return known.find((one) => one.way === way);
    },
  };
}

/** When each stop of a tour starts if all begin as early as `least` and travel allow, and whether all of it is possible. */
export interface WalkedTour {
  readonly starts: readonly number[];
  readonly back: number;
  readonly travelMinutes: number;
  readonly fits: boolean;
}

/** Where a stop may begin. */
export interface StopLimits {
  readonly least: number;
  readonly most: number;
}

/** Walks a tour in its order; `limitsOf` tells between which starts each stop may begin. */
export function walkTour(
  ground: DayGround,
  personId: string,
  stops: readonly DayStop[],
  limitsOf: (stop: DayStop) => StopLimits,
): WalkedTour {
  const carer = ground.carerOf.get(personId);
  const duty = ground.dutyOf(personId);
  if (!carer || !duty) return { starts: [], back: 0, travelMinutes: 0, fits: stops.length === 0 };
  const { travel } = ground;
  const base = travel.baseOf(carer.unitId);
  let place: DayPlace = duty.after ? travel.placeOf(duty.after) : base;
  let free = duty.from;
  let travelMinutes = 0;
  let fits = true;
  const starts = stops.map((stop) => {
    const to = placeOfStop(ground, stop);
    const way = to ? travel.minutes(place, to) : 0;
    const { least, most } = limitsOf(stop);
    const start = Math.max(free + way, least);
    if (start > most) fits = false;
    travelMinutes += way;
    place = to ?? place;
    free = start + stop.minutes;
    return start;
  });
  const home = stops.length > 0 ? travel.minutes(place, base) : 0;
  const back = free + home;
  return { starts, back, travelMinutes: travelMinutes + home, fits: fits && back <= duty.to };
}

/** Where a stop is; undefined for a break. */
export function placeOfStop(ground: DayGround, stop: DayStop): DayPlace | undefined {
  const visit = stop.kind === 'visit' ? ground.visitOf.get(stop.visitId) : undefined;
  return visit && ground.travel.placeOf(visit);
}

/** Starts between which each stop of a plan may begin: windows, breaks; one of two carers and what is locked stay where they are. */
export function limitsIn(ground: DayGround, plan: DayPlan, personId: string): (stop: DayStop) => StopLimits {
  const locks = new Set(plan.locks);
  return (stop) => {
    if (stop.kind === 'break') {
      const rest = ground.dutyOf(personId)?.break;
      return rest ? { least: rest.firstStart, most: rest.lastStart } : { least: 0, most: Number.POSITIVE_INFINITY };
    }
    const visit = ground.visitOf.get(stop.visitId);
    const way = visit && ground.wayOf(visit, plan.ways[stop.visitId]);
    if (!visit || !way || carersOf(visit) > 1) return { least: stop.startMinute, most: stop.startMinute };
    const least = Math.max(way.firstStart, ground.facts.fromMinute ?? 0);
    if (!locks.has(stop.visitId)) return { least, most: way.lastStart };
    const { lockLeeway } = TOUR_RULES;
    return {
      least: Math.max(least, stop.startMinute - lockLeeway),
      most: Math.min(way.lastStart, stop.startMinute + lockLeeway),
    };
  };
}
