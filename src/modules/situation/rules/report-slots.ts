/**
 * When units report where nothing else is set for them. Minutes after midnight, Norwegian time. Daily at 06:00 gives the crisis
 * management its picture before the morning meeting; twice a day in an outbreak (K 4.3.2, Oslo: fixed times, more often in an
 * outbreak). A municipality sets its own times per unit.
 */
export const REPORT_SLOTS = {
  daily: [360],
  outbreak: [360, 840],
  /** A slot opens so many minutes before it is due, but not before the slot before it is due. */
  opensMinutesBefore: 240,
  /** Reports of slots that were due longer ago than this are no longer taken or corrected. */
  correctableDays: 7,
} as const;

/** Chasing of overdue reports. */
export const REPORT_CHASING = {
  /** The leader gets a task so many minutes after the slot was due. */
  notifyAfterMinutes: 5,
  /** The crisis leader gets one when the report is still missing so many minutes after … */
  escalateAfterMinutes: 120,
  /** … or after so many reminders by people. */
  escalateAfterReminders: 2,
  /** Minutes between two reminders of the same report. */
  reminderPauseMinutes: 10,
} as const;
