import type { AllowedAction } from '../visit.ts';
import type { DayVisit } from './day-facts.ts';
import type { DayPlan } from './day-plan.ts';
import { lastStartOf } from './ways-of-visit.ts';

const DAY = 1440;

/** How much a plan reduces a visit, as the action that an assessment must have opened for; undefined where it does not. */
export function reductionOf(visit: DayVisit, plan: DayPlan): AllowedAction | undefined {
  const way = plan.ways[visit.visitId];
  if (way === undefined || way === 'granted' || way === 'undone') return undefined;
  const stop = plan.tours.flatMap((tour) => tour.stops).find((one) => one.visitId === visit.visitId);
  switch (way) {
    case 'phone':
    case 'pause':
      return { kind: way };
    case 'other-day':
      return { kind: 'postpone', minutes: DAY };
    case 'shorten':
      return { kind: 'shorten', minutes: Math.max(1, visit.minutes - (stop?.minutes ?? visit.minutes)) };
    case 'postpone':
      return { kind: 'postpone', minutes: Math.max(1, (stop?.startMinute ?? 0) - lastStartOf(visit)) };
    default:
      return undefined;
  }
}
