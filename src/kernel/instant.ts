/** A moment as UTC text `2026-11-23T05:58:00.000Z`. Strings of this type sort by time. */
export type Instant = string & { readonly __instant: never };

/** The moment of a JavaScript date. */
export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** The moment named by an ISO text with zone; throws where it names none. */
export function instant(text: string): Instant {
  return instantOf(new Date(text));
}

/** Minutes from one moment to a later one; negative where `to` is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
