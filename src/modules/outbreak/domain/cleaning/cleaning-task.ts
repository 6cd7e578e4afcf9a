import type { Instant } from '#kernel/instant.ts';

export const CLEANING_STATES = ['open', 'begun', 'done', 'checked', 'withdrawn'] as const;
export type CleaningState = (typeof CLEANING_STATES)[number];

/** How pressing a task is: nothing left to do, in good time, within two hours, or too late. */
export type Urgency = 'settled' | 'waits' | 'soon' | 'overdue';

const SOON_MS = 2 * 3_600_000;

/** Weighs a task against the clock; what is cleaned but not checked is no longer late. */
export function urgencyOf(task: { readonly state: CleaningState; readonly dueAt: Instant }, now: Instant): Urgency {
  if (task.state === 'done' || task.state === 'checked' || task.state === 'withdrawn') return 'settled';
  const left = Date.parse(task.dueAt) - Date.parse(now);
  if (left < 0) return 'overdue';
  return left <= SOON_MS ? 'soon' : 'waits';
}

/** A stretch `[startsAt, endsAt)` in which a machine is taken. */
export interface Booking {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** The first moment from `earliest` at which a machine is free for so many minutes. */
export function firstFree(bookings: readonly Booking[], earliest: Instant, minutes: number): Instant {
  let start = Date.parse(earliest);
  const taken = bookings
    .map(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)] as const)
    .toSorted((a, b) => a[0] - b[0]);
  for (const [from, to] of taken) {
    if (start + minutes * 60_000 <= from) break;
    if (start < to) start = to;
  }
  return new Date(start).toISOString() as Instant;
}
