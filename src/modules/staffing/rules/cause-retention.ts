import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';

/** How many days the cause of an absence is kept; `to` exclusive. */
export interface CauseRetention {
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  /** After the first day back. */
  readonly daysAfterEnd: number;
  /** After it was recorded or last corrected, while no end is known. */
  readonly daysWhileOpen: number;
  /** After it was withdrawn, so that withdrawing by mistake can be undone. */
  readonly daysAfterWithdrawal: number;
  readonly source: string;
}

/**
 * The law sets no number of days: it asks that health data are deleted when their purpose ends. The purpose is following up
 * while somebody is away; the days are the program's proposal, for the municipality to decide.
 */
export const CAUSE_RETENTION: readonly CauseRetention[] = [
  {
    from: plainDate('2018-07-20'),
    daysAfterEnd: 30,
    daysWhileOpen: 90,
    daysAfterWithdrawal: 7,
    source: 'personvernforordningen art. 5 nr. 1 bokstav e, art. 9 nr. 2 bokstav b; antall dager: kommunens valg',
  },
];

/** Last day on which the cause of an absence is kept. */
export function causeDeleteAfter(
  today: PlainDate,
  absence: { readonly to: PlainDate | null; readonly withdrawn?: boolean },
): PlainDate {
  const rule = CAUSE_RETENTION.find((row) => contains(row, today)) ?? CAUSE_RETENTION[0];
  if (!rule) throw new RangeError('no rule on how long causes are kept');
  if (absence.withdrawn) return addDays(today, rule.daysAfterWithdrawal);
  if (absence.to === null) return addDays(today, rule.daysWhileOpen);
  return addDays(absence.to > today ? absence.to : today, rule.daysAfterEnd);
}
