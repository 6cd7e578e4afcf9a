import type { Instant } from '#kernel/instant.ts';
import { minutesBetween } from '#kernel/instant.ts';
import { REPORT_CHASING } from '../../rules/report-slots.ts';
import type { ReportSlot, SlotStanding } from './report-slot.ts';
import { slotDueAt } from './report-slot.ts';

/** A unit whose report has not come in time, and what has been done about it. */
export interface OverdueReport {
  readonly unitId: string;
  readonly unitName: string;
  readonly slot: ReportSlot;
  readonly slotsMissed: number;
  readonly notifiedAt: Instant | undefined;
  readonly reminders: readonly Instant[];
  readonly escalatedAt: Instant | undefined;
}

/** What to do about an overdue report now; the second and later times nothing new. */
export interface ChaseSteps {
  readonly notify: boolean;
  readonly escalate: boolean;
}

/** Whether the leader is to get a task, and whether the crisis leader is. */
export function chaseSteps(report: OverdueReport, now: Instant): ChaseSteps {
  const late = minutesBetween(slotDueAt(report.slot), now);
  return {
    notify: report.notifiedAt === undefined && late >= REPORT_CHASING.notifyAfterMinutes,
    escalate:
      report.escalatedAt === undefined &&
      (late >= REPORT_CHASING.escalateAfterMinutes || report.reminders.length >= REPORT_CHASING.escalateAfterReminders),
  };
}

/** Whether a person may remind again: not within some minutes of the reminder before. */
export function canRemind(report: OverdueReport, now: Instant): boolean {
  const last = report.reminders.at(-1);
  return last === undefined || minutesBetween(last, now) >= REPORT_CHASING.reminderPauseMinutes;
}

/** The overdue ones among units with where their reporting stands, longest missing first, then by the order given. */
export function overdueReports(
  units: readonly { readonly unitId: string; readonly name: string; readonly standing: SlotStanding }[],
  chasing: (unitId: string, slot: ReportSlot) => Pick<OverdueReport, 'notifiedAt' | 'reminders' | 'escalatedAt'>,
): OverdueReport[] {
  return units
    .flatMap(({ unitId, name, standing }): OverdueReport[] =>
      standing.missing
        ? [
            {
              unitId,
              unitName: name,
              slot: standing.missing,
              slotsMissed: standing.slotsMissed,
              ...chasing(unitId, standing.missing),
            },
          ]
        : [],
    )
    .sort((a, b) => b.slotsMissed - a.slotsMissed);
}
