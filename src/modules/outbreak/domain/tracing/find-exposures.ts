import { overlaps } from '#kernel/interval.ts';
import type { Closeness, Stay } from './stay.ts';
import { isNearer } from './stay.ts';
import type { StayIndex } from './stay-index.ts';
import { staysNear, staysOf } from './stay-index.ts';

/** Minutes on each side of a change of shifts in which those who leave and those who come meet. */
export const HANDOVER_MINUTES = 15;

/** One reason why two may have met: where, how near, and when (minutes since 1970 UTC, half-open). */
export interface ExposureGround {
  readonly place: string;
  readonly closeness: Closeness;
  readonly from: number;
  readonly to: number;
}

/** Somebody who has been near the case. */
export interface Exposure {
  readonly who: string;
  /** Minutes together; time in two places at once counts once. */
  readonly minutes: number;
  readonly closeness: Closeness;
  /** The last moment together. */
  readonly lastAt: number;
  /** Nearest first, then latest first. */
  readonly grounds: readonly ExposureGround[];
}

/** Whose contacts are sought, and since when they may have infected others (minutes since 1970 UTC, half-open). */
export interface ExposureQuestion {
  readonly who: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Everybody who was in a place at the same time as the case while it could infect, the nearest and longest first. Shifts in one
 * unit that follow each other within `HANDOVER_MINUTES` count as a hand-over of that length.
 */
export function findExposures(index: StayIndex, question: ExposureQuestion): Exposure[] {
  const grounds = new Map<string, ExposureGround[]>();
  for (const own of staysOf(index, question.who)) {
    if (!overlaps(own, question)) continue;
    const from = Math.max(own.from, question.from) - HANDOVER_MINUTES;
    const to = Math.min(own.to, question.to) + HANDOVER_MINUTES;
    for (const other of staysNear(index, own.place, from, to)) {
      if (other.who === question.who) continue;
      const ground = groundOf(own, other, question);
      if (!ground) continue;
      const known = grounds.get(other.who);
      if (known) known.push(ground);
      else grounds.set(other.who, [ground]);
    }
  }
  return [...grounds].map(([who, found]) => exposureOf(who, found)).sort(nearestAndLongest);
}

function groundOf(own: Stay, other: Stay, question: ExposureQuestion): ExposureGround | undefined {
  const { place } = own;
  const closeness = isNearer(own.closeness, other.closeness) ? other.closeness : own.closeness;
  const isTogether = overlaps(own, other);
  if (!isTogether && closeness !== 'unit') return undefined;
  // Shifts that follow each other: whoever comes is told how it went by whoever leaves.
  const change = own.to <= other.from ? own.to : other.to;
  const met = isTogether
    ? { closeness, from: Math.max(own.from, other.from), to: Math.min(own.to, other.to) }
    : { closeness: 'handover' as const, from: change, to: change + HANDOVER_MINUTES };
  const from = Math.max(met.from, question.from);
  const to = Math.min(met.to, question.to);
  return from < to ? { place, closeness: met.closeness, from, to } : undefined;
}

function exposureOf(who: string, found: readonly ExposureGround[]): Exposure {
  const grounds = found.toSorted((a, b) => nearer(a.closeness, b.closeness) || b.to - a.to || a.from - b.from);
  return {
    who,
    minutes: minutesCovered(found),
    closeness: grounds[0]?.closeness ?? 'unit',
    lastAt: found.reduce((last, one) => Math.max(last, one.to), Number.NEGATIVE_INFINITY),
    grounds,
  };
}

function minutesCovered(grounds: readonly ExposureGround[]): number {
  let minutes = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of grounds.toSorted((a, b) => a.from - b.from)) {
    minutes += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return minutes;
}

function nearer(a: Closeness, b: Closeness): number {
  return a === b ? 0 : isNearer(a, b) ? -1 : 1;
}

function nearestAndLongest(a: Exposure, b: Exposure): number {
  return nearer(a.closeness, b.closeness) || b.minutes - a.minutes || (a.who < b.who ? -1 : 1);
}
