import type { DayFacts, DayVisit, VisitMark } from './day-facts.ts';

/** A carer whose own marks say that the tour is late. */
export interface LateCarer {
  readonly personId: string;
  /** Minutes behind what stands. */
  readonly minutes: number;
  /** The visit that says so. */
  readonly visitId: string;
  readonly told: 'started' | 'ended' | 'lasts';
  /** Visits that are still to be made. */
  readonly left: number;
}

/**
 * Carers of some districts who are at least so many minutes late by what they have told: the last visit begun or ended later than it
 * stands, or one that goes on beyond its end. Who has nothing left to do is not late. Nothing is concluded from silence: a phone may be
 * without contact.
 */
export function findRunningLate(
  facts: Pick<DayFacts, 'visits'>,
  unitIds: readonly string[],
  nowMinute: number,
  leastMinutes: number,
): LateCarer[] {
  const units = new Set(unitIds);
  const last = new Map<string, { readonly visit: DayVisit; readonly mark: VisitMark }>();
  const left = new Map<string, number>();
  for (const visit of facts.visits.filter((one) => units.has(one.unitId))) {
    const { mark, standing } = visit;
    if (!mark) for (const id of standing.carers) left.set(id, (left.get(id) ?? 0) + 1);
    const personId = mark?.personId ?? standing.carers[0];
    if (!mark || personId === undefined) continue;
    const before = last.get(personId);
    if (!before || latest(before.mark) < latest(mark)) last.set(personId, { visit, mark });
  }
  return [...last].flatMap(([personId, { visit, mark }]): LateCarer[] => {
    const toMake = left.get(personId) ?? 0;
    const behind = behindBy(visit, mark, nowMinute);
    if (!behind || toMake === 0 || behind.minutes < leastMinutes) return [];
    return [{ personId, ...behind, visitId: visit.visitId, left: toMake }];
  });
}

function latest(mark: VisitMark): number {
  return mark.endMinute ?? mark.startMinute;
}

/** One that could not be made tells when the carer stood at the door. */
function behindBy(
  { standing, minutes }: DayVisit,
  mark: VisitMark,
  nowMinute: number,
): Pick<LateCarer, 'minutes' | 'told'> | undefined {
  if (standing.startMinute === undefined) return undefined;
  const end = standing.startMinute + minutes;
  if (mark.state === 'could_not') return { minutes: latest(mark) - standing.startMinute, told: 'ended' };
  if (mark.endMinute !== undefined) return { minutes: mark.endMinute - end, told: 'ended' };
  const began = mark.startMinute - standing.startMinute;
  return nowMinute - end > began ? { minutes: nowMinute - end, told: 'lasts' } : { minutes: began, told: 'started' };
}
