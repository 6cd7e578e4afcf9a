import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { readPersonChecks } from '#modules/services/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { clockAt } from '#platform/clock/clock.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';

/** Hours ago at which the doctor has read, and of how many people each time. */
const READINGS: readonly (readonly [hours: number, people: number])[] = [
  [70, 3],
  [47, 2],
  [26, 4],
  [3, 2],
];
/** People apart in the list, so that several units have some. */
const STRIDE = 37;

/** What the doctor has read of some people these days, by reading it: each leaves its look. */
export async function addDemoLooks(
  platform: Platform,
  doctor: Actor,
  { users }: Pick<Municipality, 'users'>,
): Promise<void> {
  let next = 0;
  for (const [hours, people] of READINGS) {
    const then = new Date(Date.parse(platform.clock.now()) - hours * 3_600_000);
    await doWork({ ...platform, clock: clockAt(() => then) }, doctor, async (work) => {
      for (let count = 0; count < people; count += 1) {
        const user = users[next % Math.max(1, users.length)];
        next += STRIDE;
        if (user) await readPersonChecks(work, user.userId);
      }
    });
  }
}
