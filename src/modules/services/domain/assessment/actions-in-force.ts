import type { Instant } from '#kernel/instant.ts';
import { osloDateAt, osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { AllowedAction } from '../visit.ts';
import type { AssessedAction } from './assessed-action.ts';
import { allowedByAction } from './assessed-action.ts';

/** An assessment as the plan sees it: what it opens for, and on which days `[validFrom, validTo)`. */
export interface AssessmentInForce {
  readonly assessmentId: string;
  readonly serviceId: string;
  readonly actions: readonly AssessedAction[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  /** Undefined while nobody has signed it; then it opens for nothing. */
  readonly signedAt: Instant | undefined;
  /** The first day on which it no longer counts because somebody ended it. */
  readonly endedFrom: PlainDate | undefined;
}

/** What is done at night until an assessor can be had: from one moment to another, or until somebody ends it. */
export interface TemporaryAction {
  readonly temporaryId: number;
  readonly serviceId: string;
  readonly action: AssessedAction;
  readonly from: Instant;
  readonly to: Instant;
  readonly endedAt: Instant | undefined;
}

/** What may be done with the visits of a service on a day, by whose word, and until when that word holds. */
export interface ActionsOfService {
  readonly allowed: readonly AllowedAction[];
  readonly assessmentIds: readonly string[];
  /** The first day on which one of the assessments no longer holds; undefined where only a temporary action is running. */
  readonly validTo: PlainDate | undefined;
  readonly temporary: boolean;
}

/** Whether a signed assessment holds on a day. */
export function holdsOn(assessment: Omit<AssessmentInForce, 'actions' | 'serviceId'>, date: PlainDate): boolean {
  const { signedAt, validFrom, validTo, endedFrom } = assessment;
  return signedAt !== undefined && validFrom <= date && date < validTo && (endedFrom === undefined || date < endedFrom);
}

/** Whether a temporary action touches a day, and (where the day is today) still runs now. */
export function runsOn(one: TemporaryAction, date: PlainDate, now: Instant): boolean {
  const end = one.endedAt !== undefined && one.endedAt < one.to ? one.endedAt : one.to;
  const today = osloDateAt(Math.floor(Date.parse(now) / 60_000));
  const dayStart = osloEpochMinutes(date, 0) * 60_000;
  const dayEnd = osloEpochMinutes(date, 1440) * 60_000;
  if (Date.parse(one.from) >= dayEnd || Date.parse(end) <= dayStart) return false;
  return date !== today || end > now;
}

/**
 * What signed assessments and running temporary actions open for on a day, by service; nothing else may reduce a visit. Of two that
 * open for the same, the longer limit counts. Services without any are not in the map.
 */
export function actionsInForce(
  assessments: readonly AssessmentInForce[],
  temporary: readonly TemporaryAction[],
  date: PlainDate,
  now: Instant,
): ReadonlyMap<string, ActionsOfService> {
  const found = new Map<string, ActionsOfService>();
  const add = (serviceId: string, more: ActionsOfService) => {
    const before = found.get(serviceId);
    found.set(serviceId, before ? joined(before, more) : more);
  };
  for (const one of assessments) {
    if (!holdsOn(one, date)) continue;
    const validTo = one.endedFrom !== undefined && one.endedFrom < one.validTo ? one.endedFrom : one.validTo;
    const allowed = merged(one.actions.map(allowedByAction));
    add(one.serviceId, { allowed, assessmentIds: [one.assessmentId], validTo, temporary: false });
  }
  for (const one of temporary) {
    if (!runsOn(one, date, now)) continue;
    const allowed = [allowedByAction(one.action)];
    add(one.serviceId, { allowed, assessmentIds: [], validTo: undefined, temporary: true });
  }
  return found;
}

function joined(a: ActionsOfService, b: ActionsOfService): ActionsOfService {
  const ends = [a.validTo, b.validTo].filter((day) => day !== undefined).sort();
  return {
    allowed: merged([...a.allowed, ...b.allowed]),
    assessmentIds: [...a.assessmentIds, ...b.assessmentIds],
    validTo: ends[0],
    temporary: a.temporary || b.temporary,
  };
}

const ORDER = ['shorten', 'phone', 'postpone', 'pause'] as const;

/** Each kind once, with its longest limit. */
function merged(actions: readonly AllowedAction[]): readonly AllowedAction[] {
  return ORDER.flatMap((kind): AllowedAction[] => {
    const same = actions.filter((action) => action.kind === kind);
    if (same.length === 0) return [];
    if (kind !== 'shorten' && kind !== 'postpone') return [{ kind }];
    return [{ kind, minutes: Math.max(...same.map((action) => ('minutes' in action ? action.minutes : 0))) }];
  });
}
