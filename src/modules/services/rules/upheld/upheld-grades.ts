/** To what degree granted hours are given, worst first: the five words of the national survey, by share of the hours. */
export const UPHELD_GRADES = ['very-little', 'little', 'middle', 'large', 'very-large'] as const;
export type UpheldGrade = (typeof UPHELD_GRADES)[number];

/**
 * The least share of granted hours that counts as each grade. Surveys ask leaders for words and not for shares
 * (as in the municipal survey of 2020–21, figures 25 and 26); these limits are ours.
 */
export const LEAST_SHARE: Readonly<Record<UpheldGrade, number>> = {
  'very-little': 0,
  little: 0.4,
  middle: 0.6,
  large: 0.8,
  'very-large': 0.95,
};
