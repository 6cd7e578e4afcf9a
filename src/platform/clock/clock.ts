import type { Instant } from '#kernel/instant.ts';
import { instantOf } from '#kernel/instant.ts';
import { osloDateAt } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

/** The one place the program learns what time it is; tests and demos set their own. */
export interface Clock {
  now(): Instant;
  /** Today in Norway. */
  today(): PlainDate;
}

/** The machine's clock. */
export function systemClock(): Clock {
  return clockAt(() => new Date());
}

/** A clock that reads its time from `read`; a fixed date gives one that stands still. */
export function clockAt(read: () => Date): Clock {
  return {
    now: () => instantOf(read()),
    today: () => osloDateAt(Math.floor(read().getTime() / 60_000)),
  };
}
