/** When answers are worse than a person's own earlier ones. */
export interface DeclineRule {
  readonly from: string;
  /** Earlier checks that the person is seen against. */
  readonly earlierChecks: number;
  /** Steps down on one question. */
  readonly stepsOnOne: number;
  /** Or one step down on so many questions. */
  readonly questionsOneStep: number;
  /** An answer at this step counts whatever came before. */
  readonly alwaysStep: number;
  readonly source: string;
}

/** Newest last. */
export const DECLINE_RULES: readonly DeclineRule[] = [
  {
    from: '2020-03-12',
    earlierChecks: 5,
    stepsOnOne: 2,
    questionsOneStep: 3,
    alwaysStep: 3,
    source: 'Helsepersonelloven § 4; helse- og omsorgstjenesteloven § 4-1',
  },
];
