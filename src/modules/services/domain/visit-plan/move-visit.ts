import type { DayVisit } from './day-facts.ts';
import type { DayPlan, DayStop, DayTour, VisitWay } from './day-plan.ts';
import { withConclusions } from './describe-day-plan.ts';
import { agreedStart, settleStarts } from './settle-starts.ts';
import type { DayGround } from './tour-walk.ts';
import { limitsIn } from './tour-walk.ts';
import { carersOf, lastStartOf } from './ways-of-visit.ts';

/** What a person does to one visit of a plan by hand. */
export type DayEdit =
  | {
      readonly kind: 'move';
      readonly visitId: string;
      readonly part: number;
      readonly personId: string;
      /** Wished start; absent: where it fits best. */
      readonly startMinute?: number | undefined;
    }
  | { readonly kind: 'way'; readonly visitId: string; readonly way: VisitWay }
  | { readonly kind: 'lock'; readonly visitId: string }
  | { readonly kind: 'unlock'; readonly visitId: string };

/**
 * The plan after a change by hand. What is moved takes its wished start, the rest of the two tours keeps its order and gives way as far
 * as windows allow; the checker tells what it breaks. Begun visits do not move.
 */
export function editDayPlan(ground: DayGround, plan: DayPlan, edit: DayEdit): DayPlan {
  const visit = ground.visitOf.get(edit.visitId);
  if (!visit || visit.mark) return plan;
  if (edit.kind === 'lock') return { ...plan, locks: [...new Set([...plan.locks, edit.visitId])] };
  const free = { ...plan, locks: plan.locks.filter((id) => id !== edit.visitId) };
  if (edit.kind === 'unlock') return free;
  if (edit.kind === 'way') return withConclusions(ground, carryOut(ground, free, visit, edit.way));
  const moved = move(ground, free, visit, edit);
  return withConclusions(ground, { ...moved, locks: [...new Set([...plan.locks, edit.visitId])] });
}

function carryOut(ground: DayGround, plan: DayPlan, visit: DayVisit, way: VisitWay): DayPlan {
  const opened = ground.wayOf(visit, way);
  const goes = opened !== undefined && opened.carers > 0;
  const tours = plan.tours.map((tour) => ({
    ...tour,
    stops: tour.stops.flatMap((stop) => {
      if (stop.visitId !== visit.visitId) return [stop];
      return goes ? [{ ...stop, minutes: opened.minutes }] : [];
    }),
  }));
  return { ...plan, tours, ways: { ...plan.ways, [visit.visitId]: way } };
}

function move(
  ground: DayGround,
  plan: DayPlan,
  visit: DayVisit,
  { part, personId, startMinute }: Extract<DayEdit, { kind: 'move' }>,
): DayPlan {
  const before = plan.ways[visit.visitId] ?? 'undone';
  const known = ground.wayOf(visit, before);
  const way = known && known.carers > 0 ? before : 'granted';
  const minutes = ground.wayOf(visit, way)?.minutes ?? visit.minutes;
  const old = plan.tours.flatMap((tour) => tour.stops).find((stop) => isPart(stop, visit, part));
  const wished = startMinute ?? old?.startMinute ?? visit.normal.startMinute ?? visit.earliest;
  const start = Math.round(Math.min(Math.max(wished, visit.earliest), lastStartOf(visit, minutes)));
  const stop: DayStop = { kind: 'visit', visitId: visit.visitId, part, startMinute: start, minutes };
  const withTour = plan.tours.some((tour) => tour.personId === personId)
    ? plan.tours
    : [...plan.tours, { personId, stops: [] }];
  const next = { ...plan, ways: { ...plan.ways, [visit.visitId]: way } };
  const tours = withTour.map((tour): DayTour => {
    const kept = tour.stops
      .filter((one) => !isPart(one, visit, part))
      .map((one) =>
        one.visitId === visit.visitId && carersOf(visit) > 1 ? { ...one, startMinute: otherStart(visit, stop) } : one,
      );
    if (tour.personId !== personId) return { ...tour, stops: kept };
    return { ...tour, stops: giveWay(ground, next, personId, [...kept, stop], stop) };
  });
  return { ...next, tours };
}

function isPart(stop: DayStop, visit: DayVisit, part: number): boolean {
  return stop.visitId === visit.visitId && stop.part === part;
}

/** When the other of two carers starts, so that both keep together. */
function otherStart(visit: DayVisit, stop: DayStop): number {
  const least = visit.gap?.least ?? 0;
  return stop.part === 1 ? stop.startMinute + least : stop.startMinute - least;
}

/** The stops in order of start, pushed apart where that is possible; as they are where it is not. */
function giveWay(
  ground: DayGround,
  plan: DayPlan,
  personId: string,
  stops: readonly DayStop[],
  held: DayStop,
): DayStop[] {
  const middle = (stop: DayStop) => stop.startMinute + (stop === held ? 0 : stop.minutes / 2);
  const ordered = stops.toSorted((a, b) => middle(a) - middle(b));
  const begun = ordered.filter((stop) => ground.visitOf.get(stop.visitId)?.mark);
  const open = ordered.filter((stop) => !begun.includes(stop));
  const limits = limitsIn(ground, { ...plan, locks: plan.locks.filter((id) => id !== held.visitId) }, personId);
  const settled = settleStarts(ground, personId, open, limits, (stop) =>
    stop === held || stop.kind === 'break' ? stop.startMinute : agreedStart(ground, stop),
  );
  return [...begun, ...(settled ?? open)];
}
