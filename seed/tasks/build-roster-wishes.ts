import { addDays } from '#kernel/plain-date.ts';
import type { StaffMember } from '#modules/organisation/domain/municipality.ts';
import type { RosterWishRow } from '#modules/organisation/domain/roster-wish-row.ts';
import type { DemoFrame } from '../demo-options.ts';
import { streamOf } from '../random-stream.ts';

const CHANCE_OF_WISH = 0.3;
const MOST_DAYS = 3;
const CHANCE_OF_WORK = 0.2;
const CHANCE_AGREED = 0.08;
const WEIGHT = 100;

/** Some people wish for days off in the weeks ahead, a few for days at work; some days off are agreed. */
export function buildRosterWishes(frame: DemoFrame, staff: readonly StaffMember[]): RosterWishRow[] {
  const random = streamOf(frame.seed, 'roster-wishes');
  return staff.flatMap(({ staffId }): RosterWishRow[] => {
    if (random.next() >= CHANCE_OF_WISH) return [];
    const days = new Set(Array.from({ length: 1 + random.int(MOST_DAYS) }, () => random.int(frame.daysAhead)));
    return [...days]
      .sort((a, b) => a - b)
      .map((day) => {
        const wish = random.next() < CHANCE_OF_WORK ? 'on' : 'off';
        const fixed = wish === 'off' && random.next() < CHANCE_AGREED;
        return { staffId, date: addDays(frame.from, day), wish, weight: WEIGHT, fixed };
      });
  });
}
