import type { Instant } from '#kernel/instant.ts';
import { minutesBetween } from '#kernel/instant.ts';

/** How old a figure was when a decision was made, in the largest unit that fits; `key` names its text. */
export function ageInWords(asOf: Instant, decidedAt: Instant): { readonly key: AgeKey; readonly count: number } {
  const minutes = Math.max(0, Math.round(minutesBetween(asOf, decidedAt)));
  if (minutes === 0) return { key: 'age.now', count: 0 };
  if (minutes < HOUR) return { key: 'age.minutes', count: minutes };
  if (minutes < 2 * DAY) return { key: 'age.hours', count: Math.round(minutes / HOUR) };
  return { key: 'age.days', count: Math.round(minutes / DAY) };
}

type AgeKey = 'age.now' | 'age.minutes' | 'age.hours' | 'age.days';

const HOUR = 60;
const DAY = 1440;
