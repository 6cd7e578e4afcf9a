import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';

/** Why a person says no to help they are granted. */
export const CANCEL_REASONS = ['fear', 'family', 'away', 'other'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** What a person answers when the help is offered again. */
export const OFFER_ANSWERS = ['resumed', 'partly', 'ended', 'still-no', 'not-reached', 'mistake'] as const;
export type OfferAnswer = (typeof OFFER_ANSWERS)[number];

/** Answers after which there is nothing more to follow up; the others need a new day. */
const CLOSING: ReadonlySet<OfferAnswer> = new Set(['resumed', 'partly', 'ended', 'mistake']);

/** Days until the help is offered again, where nobody has said otherwise. A person who is afraid is asked soon. */
const FOLLOW_UP_DAYS: Readonly<Record<CancelReason, number>> = { fear: 3, family: 7, away: 7, other: 7 };

/** Nobody who has said no is left alone longer than this without being asked. */
export const LONGEST_FOLLOW_UP_DAYS = 28;

/** When the help is offered again by default. */
export function followUpDay(reason: CancelReason, today: PlainDate): PlainDate {
  return addDays(today, FOLLOW_UP_DAYS[reason]);
}

/** Whether an answer ends the matter. */
export function endsCancellation(answer: OfferAnswer): boolean {
  return CLOSING.has(answer);
}

/** Days of a period `[from, to)` on which a cancellation `[start, end)` stands; an open end lasts. */
export function cancelledDays(
  from: PlainDate,
  to: PlainDate,
  start: PlainDate,
  end: PlainDate | null,
): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = start > from ? start : from; day < to && (end === null || day < end); day = addDays(day, 1))
    days.push(day);
  return days;
}
