/**
 * When a reported figure looks like a slip and the reporter is asked to correct or confirm it. Ours: set wide, so that a
 * question is rare and means something; a confirmed figure is taken as it is.
 */
export const REPORT_PLAUSIBILITY = {
  /** A figure that has at least doubled and grown by so many since the report before. */
  jumpBy: 5,
  jumpFactor: 2,
  /** Occupied beds that have changed by more than so many, and more than this share of the beds. */
  bedsBy: 4,
  bedsShare: 0.25,
  /** Vacant shifts beside a rating of staffing as normal or better. */
  vacantWithGoodRating: 3,
} as const;
