import type { RosterRow } from '#modules/organisation/domain/municipality.ts';
import type { LawCheck } from './law-check.ts';

/** A person's shifts less those that complete a breach; `isKept` holds `person day` that must stay. */
export function withoutBreaches(
  check: LawCheck,
  personId: string,
  rows: readonly RosterRow[],
  isKept: ReadonlySet<string>,
): RosterRow[] {
  let left = [...rows];
  for (;;) {
    const breaches = check(personId, left);
    if (breaches.length === 0) return left;
    const dates = new Set(breaches.map((one) => one.date));
    const free = left.filter((row) => !isKept.has(`${personId} ${row.date}`));
    // A breach dated on a shift outside the period is mended at the edge nearest to it.
    const drop = free.findLast((row) => dates.has(row.date)) ?? free.at(-1);
    if (!drop) return left;
    left = left.filter((row) => row !== drop);
  }
}
