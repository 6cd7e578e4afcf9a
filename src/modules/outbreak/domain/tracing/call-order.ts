import type { Instant } from '#kernel/instant.ts';
import type { CallState } from './call-outcome.ts';

/** The dates that a contact is told. */
export interface ToldDates {
  readonly kind: string;
  readonly from: string;
  readonly to: string | null;
}

/** What the order of calls depends on. */
export interface CallFacts {
  readonly contactId: number;
  readonly callState: CallState;
  readonly callBackAt: Instant | null;
  readonly lastExposedAt: Instant;
  readonly period: ToldDates | null;
  readonly told: ToldDates | null;
}

/** Whether somebody who has been reached was told other dates than those that hold now. */
export function isChangedSince(one: Pick<CallFacts, 'callState' | 'period' | 'told'>): boolean {
  if (one.callState !== 'reached' || one.period === null || one.told === null) return false;
  return one.told.kind !== one.period.kind || one.told.from !== one.period.from || one.told.to !== one.period.to;
}

/** Whether somebody is to be called now; what is escalated waits for a professional. */
function isDue(one: CallFacts, now: Instant, isProfessional: boolean): boolean {
  if (isChangedSince(one) || one.callState === 'waiting') return true;
  if (one.callState === 'escalated') return isProfessional;
  return one.callState === 'later' && (one.callBackAt === null || one.callBackAt <= now);
}

/**
 * Who comes up first: those who were promised a call by now, then those who hold to dates that no longer hold, then those never reached,
 * latest exposed first; after them all others.
 */
export function callOrder<Row extends CallFacts>(rows: readonly Row[], now: Instant, isProfessional: boolean): Row[] {
  const rank = (one: Row) => {
    if (!isDue(one, now, isProfessional)) return one.callState === 'later' ? 4 : one.callState === 'escalated' ? 5 : 6;
    if (one.callState === 'escalated') return 0;
    if (one.callState === 'later') return 1;
    return isChangedSince(one) ? 2 : 3;
  };
  return rows.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.callBackAt ?? '', b.callBackAt ?? '') ||
      compare(b.lastExposedAt, a.lastExposedAt) ||
      a.contactId - b.contactId,
  );
}

/** Of the rows only those to be called now, first to come first. */
export function dueCalls<Row extends CallFacts>(rows: readonly Row[], now: Instant, isProfessional: boolean): Row[] {
  return callOrder(
    rows.filter((one) => isDue(one, now, isProfessional)),
    now,
    isProfessional,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
