import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';

/** From how many minutes behind a tour is late, from a day on. */
interface RunningLateRule {
  readonly from: PlainDate;
  readonly minutes: number;
  readonly source: string;
}

/** Newest last. */
const RUNNING_LATE_RULES: readonly RunningLateRule[] = [
  { from: plainDate('2020-01-01'), minutes: 20, source: 'Egen regel: så mye går ikke inn igjen på veien' },
];

/** Minutes behind from which a tour is late on a day. */
export function runningLateMinutes(date: PlainDate): number {
  return RUNNING_LATE_RULES.findLast((rule) => rule.from <= date)?.minutes ?? Number.POSITIVE_INFINITY;
}
