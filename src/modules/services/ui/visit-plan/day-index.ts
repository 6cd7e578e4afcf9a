import type { DayReply, DayStopView, DayTourView, DayVisitView } from '../../contract/visit-plan.ts';

/** One part of a visit in somebody's tour. */
export interface PlacedStop {
  readonly tour: DayTourView;
  readonly stop: DayStopView;
}

/** Look-ups into a day's reply. */
export interface DayIndex {
  readonly visitOf: ReadonlyMap<string, DayVisitView>;
  readonly tourOf: ReadonlyMap<string, DayTourView>;
  readonly placedOf: ReadonlyMap<string, readonly PlacedStop[]>;
  /** Visits with another carer than normally. */
  readonly changed: ReadonlySet<string>;
  /** Visits and people with a breach. */
  readonly broken: ReadonlySet<string>;
  readonly unitName: ReadonlyMap<string, string>;
}

/** Lays the look-ups out. */
export function indexDay(day: DayReply): DayIndex {
  const placedOf = new Map<string, PlacedStop[]>();
  for (const tour of day.tours)
    for (const stop of tour.stops)
      if (stop.kind === 'visit') placedOf.set(stop.visitId, [...(placedOf.get(stop.visitId) ?? []), { tour, stop }]);
  const breaches = day.findings.filter((finding) => finding.level === 'breach');
  return {
    visitOf: new Map(day.visits.map((visit) => [visit.visitId, visit])),
    tourOf: new Map(day.tours.map((tour) => [tour.personId, tour])),
    placedOf,
    changed: new Set(day.changes.filter(({ kind }) => kind === 'carer').map(({ visitId }) => visitId)),
    broken: new Set(breaches.map((finding) => finding.visitId ?? finding.personId ?? '')),
    unitName: new Map(day.units.map((unit) => [unit.unitId, unit.name])),
  };
}

/** First and last hour that the day's tours and visits reach. */
export function hoursOf(day: DayReply): readonly [first: number, last: number] {
  const tours = day.tours.filter((tour) => tour.stops.length > 0);
  const starts = tours.map((tour) => Math.min(tour.startMinute, ...tour.stops.map((stop) => stop.startMinute)));
  const ends = tours.flatMap((tour) => tour.stops.map((stop) => stop.startMinute + stop.minutes));
  const first = Math.floor(Math.min(480, ...starts) / 60);
  const last = Math.ceil(Math.max(960, ...ends) / 60);
  return [Math.max(0, first), Math.min(32, last)];
}

/** Minutes after midnight as a clock time: 1020 → «17:00». */
export function dayClock(minute: number): string {
  const inDay = ((Math.round(minute) % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** The surname of «Fjellrype, Kari», which is what fits on a bar. */
export function surnameOf(name: string): string {
  return name.split(',')[0] ?? name;
}
