import type { DayCarer, DayVisit } from './day-facts.ts';
import type { DayPlan, UnmetCode, UnmetReason, UnmetVisit } from './day-plan.ts';
import { findRoom } from './find-room.ts';
import type { DayGround } from './tour-walk.ts';
import { lastStartOf } from './ways-of-visit.ts';

const ORDER: readonly UnmetCode[] = [
  'away',
  'skill',
  'excluded',
  'duty',
  'window',
  'break',
  'infection',
  'no-time',
  'free-alone',
];

/**
 * Why nobody makes a visit in the plan as it stands: every carer of its district once, under the first thing that stands in their way, each
 * tried anew; and who of other districts has room.
 */
export function explainUnmet(ground: DayGround, plan: DayPlan, visit: DayVisit): UnmetVisit {
  const { carers, wishes } = ground.facts;
  const excluded = new Set(
    wishes.filter((one) => one.userId === visit.userId && one.wish === 'excluded').map((one) => one.personId),
  );
  const own = carers.filter((carer) => carer.unitId === visit.unitId);
  const byCode = Map.groupBy(own, (carer) => standsInTheWay(ground, plan, visit, carer, excluded));
  const reasons = ORDER.flatMap((code): UnmetReason[] => {
    const people = byCode.get(code)?.map((carer) => carer.personId) ?? [];
    return people.length > 0 ? [{ code, people }] : [];
  });
  return { visitId: visit.visitId, reasons, mayBeLent: findLenders(ground, plan, visit) };
}

/** Carers of other districts who are trained here, may come to the user, and have room for the visit in the tours as they stand. */
export function findLenders(ground: DayGround, plan: DayPlan, visit: DayVisit): string[] {
  return ground.facts.carers
    .filter((carer) => carer.unitId !== visit.unitId && carer.mayWorkIn.includes(visit.unitId))
    .filter((carer) => obstacleFor(ground, plan, visit, carer) === undefined)
    .map((carer) => carer.personId);
}

function standsInTheWay(
  ground: DayGround,
  plan: DayPlan,
  visit: DayVisit,
  carer: DayCarer,
  excluded: ReadonlySet<string>,
): UnmetCode {
  const { personId } = carer;
  const duty = ground.dutyOf(personId);
  const earliest = Math.max(visit.earliest, ground.facts.fromMinute ?? 0);
  if (carer.away) return 'away';
  if (!carer.competences.includes(visit.competence)) return 'skill';
  if (excluded.has(personId)) return 'excluded';
  if (!duty || duty.from > lastStartOf(visit) || duty.to < earliest + visit.minutes) return 'duty';
  const room = (options: Parameters<typeof findRoom>[5]) => findRoom(ground, plan, visit, 1, personId, options);
  if (!room({ alone: true, withoutBreak: true, anyOrder: true })) return 'window';
  if (room({})) return 'free-alone';
  if (duty.break && room({ withoutBreak: true })) return 'break';
  if (hasInfection(ground, plan, visit, personId) && room({ anyOrder: true })) return 'infection';
  return 'no-time';
}

/** Whether the order of homes with infection matters in a carer's tour. */
function hasInfection(ground: DayGround, plan: DayPlan, visit: DayVisit, personId: string): boolean {
  const stops = plan.tours.find((one) => one.personId === personId)?.stops ?? [];
  return visit.infected || stops.some((stop) => ground.visitOf.get(stop.visitId)?.infected);
}

/** What stands in the way of giving a visit to a carer; undefined where nothing does. */
export function obstacleFor(ground: DayGround, plan: DayPlan, visit: DayVisit, carer: DayCarer): UnmetCode | undefined {
  const { wishes } = ground.facts;
  const isExcluded = wishes.some(
    (one) => one.userId === visit.userId && one.personId === carer.personId && one.wish === 'excluded',
  );
  const code = standsInTheWay(ground, plan, visit, carer, new Set(isExcluded ? [carer.personId] : []));
  return code === 'free-alone' ? undefined : code;
}
