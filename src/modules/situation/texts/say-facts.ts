import type { Facts } from '#kernel/finding.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import type { Locale } from '#platform/texts/locale.ts';

/** Facts ready to fill a text: days as people say them. */
export function sayFacts(facts: Facts, locale: Locale): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const day = typeof value === 'string' ? parsePlainDate(value) : undefined;
      return [name, day ? formatDay(day, locale) : value];
    }),
  );
}
