import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, daysBetween } from '#kernel/plain-date.ts';

/** What orders people by who is to be checked first. */
export interface CheckDue {
  readonly livesAlone: boolean;
  readonly vulnerability: number | null;
  /** The day of the last check; null where there has been none. */
  readonly lastOn: PlainDate | null;
  readonly everyDays: number;
}

/** `never` is overdue too: nobody has looked. */
export type CheckState = 'overdue' | 'never' | 'today' | 'later';

/** When a person is to be checked next; a person never checked: now. */
export function dueOn({ lastOn, everyDays }: Pick<CheckDue, 'lastOn' | 'everyDays'>, today: PlainDate): PlainDate {
  return lastOn === null ? today : addDays(lastOn, everyDays);
}

/** How a person stands on a day. */
export function checkState(due: Pick<CheckDue, 'lastOn' | 'everyDays'>, today: PlainDate): CheckState {
  if (due.lastOn === null) return 'never';
  const day = dueOn(due, today);
  return day < today ? 'overdue' : day === today ? 'today' : 'later';
}

const RANK: Readonly<Record<CheckState, number>> = { overdue: 0, never: 0, today: 1, later: 2 };

/** Overdue first, people living alone first, then the most vulnerable, then those who have waited longest. */
export function orderChecks<Row extends CheckDue>(rows: readonly Row[], today: PlainDate): Row[] {
  const waited = (row: Row) => (row.lastOn === null ? Number.MAX_SAFE_INTEGER : daysBetween(dueOn(row, today), today));
  return rows.toSorted(
    (a, b) =>
      RANK[checkState(a, today)] - RANK[checkState(b, today)] ||
      Number(b.livesAlone) - Number(a.livesAlone) ||
      (b.vulnerability ?? 0) - (a.vulnerability ?? 0) ||
      waited(b) - waited(a),
  );
}
