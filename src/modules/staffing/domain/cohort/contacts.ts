import type { PlainDate } from '#kernel/plain-date.ts';
import type { Presence } from './presence.ts';
import { gapBetween } from './separation.ts';

/** What counts as meeting: sharing presence, or handing over face to face when one shift ends as another begins. */
export interface MeetingRule {
  /** Shifts whose ends lie at most so many minutes apart hand over face to face. */
  readonly handoverMinutes: number;
  /** Whether two people hand over without meeting; they are then no contact unless they share more than the hand-over. */
  readonly isContactFree: (a: string, b: string) => boolean;
  /** Overlap up to so many minutes is hand-over, not work together. */
  readonly overlapMinutes: number;
}

/** Two people who meet, on the day that the later of their shifts begins; `minutes` together, 0 for a hand-over only. */
export interface Meeting {
  readonly a: string;
  readonly b: string;
  readonly date: PlainDate;
  readonly minutes: number;
}

/** Oral report takes place within a quarter of an hour of the change of shift. */
export const FACE_TO_FACE: MeetingRule = { handoverMinutes: 15, overlapMinutes: 15, isContactFree: () => false };

/** Every time that two people meet. `presence` by start. */
export function findMeetings(presence: readonly Presence[], rule: MeetingRule = FACE_TO_FACE): Meeting[] {
  const meetings: Meeting[] = [];
  for (const [index, first] of presence.entries()) {
    for (let next = index + 1; next < presence.length; next++) {
      const second = presence[next];
      if (!second || second.from > first.to + rule.handoverMinutes) break;
      if (first.personId === second.personId) continue;
      const together = Math.max(0, -gapBetween(first, second));
      if (together <= rule.overlapMinutes && rule.isContactFree(first.personId, second.personId)) continue;
      const [a, b] =
        first.personId < second.personId ? [first.personId, second.personId] : [second.personId, first.personId];
      meetings.push({ a, b, date: second.date, minutes: together });
    }
  }
  return meetings;
}

/** The key of two people, in whichever order they come. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** Times that each pair meets, by `pairKey`; the number of keys is the number of distinct contacts. */
export function contactsOf(meetings: readonly Meeting[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { a, b } of meetings) times.set(pairKey(a, b), (times.get(pairKey(a, b)) ?? 0) + 1);
  return times;
}
