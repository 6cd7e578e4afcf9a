import type { Instant } from '#kernel/instant.ts';

/** How long it is to a moment, as a text key and its values; undefined where it has passed. */
export function timeLeft(until: Instant, now: Instant) {
  const minutes = Math.floor((Date.parse(until) - Date.parse(now)) / 60_000);
  if (Date.parse(until) <= Date.parse(now)) return undefined;
  if (minutes < 60) return { key: 'time-left', values: { minutes } } as const;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { key: 'time-left.hours', values: { hours, minutes: minutes % 60 } } as const;
  return { key: 'time-left.days', values: { days: Math.floor(hours / 24) } } as const;
}
