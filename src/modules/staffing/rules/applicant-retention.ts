import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { ApplicantStage } from '#modules/organisation/domain/resource-rows.ts';

/** How many days an applicant's row is kept; `to` exclusive. */
export interface ApplicantRetention {
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  /** After the application came, for those who did not get or take the post. */
  readonly daysAfterReceived: number;
  /** After the first day of work, when the person stands in the list of staff. */
  readonly daysAfterStart: number;
  readonly source: string;
}

/**
 * The law sets no number of days: it asks that personal data are deleted when their purpose ends, and somebody passed over must
 * have time to complain. The days are the program's proposal, for the municipality to decide.
 */
export const APPLICANT_RETENTION: readonly ApplicantRetention[] = [
  {
    from: plainDate('2018-07-20'),
    daysAfterReceived: 180,
    daysAfterStart: 30,
    source: 'personvernforordningen art. 5 nr. 1 bokstav e; antall dager: kommunens valg',
  },
];

/** Last day on which an applicant's row is kept; null while the application is being dealt with. */
export function applicantDeleteAfter(applicant: {
  readonly stage: ApplicantStage;
  readonly received: PlainDate;
  readonly startsOn?: PlainDate | null | undefined;
}): PlainDate | null {
  const { stage, received, startsOn } = applicant;
  const rule = APPLICANT_RETENTION.find((row) => contains(row, received)) ?? APPLICANT_RETENTION[0];
  if (!rule) throw new RangeError('no rule on how long applicants are kept');
  if (stage === 'declined' || stage === 'rejected') return addDays(received, rule.daysAfterReceived);
  if (stage === 'started') return addDays(startsOn ?? received, rule.daysAfterStart);
  return null;
}
