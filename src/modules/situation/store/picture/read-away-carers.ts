import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import type { AwayInterval } from '#modules/services/index.ts';
import { readAvailability } from '#modules/staffing/index.ts';
import type { Work } from '#platform/unit-of-work/work.ts';

/** Who is away on some day of `from … from + days − 1`; who may work at home only is not away. */
export async function readAwayCarers(work: Pick<Work, 'trx'>, from: PlainDate, days: number): Promise<AwayInterval[]> {
  return readAwayBetween(work, from, addDays(from, days));
}

/** Who is away on some day of `[from, to)`, by the same rule. */
export async function readAwayBetween(
  work: Pick<Work, 'trx'>,
  from: PlainDate,
  to: PlainDate,
): Promise<AwayInterval[]> {
  const availability = await readAvailability(work.trx, { from, to });
  return availability
    .filter((one) => !one.workOnly)
    .map((one) => ({ personId: one.personId, from: one.from, to: one.to ?? undefined }));
}
