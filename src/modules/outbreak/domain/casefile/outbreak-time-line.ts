import type { Instant } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

/** Something that happened in an outbreak: a code of the texts with its facts, on a day or at a moment. */
export interface OutbreakEvent {
  readonly at: Instant | PlainDate;
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Of which case it tells, where it tells of one. */
  readonly caseId: number | null;
}

/** What a case brings to the time line. */
export interface TimedCase {
  readonly caseId: number;
  readonly onsetOn: PlainDate | null;
  readonly confirmedOn: PlainDate;
  readonly recordedAt: Instant;
  readonly withdrawnAt: Instant | null;
}

const DAY_LENGTH = 10;

/** The events of the cases: ill, confirmed, recorded on another day than confirmed, withdrawn. */
export function caseEvents(cases: readonly TimedCase[]): OutbreakEvent[] {
  return cases.flatMap(({ caseId, onsetOn, confirmedOn, withdrawnAt }) => [
    ...(onsetOn === null ? [] : [{ at: onsetOn, kind: 'onset', facts: {}, caseId }]),
    { at: confirmedOn, kind: 'confirmed', facts: {}, caseId },
    ...(withdrawnAt === null ? [] : [{ at: withdrawnAt, kind: 'withdrawn', facts: {}, caseId }]),
  ]);
}

/** All events, the oldest first; what is known by day only comes before the moments of that day. */
export function inOrder(events: readonly OutbreakEvent[]): OutbreakEvent[] {
  const minute = ({ at }: OutbreakEvent) =>
    at.length === DAY_LENGTH ? osloEpochMinutes(at as PlainDate, 0) : Date.parse(at) / 60_000;
  return events.toSorted((a, b) => minute(a) - minute(b));
}
