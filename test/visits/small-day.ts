import { plainDate } from '#kernel/plain-date.ts';
import type { DayCarer, DayFacts, DayVisit } from '#modules/services/domain/visit-plan/day-facts.ts';
import { TRAVEL_RULES } from '#modules/services/rules/visit-plan/travel-rule.ts';

/** Minutes after midnight: `at('08:30')`. */
export function at(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** A carer on the day shift of «Nord». */
export function carer(personId: string, change: Partial<DayCarer> = {}): DayCarer {
  return {
    personId,
    name: personId,
    competences: ['health_worker', 'assistant'],
    unitId: 'Nord',
    mayWorkIn: [],
    startMinute: at('07:30'),
    endMinute: at('15:00'),
    breakMinutes: 0,
    away: false,
    ...change,
  };
}

/** A visit of «Nord» that must be made, half an hour long, in the morning; every home is five minutes from every other. */
export function visit(visitId: string, change: Partial<DayVisit> = {}): DayVisit {
  const normal = change.normal ?? { carers: [], startMinute: undefined };
  return {
    visitId,
    userId: `hos ${visitId}`,
    unitId: 'Nord',
    point: { lat: 60, lon: 10 },
    earliest: at('08:00'),
    latest: at('11:00'),
    minutes: 30,
    carers: 1,
    competence: 'health_worker',
    importance: 'must',
    actions: [],
    infected: false,
    normal,
    standing: normal,
    ...change,
  };
}

/** A day of «Nord» and its neighbour «Sør». */
export function smallDay(
  carers: readonly DayCarer[],
  visits: readonly DayVisit[],
  change: Partial<DayFacts> = {},
): DayFacts {
  const rule = TRAVEL_RULES[0];
  if (!rule) throw new RangeError('no travel rule');
  return {
    date: plainDate('2026-11-24'),
    units: [
      { unitId: 'Nord', name: 'Nord', base: { lat: 60, lon: 10 } },
      { unitId: 'Sør', name: 'Sør', base: { lat: 60, lon: 10.01 } },
    ],
    visits,
    carers,
    wishes: [],
    known: [],
    travelRule: { ...rule, stopMinutes: 5 },
    travel: {},
    ...change,
  };
}
