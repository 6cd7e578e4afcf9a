import { TOUR_RULES } from '../../rules/visit-plan/tour-rules.ts';
import { VISIT_PRICES } from '../../rules/visit-plan/visit-prices.ts';
import type { PlannableVisit, VisitCarer, VisitOption, VisitPart, VisitProblem } from '../visits/visit-problem.ts';
import { ANYWHERE } from '../visits/visit-problem.ts';
import type { DayCarer, DayFacts, DayVisit } from './day-facts.ts';
import type { DayPlace } from './day-travel.ts';
import { dayTravel } from './day-travel.ts';
import type { CarerDuty } from './duty-of.ts';
import { begunOf, dutyOf } from './duty-of.ts';
import type { WayOfVisit } from './ways-of-visit.ts';
import { waysOfVisit } from './ways-of-visit.ts';

/** What a person holds fixed in a search. */
export interface HeldVisit {
  readonly visitId: string;
  readonly carers: readonly string[];
  readonly startMinute: number;
}

export interface BuildOptions {
  readonly held?: readonly HeldVisit[];
  /** Whether carers may help districts that are not theirs. */
  readonly lending?: boolean;
}

/** Ids of engine options and visits that are no visits of the day. */
export const OUT_OF_ORDER = '!';
export const OTHER_TIME = '~';
export const BREAK_VISIT = 'break ';

/** The day as the engine's problem: one place per home, one skill per carer's break, every open way a priced option. */
export function buildVisitProblem(facts: DayFacts, { held = [], lending = false }: BuildOptions = {}): VisitProblem {
  const travel = dayTravel(facts);
  const places = new Map<string, { readonly index: number; readonly place: DayPlace }>();
  const placeIndex = (place: DayPlace): number => {
    const known = places.get(place.id) ?? { index: places.size, place };
    places.set(place.id, known);
    return known.index;
  };
  const onDuty = facts.carers.flatMap((carer) => {
    const duty = dutyOf(facts, carer);
    return duty ? [{ carer, duty }] : [];
  });
  const carers = onDuty.map(({ carer, duty }): VisitCarer => {
    const start = duty.after ? travel.placeOf(duty.after) : travel.baseOf(carer.unitId);
    return {
      carerId: carer.personId,
      skills: [...carer.competences, BREAK_VISIT + carer.personId],
      startPlace: placeIndex(start),
      endPlace: placeIndex(travel.baseOf(carer.unitId)),
      from: duty.from,
      to: duty.to,
      toLatest: duty.to,
    };
  });
  const holdOf = new Map(held.map((one) => [one.visitId, one]));
  const prices = partPrices(facts, onDuty, lending);
  const visits = facts.visits
    .filter((visit) => !visit.mark)
    .map((visit): PlannableVisit => {
      const hold = holdOf.get(visit.visitId);
      const options = waysOfVisit(visit, facts.fromMinute)
        .filter((way) => !hold || way.carers > 0)
        .flatMap((way) => optionsOf(facts, visit, way, placeIndex(travel.placeOf(visit)), prices, hold));
      return { visitId: visit.visitId, undonePrice: VISIT_PRICES.unmet[visit.importance], options };
    });
  const breaks = onDuty.flatMap(({ carer, duty }) => breakVisit(carer, duty));
  return {
    travel: travelTable(
      [...places.values()].map(({ place }) => place),
      travel.minutes,
    ),
    places: places.size,
    carers,
    visits: [...visits, ...breaks],
    prices: { travel: VISIT_PRICES.travelMinute, late: VISIT_PRICES.lateMinute, latest: 0, overtime: 0 },
  };
}

function travelTable(places: readonly DayPlace[], minutes: (from: DayPlace, to: DayPlace) => number): Float64Array {
  const table = new Float64Array(places.length ** 2);
  places.forEach((from, row) => {
    places.forEach((to, column) => {
      table[row * places.length + column] = minutes(from, to);
    });
  });
  return table;
}

type PricesOfPart = (visit: DayVisit, part: number, hold: HeldVisit | undefined) => Map<number, number>;

