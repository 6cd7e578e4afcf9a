import type { StaffMember } from '#modules/organisation/domain/municipality.ts';
import type { HoursWishRow } from '#modules/organisation/domain/task-rows.ts';
import type { DemoFrame } from '../demo-options.ts';
import { streamOf } from '../random-stream.ts';

const CHANCE_OF_WISH = 0.35;
const FULL_TIME_HOURS = 35.5;
const HOURS = [4, 6, 8, 10, 12] as const;

/** Some of those employed part-time wish for more hours, never past full time. */
export function buildHoursWishes(frame: DemoFrame, staff: readonly StaffMember[]): HoursWishRow[] {
  const random = streamOf(frame.seed, 'hours-wishes');
  return staff
    .filter((person) => person.employmentPct < 90)
    .flatMap((person): HoursWishRow[] => {
      const isWished = random.next() < CHANCE_OF_WISH;
      const hours = Math.min(random.pick(HOURS), Math.floor(FULL_TIME_HOURS * (1 - person.employmentPct / 100)));
      return isWished && hours >= 1 ? [{ staffId: person.staffId, hoursPerWeek: hours }] : [];
    });
}
