import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloDateAt, osloEpochMinutes } from '#kernel/oslo-time.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { NightRule } from '../../rules/night-actions.ts';
import type { ServiceClass } from '../../rules/service-classes.ts';
import type { VisitImportance } from '../visit.ts';
import type { AssessedAction } from './assessed-action.ts';

/** Something safe that may be done now, until when, and when an assessor must have looked at it. */
export interface NightOption {
  readonly id: 'moved' | 'phone-then-visit';
  readonly action: AssessedAction;
  readonly to: Instant;
  readonly dueAt: Instant;
}

/** What is known of the service whose visit cannot be made now. */
export interface NightCase {
  readonly importance: VisitImportance;
  readonly serviceClass: ServiceClass;
}

/** What a rule lets one do now; the shortest limit for what must be done, and never a call instead of medicine. */
export function nightOptions(of: NightCase, rule: NightRule, now: Instant): readonly NightOption[] {
  const dueAt = nextClock(now, rule.assessmentDueAt);
  const most =
    of.serviceClass === 'medicine'
      ? Math.min(rule.medicineMovedAtMost, rule.movedAtMost[of.importance])
      : rule.movedAtMost[of.importance];
  const moved: NightOption = {
    id: 'moved',
    action: { kind: 'postpone', minutes: most },
    to: instantOf(new Date(Date.parse(now) + most * 60_000)),
    dueAt,
  };
  const byPhone = rule.phoneFor.includes(of.importance) && !rule.neverByPhone.includes(of.serviceClass);
  if (!byPhone) return [moved];
  const to = nextClock(now, rule.phoneThenVisitAt);
  return [moved, { id: 'phone-then-visit', action: { kind: 'phone' }, to, dueAt }];
}

/** The next moment at which the clock in Norway shows so many minutes after midnight. */
export function nextClock(now: Instant, minuteOfDay: number): Instant {
  const minutes = Math.floor(Date.parse(now) / 60_000);
  const today = osloDateAt(minutes);
  const at = osloEpochMinutes(today, minuteOfDay);
  return instantOf(new Date((at > minutes ? at : osloEpochMinutes(addDays(today, 1), minuteOfDay)) * 60_000));
}
