import type { Facts } from '#kernel/finding.ts';
import type { Instant } from '#kernel/instant.ts';
import { osloDateAt } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';

/** One entry of a person's time line; `kind` is the key of its text, `event.<kind>`, which is filled with `facts`. */
export interface PersonEvent {
  readonly at: Instant | PlainDate;
  readonly kind: string;
  readonly facts: Facts;
  /** Who did it, where somebody did. */
  readonly by?: string | undefined;
}

/** The Norwegian day of an entry. */
export function dayOfEvent({ at }: Pick<PersonEvent, 'at'>): PlainDate {
  return parsePlainDate(at) ?? osloDateAt(Date.parse(at) / 60_000);
}

/** One time line of several sources, newest first; what lies on a day as a whole stands before the moments of that day. */
export function mergeEvents(sources: readonly (readonly PersonEvent[])[]): PersonEvent[] {
  const dated = sources
    .flat()
    .map((event) => ({ event, day: dayOfEvent(event), isDay: parsePlainDate(event.at) !== undefined }));
  return dated
    .sort((a, b) => {
      if (a.day !== b.day) return a.day < b.day ? 1 : -1;
      if (a.isDay !== b.isDay) return a.isDay ? -1 : 1;
      return a.event.at < b.event.at ? 1 : a.event.at > b.event.at ? -1 : 0;
    })
    .map(({ event }) => event);
}
