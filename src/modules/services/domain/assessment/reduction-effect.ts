import type { AssessedAction } from './assessed-action.ts';

/** A service's ordinary week: hours granted, and visits planned with their minutes (by several carers counted as often). */
export interface ServiceWeek {
  readonly hoursPerWeek: number | null;
  readonly visitsPerWeek: number;
}

const MINUTES_PER_HOUR = 60;
/** A call takes about this long. */
const CALL_MINUTES = 5;

/**
 * Hours of work that an action frees per week when it is used to the full; moving a visit frees none, since the work comes later. Of several
 * actions the one that frees most.
 */
export function freedHoursPerWeek(actions: readonly AssessedAction[], week: ServiceWeek): number {
  const granted = week.hoursPerWeek ?? 0;
  const freed = actions.map((action): number => {
    switch (action.kind) {
      case 'postpone':
        return 0;
      case 'shorten':
        return Math.min(granted, (action.minutes * week.visitsPerWeek) / MINUTES_PER_HOUR);
      case 'phone':
      case 'video':
        return Math.max(0, granted - (CALL_MINUTES * week.visitsPerWeek) / MINUTES_PER_HOUR);
      default:
        return granted;
    }
  });
  return Math.round(Math.max(0, ...freed) * 100) / 100;
}
