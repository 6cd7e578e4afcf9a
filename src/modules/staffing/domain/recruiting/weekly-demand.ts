import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';
import type { DemandRow } from '#modules/organisation/domain/municipality.ts';
import type { DemandHours } from './forecast-capacity.ts';

/** Weeks of known demand that later weeks are taken to be like. */
const LIKE_LAST_WEEKS = 4;

/** Demand by week, and how many weeks from the first are known; the rest are like the last known. */
export interface WeeklyDemand {
  readonly rows: readonly DemandHours[];
  readonly knownWeeks: number;
}

/**
 * Hours asked for per unit, competence and week from a Monday on. A week counts as known when demand stands on its last day;
 * `hoursOfShift` gives a shift's paid hours.
 */
export function weeklyDemand(
  demand: readonly DemandRow[],
  firstMonday: PlainDate,
  weeks: number,
  hoursOfShift: (shift: string) => number,
): WeeklyDemand {
  const last = demand.reduce<PlainDate | undefined>(
    (latest, { date }) => (latest === undefined || date > latest ? date : latest),
    undefined,
  );
  const reach = last === undefined ? 0 : Math.floor((daysBetween(firstMonday, last) + 1) / 7);
  const knownWeeks = Math.max(0, Math.min(weeks, reach));
  const to = addDays(firstMonday, knownWeeks * 7);
  const sums = new Map<string, number[]>();
  for (const row of demand) {
    if (row.date < firstMonday || row.date >= to) continue;
    const key = `${row.unitId}\n${row.competence}`;
    const own = sums.get(key) ?? Array.from({ length: weeks }, () => 0);
    sums.set(key, own);
    const week = Math.floor(daysBetween(firstMonday, row.date) / 7);
    own[week] = (own[week] ?? 0) + row.normal * hoursOfShift(row.shift);
  }
  const like = Math.min(LIKE_LAST_WEEKS, knownWeeks);
  for (const own of sums.values()) {
    const mean = own.slice(knownWeeks - like, knownWeeks).reduce((a, b) => a + b, 0) / Math.max(1, like);
    own.fill(mean, knownWeeks);
  }
  const rows = [...sums].map(([key, hours]) => {
    const [unitId = '', competence = ''] = key.split('\n');
    return { unitId, competence, hours };
  });
  return { rows, knownWeeks };
}
