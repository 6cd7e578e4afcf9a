/**
 * What ranks before what when tours are chosen; the unit is a minute of travel. Between must, infection order and what is left undone the
 * steps are so high that nothing below outweighs one above; a change of carer counts as eight hours of driving, a new face as one.
 */
export const VISIT_PRICES = {
  missingBreak: 1e11,
  unmet: { must: 1e9, should: 3e5, can_wait: 1e5 },
  infectionOrder: 1e7,
  /** Ways that an assessment has opened: each dearer than any change of carer, cheaper than leaving the visit undone. */
  ways: { shorten: 2e4, postpone: 1e4, phone: 4e4, 'other-day': 5e4, pause: 6e4, late: 8e4 },
  lent: 2000,
  changedCarer: 500,
  /** More than an hour from the agreed time. */
  otherTime: 150,
  newFace: 60,
  notPreferred: 30,
  travelMinute: 1,
  lateMinute: 0.5,
} as const;
