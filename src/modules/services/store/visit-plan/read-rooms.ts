import { NotYours } from '#platform/errors/not-yours.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { RoomsReply } from '../../contract/visit-plan.ts';
import { findRoom } from '../../domain/visit-plan/find-room.ts';
import { dayGround } from '../../domain/visit-plan/tour-walk.ts';
import { obstacleFor } from '../../domain/visit-plan/unmet-reasons.ts';
import { carersOf } from '../../domain/visit-plan/ways-of-visit.ts';
import type { CarersPort } from './carers-port.ts';
import { readDayFacts } from './read-day-facts.ts';
import { demandUnits, getVisitPlan } from './visit-plan-rows.ts';

/** Where one part of a visit has room in a plan: every carer who could come, the least detour first, then the others with what hinders. */
export async function readRooms(
  work: Work,
  port: CarersPort,
  visitPlanId: number,
  visitId: string,
  part: number,
): Promise<RoomsReply> {
  const plan = await getVisitPlan(work.trx, visitPlanId);
  demandUnits(work, 'services.visit-plan.read', plan.unitIds);
  const { facts } = await readDayFacts(work, port, plan.date, plan.fromMinute ?? undefined);
  const ground = dayGround(facts);
  const visit = ground.visitOf.get(visitId);
  const { document } = plan;
  if (!document || !visit || !(visitId in document.ways)) throw new NotYours(`visit ${visitId}`);
  const known = new Set(facts.known);
  const unitName = new Map(facts.units.map((unit) => [unit.unitId, unit.name]));
  const placed = document.tours.flatMap((tour) => tour.stops.map((stop) => ({ ...stop, personId: tour.personId })));
  const now = placed.find((stop) => stop.visitId === visitId && stop.part === part)?.personId;
  const other = carersOf(visit) > 1 ? placed.find((stop) => stop.visitId === visitId && stop.part !== part) : undefined;
  const gap = visit.gap ?? { least: 0, most: 0 };
  const at = other && {
    least: other.startMinute + (part === 2 ? gap.least : -gap.most),
    most: other.startMinute + (part === 2 ? gap.most : -gap.least),
  };
  const rooms = facts.carers
    .filter((carer) => carer.unitId === visit.unitId || carer.mayWorkIn.includes(visit.unitId))
    .filter((carer) => carer.personId !== other?.personId)
    .map((carer) => {
      const obstacle = obstacleFor(ground, document, visit, carer);
      const room = obstacle === undefined ? findRoom(ground, document, visit, part, carer.personId, { at }) : undefined;
      return {
        personId: carer.personId,
        name: carer.name,
        unitName: unitName.get(carer.unitId) ?? '',
        competence: carer.competences[0] ?? '',
        startMinute: room?.startMinute ?? null,
        addedTravel: room?.addedTravel ?? null,
        known: known.has(`${visit.userId} ${carer.personId}`),
        isNow: carer.personId === now,
        obstacle: room ? null : (obstacle ?? 'no-time'),
      };
    });
  const worth = (room: (typeof rooms)[number]) =>
    room.addedTravel === null ? Number.POSITIVE_INFINITY : room.addedTravel - (room.known ? 20 : 0);
  return { rooms: rooms.toSorted((a, b) => Number(b.isNow) - Number(a.isNow) || worth(a) - worth(b)) };
}
