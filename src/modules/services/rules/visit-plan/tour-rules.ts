/** What tours of a day keep to besides the visits' own windows. Minutes. */
export const TOUR_RULES = {
  /** From the start of a shift until the first departure: reports, keys, medicine. */
  startUp: 15,
  /** A shift longer than this has a break. Working Environment Act § 10-9 (1). */
  breakAfter: 330,
  /** A break begins at least so long after the start of the shift, and at most `breakAfter` after it. */
  breakEarliest: 150,
  /** A lock holds the carer, and the start within so much on either side. */
  lockLeeway: 15,
  /** When the rest of a running day is planned, a visit may begin so much after its window rather than not at all; it is told. */
  runningLate: 30,
  /** A start further than this from the agreed one counts as another time, which has a price of its own. */
  sameTime: 60,
  /** Within that: begun sooner than this before the agreed start only as another time; later than this after it costs by the minute. */
  soonBefore: 30,
  lateAfter: 15,
  /** Days on each side in which a carer who has been, or is to come, counts as known to the user. */
  knownDays: 13,
} as const;
