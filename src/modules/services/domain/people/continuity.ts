import type { PlainDate } from '#kernel/plain-date.ts';
import { daysFrom } from '#kernel/plain-date.ts';

/** That a carer was with a person on a day, or (`planned`) is to be. */
export interface CarerDay {
  readonly date: PlainDate;
  readonly carer: string;
  readonly planned: boolean;
}

/** One carer's days with a person, and how many there are. */
export interface CarerRow {
  readonly carer: string;
  readonly days: readonly PlainDate[];
}

/** Who was with a person over some days: carers, the most frequent first, and how many different ones came. */
export interface Continuity {
  readonly from: PlainDate;
  readonly dates: readonly PlainDate[];
  readonly carers: readonly CarerRow[];
  readonly different: number;
  /** Share of the visits made by the two who came most; undefined where nobody came. */
  readonly knownShare: number | undefined;
}

/** Carers who are taken to be well known to a person: the two who come most. */
const KNOWN = 2;

/** Continuity on the days `from` … `from + days − 1`; a carer who came twice on a day counts once for it. */
export function continuityOf(visits: readonly CarerDay[], from: PlainDate, days: number): Continuity {
  const dates = daysFrom(from, days);
  const within = new Set<string>(dates);
  const daysOf = new Map<string, Set<PlainDate>>();
  for (const { carer, date } of visits) {
    if (!within.has(date)) continue;
    const known = daysOf.get(carer);
    if (known) known.add(date);
    else daysOf.set(carer, new Set([date]));
  }
  const carers = [...daysOf]
    .map(([carer, on]): CarerRow => ({ carer, days: [...on].sort() }))
    .sort((a, b) => b.days.length - a.days.length || (a.carer < b.carer ? -1 : 1));
  const total = carers.reduce((sum, row) => sum + row.days.length, 0);
  const known = carers.slice(0, KNOWN).reduce((sum, row) => sum + row.days.length, 0);
  return { from, dates, carers, different: carers.length, knownShare: total === 0 ? undefined : known / total };
}
