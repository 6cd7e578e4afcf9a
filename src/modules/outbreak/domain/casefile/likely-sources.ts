import type { PlainDate } from '#kernel/plain-date.ts';
import { daysBetween } from '#kernel/plain-date.ts';
import type { OutbreakRule } from '../../rules/outbreak-rules.ts';
import type { Closeness } from '../tracing/stay.ts';

/** A case as far as infection between cases goes. */
export interface LinkedCase {
  readonly caseId: number;
  /** One text per person, see `subjectKey`. */
  readonly who: string;
  readonly unitId: string | null;
  readonly day: PlainDate;
  readonly infectedBy: number | null;
}

/** That somebody has been near a case, as the contacts tell. */
export interface Meeting {
  /** The case that may have infected. */
  readonly caseId: number;
  readonly who: string;
  readonly closeness: Closeness;
  readonly minutes: number;
  readonly isConfirmed: boolean;
}

/** Why a case may have infected another. */
export type SourceReason =
  | { readonly code: 'met'; readonly closeness: Closeness; readonly minutes: number }
  | { readonly code: 'confirmed' }
  | { readonly code: 'same-unit' }
  | { readonly code: 'days'; readonly days: number }
  | { readonly code: 'first-in-unit' };

/** A case that may have infected another; more points, more likely. */
export interface LikelySource {
  readonly caseId: number;
  readonly points: number;
  readonly reasons: readonly SourceReason[];
}

const POINTS_OF: Readonly<Record<Closeness, number>> = {
  household: 12,
  car: 9,
  care: 9,
  room: 8,
  break: 7,
  visit: 7,
  unit: 4,
  handover: 2,
};
const CONFIRMED_POINTS = 4;
const SAME_UNIT_POINTS = 2;
const FIRST_POINTS = 1;
/** A quarter of an hour together is what makes a close contact; each doubling adds a point, up to this. */
const MOST_LENGTH_POINTS = 4;
/** How far the days may be from the middle of the serial interval before points are lost. */
const USUAL_DAYS = 2;

/** Cases that may have infected one, the likeliest first: met it, or shared a unit, the right number of days before. Never in a circle. */
export function likelySources(
  one: LinkedCase,
  others: readonly LinkedCase[],
  meetings: readonly Meeting[],
  rule: Pick<OutbreakRule, 'serialDays'>,
): LikelySource[] {
  const infected = infectedFrom(one.caseId, others);
  const firstOfUnit = others
    .filter((other) => other.unitId !== null && other.unitId === one.unitId)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.caseId - b.caseId))[0];
  return others
    .filter((other) => other.caseId !== one.caseId && !infected.has(other.caseId))
    .flatMap((other): LikelySource[] => {
      const days = daysBetween(other.day, one.day);
      if (days < rule.serialDays.least || days > rule.serialDays.most) return [];
      const met = meetings.find((meeting) => meeting.caseId === other.caseId && meeting.who === one.who);
      const sharesUnit = other.unitId !== null && other.unitId === one.unitId;
      if (!met && !sharesUnit) return [];
      const isFirst = sharesUnit && other.caseId === firstOfUnit?.caseId;
      const reasons: SourceReason[] = [
        ...(met ? [{ code: 'met' as const, closeness: met.closeness, minutes: met.minutes }] : []),
        ...(met?.isConfirmed ? [{ code: 'confirmed' as const }] : []),
        ...(sharesUnit ? [{ code: 'same-unit' as const }] : []),
        ...(isFirst ? [{ code: 'first-in-unit' as const }] : []),
        { code: 'days', days },
      ];
      const points =
        (met ? POINTS_OF[met.closeness] + lengthPoints(met.minutes) : 0) +
        (met?.isConfirmed ? CONFIRMED_POINTS : 0) +
        (sharesUnit ? SAME_UNIT_POINTS : 0) +
        (isFirst ? FIRST_POINTS : 0) -
        daysOff(days, rule.serialDays);
      return [{ caseId: other.caseId, points, reasons }];
    })
    .sort((a, b) => b.points - a.points || a.caseId - b.caseId);
}

function lengthPoints(minutes: number): number {
  return Math.min(MOST_LENGTH_POINTS, Math.max(0, Math.floor(Math.log2(minutes / 15))));
}

function daysOff(days: number, { least, most }: OutbreakRule['serialDays']): number {
  const middle = least + Math.min(USUAL_DAYS + 1, (most - least) / 2);
  return Math.max(0, Math.abs(days - middle) - USUAL_DAYS);
}

/** Everybody whom a case has infected, and whom they have: none of them can have infected it. */
function infectedFrom(caseId: number, cases: readonly LinkedCase[]): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting = [caseId];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const one of cases) {
      if (one.infectedBy !== next || found.has(one.caseId)) continue;
      found.add(one.caseId);
      waiting.push(one.caseId);
    }
  }
  return found;
}

/** Whether a case would have been infected by one of those it has itself infected. */
export function isCircle(caseId: number, infectedBy: number, cases: readonly LinkedCase[]): boolean {
  return caseId === infectedBy || infectedFrom(caseId, cases).has(infectedBy);
}
