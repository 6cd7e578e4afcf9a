import { TOUR_RULES } from '../../rules/visit-plan/tour-rules.ts';
import type { DayCarer, DayFacts, DayVisit } from './day-facts.ts';

/** When and where a carer's tour may run, and the break it holds. */
export interface CarerDuty {
  readonly from: number;
  readonly to: number;
  readonly break: { readonly minutes: number; readonly firstStart: number; readonly lastStart: number } | undefined;
  /** The visit that has brought the carer to where the rest of the day begins. */
  readonly after: DayVisit | undefined;
}

/** The carer's visits that have begun, by start. */
export function begunOf(facts: DayFacts, personId: string): DayVisit[] {
  return facts.visits
    .filter((visit) => visit.mark && carerOfMark(visit) === personId)
    .sort((a, b) => (a.mark?.startMinute ?? 0) - (b.mark?.startMinute ?? 0));
}

/** Who has begun a visit. */
export function carerOfMark({ mark, standing }: DayVisit): string | undefined {
  return mark && (mark.personId ?? standing.carers[0]);
}

/** When a visit that has begun ends, or is expected to. */
export function endOfMark({ mark, minutes }: DayVisit): number {
  return mark ? (mark.endMinute ?? mark.startMinute + minutes) : 0;
}

/** A carer's duty as the rest of the day sees it; undefined for who is away all of it. */
export function dutyOf(facts: DayFacts, carer: DayCarer): CarerDuty | undefined {
  if (carer.away) return undefined;
  const begun = begunOf(facts, carer.personId);
  const after = begun.at(-1);
  const begins = carer.startMinute + TOUR_RULES.startUp;
  const to = Math.min(carer.endMinute, carer.leavesAt ?? Number.POSITIVE_INFINITY);
  const from = Math.max(begins, facts.fromMinute ?? begins, after ? endOfMark(after) : begins);
  if (from >= to) return undefined;
  return { from, to, break: breakOf(carer, from, to), after };
}

function breakOf(carer: DayCarer, from: number, to: number): CarerDuty['break'] {
  const { breakAfter, breakEarliest } = TOUR_RULES;
  if (carer.breakMinutes === 0 || to - carer.startMinute <= breakAfter) return undefined;
  const lastStart = carer.startMinute + breakAfter;
  const firstStart = Math.max(carer.startMinute + breakEarliest, from);
  return firstStart > lastStart ? undefined : { minutes: carer.breakMinutes, firstStart, lastStart };
}
