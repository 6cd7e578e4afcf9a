import type { DayFacts, DayVisit, Point } from './day-facts.ts';

const KM_PER_DEGREE = 111.2;

/** Where something is: what its travel times are told by, and its point. */
export interface DayPlace {
  readonly id: string;
  readonly point: Point | undefined;
}

/** The places of a day and the whole minutes between them. A visit without coordinates lies at its district's base. */
export interface DayTravel {
  baseOf(unitId: string): DayPlace;
  placeOf(visit: Pick<DayVisit, 'userId' | 'unitId' | 'point'>): DayPlace;
  minutes(from: DayPlace, to: DayPlace): number;
}

/** Reads travel from what is given, else by the rule: straight line × factor, and a stop. */
export function dayTravel(facts: Pick<DayFacts, 'units' | 'visits' | 'travel' | 'travelRule'>): DayTravel {
  const { roadFactor, kmPerHour, stopMinutes } = facts.travelRule;
  const bases = new Map(facts.units.map(({ unitId, base }) => [unitId, { id: unitId, point: base }]));
  const isGiven = Object.keys(facts.travel).length > 0;
  const baseOf = (unitId: string): DayPlace => bases.get(unitId) ?? { id: unitId, point: undefined };
  return {
    baseOf,
    placeOf: ({ userId, unitId, point }) => (point ? { id: userId, point } : baseOf(unitId)),
    minutes: (from, to) => {
      if (from.id === to.id) return 0;
      const given = isGiven ? facts.travel[`${from.id} ${to.id}`] : undefined;
      if (given !== undefined) return Math.round(given);
      if (!from.point || !to.point) return stopMinutes;
      const north = to.point.lat - from.point.lat;
      const east = (to.point.lon - from.point.lon) * Math.cos((from.point.lat * Math.PI) / 180);
      const km = Math.sqrt(north * north + east * east) * KM_PER_DEGREE * roadFactor;
      return stopMinutes + Math.round((km / kmPerHour) * 60);
    },
  };
}