function optionsOf(
  facts: DayFacts,
  visit: DayVisit,
  way: WayOfVisit,
  place: number,
  prices: PricesOfPart,
  hold: HeldVisit | undefined,
): VisitOption[] {
  const { lockLeeway, sameTime, soonBefore, lateAfter } = TOUR_RULES;
  const firstStart = Math.max(way.firstStart, facts.fromMinute ?? 0, hold ? hold.startMinute - lockLeeway : 0);
  const lastStart = Math.min(way.lastStart, hold ? hold.startMinute + lockLeeway : Number.POSITIVE_INFINITY);
  if (way.carers > 0 && firstStart > lastStart) return [];
  const agreed = visit.standing.startMinute ?? visit.normal.startMinute;
  const [soonest, latest] =
    agreed === undefined
      ? [firstStart, lastStart]
      : [Math.max(firstStart, agreed - soonBefore), Math.min(lastStart, Math.max(firstStart, agreed + sameTime))];
  const wished = agreed === undefined ? lastStart : Math.min(latest, Math.max(firstStart, agreed + lateAfter));
  const parts = Array.from({ length: way.carers }, (_, index): VisitPart => {
    return {
      partId: String(index + 1),
      skill: visit.competence,
      minutes: way.minutes,
      carerPrices: prices(visit, index, hold),
    };
  });
  const option: VisitOption = {
    kind: way.way,
    price: way.way === 'granted' || way.way === 'undone' ? 0 : VISIT_PRICES.ways[way.way],
    place,
    earliest: firstStart,
    latest: wished,
    mustStartBy: lastStart,
    parts,
    gap: way.carers > 1 ? visit.gap : undefined,
    infected: visit.infected,
  };
  if (way.carers === 0) return [option];
  const atOtherTime = { ...option, kind: way.way + OTHER_TIME, price: option.price + VISIT_PRICES.otherTime };
  const byTime =
    soonest > firstStart || latest < lastStart
      ? [...(soonest <= latest ? [{ ...option, earliest: soonest, mustStartBy: latest }] : []), atOtherTime]
      : [option];
  if (!visit.infected) return byTime;
  return byTime.flatMap((each) => [
    each,
    { ...each, kind: each.kind + OUT_OF_ORDER, price: each.price + VISIT_PRICES.infectionOrder, infected: false },
  ]);
}

/** What it costs to give a part of a visit to each carer; Infinity where it may not be. */
function partPrices(
  facts: DayFacts,
  onDuty: readonly { readonly carer: DayCarer; readonly duty: CarerDuty }[],
  lending: boolean,
): PricesOfPart {
  const known = new Set(facts.known);
  const wishes = new Map(facts.wishes.map(({ userId, personId, wish }) => [`${userId} ${personId}`, wish]));
  const withPreferred = new Set(facts.wishes.flatMap(({ userId, wish }) => (wish === 'preferred' ? [userId] : [])));
  const present = new Set(onDuty.map(({ carer }) => carer.personId));
  const cameInfected = onDuty.map(({ carer }) => begunOf(facts, carer.personId).some((visit) => visit.infected));
  return (visit, part, hold) => {
    const { userId, standing, unitId, infected } = visit;
    const stay = standing.carers.filter((personId) => present.has(personId));
    const found = new Map<number, number>();
    onDuty.forEach(({ carer }, index) => {
      const { personId } = carer;
      const wish = wishes.get(`${userId} ${personId}`);
      const isForeign = carer.unitId !== unitId;
      const isHeld = hold !== undefined && hold.carers[part] !== personId;
      const isOpen = !isForeign || (lending && carer.mayWorkIn.includes(unitId)) || hold?.carers[part] === personId;
      if (isHeld || !isOpen || wish === 'excluded') {
        found.set(index, Number.POSITIVE_INFINITY);
        return;
      }
      let price = isForeign ? VISIT_PRICES.lent : 0;
      if (!stay.includes(personId)) {
        if (stay.length > part) price += VISIT_PRICES.changedCarer;
        if (!known.has(`${userId} ${personId}`) && wish !== 'preferred') price += VISIT_PRICES.newFace;
      }
      if (withPreferred.has(userId) && wish !== 'preferred') price += VISIT_PRICES.notPreferred;
      if (cameInfected[index] && !infected) price += VISIT_PRICES.infectionOrder;
      if (price > 0) found.set(index, price);
    });
    return found;
  };
}

function breakVisit(carer: DayCarer, duty: CarerDuty): PlannableVisit[] {
  if (!duty.break) return [];
  const { minutes, firstStart, lastStart } = duty.break;
  const parts = [{ partId: '1', skill: BREAK_VISIT + carer.personId, minutes }];
  const option = { kind: 'granted', price: 0, place: ANYWHERE, earliest: firstStart, latest: lastStart };
  return [
    {
      visitId: BREAK_VISIT + carer.personId,
      undonePrice: VISIT_PRICES.missingBreak,
      options: [{ ...option, mustStartBy: lastStart, parts }],
    },
  ];
}
