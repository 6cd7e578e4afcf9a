import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';

/**
 * Days for which cases, contacts and tests are kept after they were last needed. The law sets no number: health data are deleted
 * when their purpose ends (GDPR art. 5 (1) e, smittevernloven § 2-2); the days are the program's proposal, for the municipality to decide.
 */
export const TRACING_RETENTION_DAYS = 180;

/** Last day on which something of tracing is kept. */
export function tracingDeleteAfter(day: PlainDate): PlainDate {
  return addDays(day, TRACING_RETENTION_DAYS);
}
