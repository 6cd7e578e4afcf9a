import type { DayPlan, DayStop, DayTour } from './day-plan.ts';
import { carerOfMark } from './duty-of.ts';
import type { DayGround } from './tour-walk.ts';

/** A plan with the tours of everybody whom it does not plan for, as they stand: who is busy elsewhere is not free. */
export function withStandingTours(ground: DayGround, plan: DayPlan): DayPlan {
  const planned = new Set(plan.tours.map((tour) => tour.personId));
  const stops = new Map<string, DayStop[]>();
  for (const visit of ground.facts.visits) {
    const begunBy = carerOfMark(visit);
    visit.standing.carers.forEach((personId, index) => {
      if (planned.has(personId) || (begunBy !== undefined && begunBy !== personId)) return;
      const startMinute = visit.mark?.startMinute ?? visit.standing.startMinute ?? visit.earliest;
      const stop: DayStop = {
        kind: 'visit',
        visitId: visit.visitId,
        part: index + 1,
        startMinute,
        minutes: visit.minutes,
      };
      stops.set(personId, [...(stops.get(personId) ?? []), stop]);
    });
  }
  const others = [...stops].map(([personId, own]): DayTour => {
    const rest = ground.dutyOf(personId)?.break;
    const pause: DayStop[] = rest
      ? [{ kind: 'break', visitId: '', part: 1, startMinute: rest.firstStart, minutes: rest.minutes }]
      : [];
    return { personId, stops: [...own, ...pause].sort((a, b) => a.startMinute - b.startMinute) };
  });
  // Visits elsewhere are done as granted, so that their windows are known.
  const ways = Object.fromEntries(
    ground.facts.visits.filter((visit) => !(visit.visitId in plan.ways)).map((visit) => [visit.visitId, 'granted']),
  );
  return { ...plan, tours: [...plan.tours, ...others], ways: { ...ways, ...plan.ways } as DayPlan['ways'] };
}
