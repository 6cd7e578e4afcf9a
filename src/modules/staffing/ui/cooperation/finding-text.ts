import type { Facts } from '#kernel/finding.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';

/** Facts of a finding with their days as they are read. */
export function readableFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const day = typeof value === 'string' ? parsePlainDate(value) : undefined;
      return [name, day === undefined ? value : formatDate(day)];
    }),
  );
}
