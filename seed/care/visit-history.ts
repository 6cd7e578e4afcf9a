import { addDays } from '#kernel/plain-date.ts';
import type { Visit, VisitHistoryRow } from '#modules/organisation/domain/municipality.ts';

/** Rosters and visits repeat about every two weeks. */
const BACK_DAYS = 14;

/** Who came on the fourteen days before the visits begin: those who are to come two weeks later. */
export function visitHistory(visits: readonly Visit[]): VisitHistoryRow[] {
  const carersOf = new Map<string, VisitHistoryRow & { readonly carers: string[] }>();
  for (const { userId, date, plannedCarer } of visits) {
    if (plannedCarer === undefined) continue;
    const key = `${userId} ${date}`;
    const known = carersOf.get(key);
    if (!known) carersOf.set(key, { userId, date: addDays(date, -BACK_DAYS), carers: [plannedCarer] });
    else if (!known.carers.includes(plannedCarer)) known.carers.push(plannedCarer);
  }
  return [...carersOf.values()];
}
