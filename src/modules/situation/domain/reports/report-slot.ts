import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import type { Interval } from '#kernel/interval.ts';
import { contains } from '#kernel/interval.ts';
import { osloDateAt, osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { REPORT_SLOTS } from '../../rules/report-slots.ts';

/** A time at which a unit reports: the Norwegian day and minute after midnight. */
export interface ReportSlot {
  readonly date: PlainDate;
  readonly minute: number;
}

/** What decides a unit's times: what has been set for it, each from a day on, and when it had an outbreak. */
export interface SlotPlan {
  readonly set: readonly { readonly validFrom: PlainDate; readonly slotMinutes: readonly number[] }[];
  readonly outbreaks: readonly Interval<PlainDate>[];
}

/** Days back in which a slot without a report is looked for. */
const DAYS_BACK = 14;
/** Days ahead in which the next slot is looked for. */
const DAYS_AHEAD = 2;

/**
 * The unit's times on a day, earliest first: those set for it, else daily. In an outbreak those of an outbreak are added. Set to
 * none, the unit does not report, outbreak or not.
 */
export function slotMinutesOn(plan: SlotPlan, date: PlainDate): number[] {
  const set = plan.set
    .filter((entry) => entry.validFrom <= date)
    .reduce<SlotPlan['set'][number] | undefined>((a, b) => (a && a.validFrom > b.validFrom ? a : b), undefined);
  if (set && set.slotMinutes.length === 0) return [];
  const base = set?.slotMinutes ?? REPORT_SLOTS.daily;
  const outbreak = plan.outbreaks.some((interval) => contains(interval, date)) ? REPORT_SLOTS.outbreak : [];
  return [...new Set([...base, ...outbreak])].sort((a, b) => a - b);
}

/** The slots on the days `from` to `to`, both included, in order of time. */
export function slotsBetween(plan: SlotPlan, from: PlainDate, to: PlainDate): ReportSlot[] {
  const slots: ReportSlot[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (const minute of slotMinutesOn(plan, date)) slots.push({ date, minute });
  }
  return slots;
}

/** The moment a slot is due; a time that the clock skips in spring is due an hour later by the clock. */
export function slotDueAt(slot: ReportSlot): Instant {
  return instantOf(new Date(osloEpochMinutes(slot.date, slot.minute) * 60_000));
}

/** The moment from which a slot may be reported: some hours before it is due, but not before the slot before it. */
export function slotOpensAt(slot: ReportSlot, before: ReportSlot | undefined): Instant {
  const early = instantOf(new Date(Date.parse(slotDueAt(slot)) - REPORT_SLOTS.opensMinutesBefore * 60_000));
  const previous = before && slotDueAt(before);
  return previous && previous > early ? previous : early;
}

/** Names a slot within a unit: `2026-11-23|360`. */
export function slotKey(slot: ReportSlot): string {
  return `${slot.date}|${slot.minute}`;
}

/** Where a unit's reporting stands. */
export interface SlotStanding {
  /** `reported`: the newest slot that is open has its report · `open`: not yet, and not yet due · `overdue` · `none-expected`. */
  readonly state: 'reported' | 'open' | 'overdue' | 'none-expected';
  /** The newest slot that is open: a report now is for this one. */
  readonly current: ReportSlot | undefined;
  /** The slot that is overdue. */
  readonly missing: ReportSlot | undefined;
  /** Due slots in a row without a report, counted back from now. */
  readonly slotsMissed: number;
  readonly next: ReportSlot | undefined;
}

/** Where a unit's reporting stands at a moment; `reported` tells whether a slot has a report. */
export function standingOf(plan: SlotPlan, now: Instant, reported: (slot: ReportSlot) => boolean): SlotStanding {
  const today = osloDateAt(Math.floor(Date.parse(now) / 60_000));
  const slots = slotsBetween(plan, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD));
  const openUntil = slots.findLastIndex((slot, index) => slotOpensAt(slot, slots[index - 1]) <= now);
  const dueUntil = slots.findLastIndex((slot) => slotDueAt(slot) <= now);
  const current = slots[openUntil];
  const due = slots[dueUntil];
  const next = slots.find((slot) => slotDueAt(slot) > now);
  // A unit without times from today on is not asked for what it did not send before.
  const expected = slots.some((slot) => slot.date >= today);
  if (!current || !expected) {
    return { state: 'none-expected', current: undefined, missing: undefined, slotsMissed: 0, next };
  }
  if (reported(current)) return { state: 'reported', current, missing: undefined, slotsMissed: 0, next };
  if (!due || reported(due)) return { state: 'open', current, missing: undefined, slotsMissed: 0, next };
  const lastReported = slots.slice(0, dueUntil + 1).findLastIndex(reported);
  return { state: 'overdue', current, missing: due, slotsMissed: dueUntil - lastReported, next };
}
