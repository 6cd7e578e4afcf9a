import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import type { GivenReport } from '#modules/situation/index.ts';
import { REPORT_SLOTS } from '#modules/situation/index.ts';
import { buildDemoReports } from '#seed/build-demo-reports.ts';

/** The unit reports of the invented municipality that had come by now. */
export function demoReports(municipality: Municipality, today: PlainDate, now: Instant): GivenReport[] {
  const [slotMinute] = REPORT_SLOTS.daily;
  return buildDemoReports(municipality, { today })
    .map(({ date, minutesPastSlot, beds, occupiedBeds, ...figures }): GivenReport => {
      const reportedAt = instantOf(new Date(osloEpochMinutes(date, slotMinute + minutesPastSlot) * 60_000));
      return {
        ...figures,
        slotDate: date,
        slotMinute,
        reportedAt,
        beds: beds ?? null,
        occupiedBeds: occupiedBeds ?? null,
        equipment: [],
      };
    })
    .filter((report) => report.reportedAt <= now);
}
