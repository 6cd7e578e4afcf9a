/** The number of an ISO week such as `2026-W47`, as people say it. */
export function weekNumber(week: string): number {
  return Number(week.slice(-2));
}
