import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

/** What a newcomer is shown and told; the words of those without a title stand in the texts, by id. */
export interface ReceptionItem {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The list used where neither the unit nor the municipality has one of its own. */
export const DEFAULT_ITEMS: readonly ReceptionItem[] = ['meet', 'keys', 'alarms', 'infection', 'routines', 'who'].map(
  (id) => ({ id, title: '', text: '' }),
);

/** Answers from 1 (not at all) to 5 (very): was received well, felt safe doing the work, would come again. */
export interface Feedback {
  readonly welcome: number;
  readonly safe: number;
  readonly again: number;
  readonly comment: string;
  readonly answeredAt: Instant;
}

/** What names a reception: who, where, from which day. */
export interface ReceptionKey {
  readonly personId: string;
  readonly unitId: string;
  readonly firstDate: PlainDate;
}

/** What is recorded about one reception. */
export interface ReceptionRecord extends ReceptionKey {
  readonly buddyId: string | null;
  readonly done: readonly string[];
  readonly revision: number;
  readonly askedAt: Instant | null;
  readonly feedback: Feedback | null;
}

/** Answers at or below this are something for the leader to look at. */
const LOW = 2;

/** Whether an answer should raise a task. */
export function isLow(feedback: Pick<Feedback, 'welcome' | 'safe' | 'again'>): boolean {
  return Math.min(feedback.welcome, feedback.safe, feedback.again) <= LOW;
}
