import type { PlainDate } from '#kernel/plain-date.ts';
import { weekdayOf } from '#kernel/plain-date.ts';

/** Somebody who comes of their own will. */
export interface Volunteer {
  readonly volunteerId: number;
  readonly name: string;
  readonly organisation: string;
  /** Kinds of measures that they do. */
  readonly kinds: readonly string[];
  /** 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
  readonly languages: readonly string[];
  readonly active: boolean;
}

/** Who does this kind on that day; those who speak a language of the person first, then by name as given. */
export function matchVolunteers<One extends Volunteer>(
  volunteers: readonly One[],
  kindId: string,
  day: PlainDate,
  languages: readonly string[],
): One[] {
  const speaks = (one: Volunteer) => languages.length === 0 || one.languages.some((word) => languages.includes(word));
  return volunteers
    .filter((one) => one.active && one.kinds.includes(kindId) && one.days.includes(weekdayOf(day)))
    .toSorted((a, b) => Number(speaks(b)) - Number(speaks(a)));
}
