import { contains } from '#kernel/interval.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { plainDate } from '#kernel/plain-date.ts';

/** How offers for open shifts are handled in a stretch of time; `to` exclusive. */
export interface OfferRule {
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  /** A shift said yes to may be given back by the person until so many hours before it begins. */
  readonly withdrawHours: number;
  /** A deadline proposed: hours from now, never past the hours before the first shift. */
  readonly answerHours: number;
  readonly lastAnswerHoursBefore: number;
  readonly source: string;
}

/**
 * The law sets no such hours: a shift said yes to is an agreement (aml. kap. 14), and the employer may let people give it back. The
 * hours are the program's proposal, for the municipality to agree on with its staff representatives.
 */
export const OFFER_RULES: readonly OfferRule[] = [
  {
    from: plainDate('2018-07-20'),
    withdrawHours: 24,
    answerHours: 4,
    lastAnswerHoursBefore: 2,
    source: 'kommunens valg, drøftet med tillitsvalgte',
  },
];

/** The rule in force on a day. */
export function getOfferRule(day: PlainDate): OfferRule {
  const rule = OFFER_RULES.find((row) => contains(row, day)) ?? OFFER_RULES.at(-1);
  if (!rule) throw new RangeError('no rule for offers');
  return rule;
}
