import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Subject } from '../../domain/cases/infected-subject.ts';
import type { Stay } from '../../domain/tracing/stay.ts';
import { readVisitors } from '../visiting/visitors.ts';

/** A visitor who has not signed out is taken to have stayed so long. */
const USUAL_MINUTES = 120;

/** Somebody's stay as the visitors' list tells it. */
export interface VisitorStay {
  readonly who: Subject;
  readonly stay: Omit<Stay, 'who'>;
}

/**
 * Where the visitors of some units have been on days `[from, to)`: on the unit, and with the resident they came to. The resident's own
 * side of the meeting is given too.
 */
export async function readVisitorStays(
  work: Work,
  unitIds: readonly string[],
  from: PlainDate,
  to: PlainDate,
): Promise<VisitorStay[]> {
  if (unitIds.length === 0) return [];
  const at = (day: PlainDate) => instantOf(new Date(osloEpochMinutes(day, 0) * 60_000));
  const visitors = await readVisitors(work, unitIds, { from: at(from), to: at(to) });
  return visitors.flatMap(({ visitorId, unitId, userId, name, cameAt, leftAt }): VisitorStay[] => {
    const came = Date.parse(cameAt) / 60_000;
    const span = { from: came, to: leftAt === null ? came + USUAL_MINUTES : Date.parse(leftAt) / 60_000 };
    const who: Subject = { kind: 'visitor', id: null, name };
    const onUnit: VisitorStay = { who, stay: { place: `unit:${unitId}`, closeness: 'unit', ...span } };
    if (userId === null) return [onUnit];
    const meeting = { place: `visitor:${visitorId}`, closeness: 'visit' as const, ...span };
    return [onUnit, { who, stay: meeting }, { who: { kind: 'resident', id: userId, name: '' }, stay: meeting }];
  });
}
