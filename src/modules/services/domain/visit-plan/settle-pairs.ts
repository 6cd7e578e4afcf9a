import type { DayPlan, DayStop } from './day-plan.ts';
import { agreedStart, latestStarts } from './settle-starts.ts';
import type { DayGround } from './tour-walk.ts';
import { limitsIn, walkTour } from './tour-walk.ts';
import { carersOf } from './ways-of-visit.ts';

/**
 * Visits by two with their starts as near after the search's as the agreed ones allow in both tours, their gap kept; the last of the day
 * first, so that one makes room for the one before. What begins later than agreed stays where it is.
 */
export function settlePairs(ground: DayGround, plan: DayPlan): DayPlan {
  const pairs = [...Map.groupBy(partsOf(ground, plan), ({ stop }) => stop.visitId).values()]
    .filter((parts) => parts.length === 2)
    .sort((a, b) => (b[0]?.stop.startMinute ?? 0) - (a[0]?.stop.startMinute ?? 0));
  return pairs.reduce((now, parts) => {
    const visitId = parts[0]?.stop.visitId ?? '';
    const placed = partsOf(ground, now).filter(({ stop }) => stop.visitId === visitId);
    const [first] = placed.toSorted((a, b) => a.stop.part - b.stop.part);
    if (!first) return now;
    const room = placed.map(({ personId, stop }) => latestOf(ground, now, personId, stop) - stop.startMinute);
    const later = Math.floor(Math.min(agreedStart(ground, first.stop) - first.stop.startMinute, ...room));
    if (!(later > 0)) return now;
    const tours = now.tours.map((tour) => ({
      ...tour,
      stops: tour.stops.map((stop) =>
        stop.visitId === visitId && stop.kind === 'visit' ? { ...stop, startMinute: stop.startMinute + later } : stop,
      ),
    }));
    return { ...now, tours };
  }, plan);
}

function partsOf(ground: DayGround, plan: DayPlan): { readonly personId: string; readonly stop: DayStop }[] {
  return plan.tours.flatMap(({ personId, stops }) =>
    stops.flatMap((stop) => {
      const visit = stop.kind === 'visit' ? ground.visitOf.get(stop.visitId) : undefined;
      return visit && !visit.mark && carersOf(visit) > 1 ? [{ personId, stop }] : [];
    }),
  );
}

/** The latest start of one part that its own tour and window leave possible; its start now where the tour is not sound. */
function latestOf(ground: DayGround, plan: DayPlan, personId: string, stop: DayStop): number {
  const tour = plan.tours.find((one) => one.personId === personId)?.stops ?? [];
  const open = tour.filter((one) => !ground.visitOf.get(one.visitId)?.mark);
  const visit = ground.visitOf.get(stop.visitId);
  const way = visit && ground.wayOf(visit, plan.ways[stop.visitId]);
  const limits = limitsIn(ground, plan, personId);
  if (!way || !walkTour(ground, personId, open, limits).fits) return stop.startMinute;
  const own = (one: DayStop) => (one === stop ? { least: stop.startMinute, most: way.lastStart } : limits(one));
  return latestStarts(ground, personId, open, own)[open.indexOf(stop)] ?? stop.startMinute;
}
