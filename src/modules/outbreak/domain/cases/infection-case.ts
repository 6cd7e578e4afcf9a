import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse } from '#kernel/refusal.ts';

/** Where a case is thought to have been infected. */
export const INFECTED_WHERE = ['unit', 'home', 'travel', 'community', 'unknown'] as const;
export type InfectedWhere = (typeof INFECTED_WHERE)[number];

export const TEST_METHODS = ['pcr', 'antigen', 'other'] as const;
export type TestMethod = (typeof TEST_METHODS)[number];

export const TEST_RESULTS = ['positive', 'negative', 'inconclusive'] as const;
export type TestResult = (typeof TEST_RESULTS)[number];

/** The days of a test. */
export interface TestDays {
  readonly orderedOn: PlainDate;
  readonly sampledOn: PlainDate | null;
  readonly resultOn: PlainDate | null;
}

/** Refuses days of a test that cannot be: a sample before its order, a result without or before its sample, anything after today. */
export function demandTestDays(test: TestDays, today: PlainDate, who: string): void {
  const { orderedOn, sampledOn, resultOn } = test;
  if (sampledOn !== null && sampledOn < orderedOn)
    refuse('outbreak.test.sample-before-order', { who, orderedOn, sampledOn });
  if (resultOn !== null && sampledOn === null) refuse('outbreak.test.result-without-sample', { who, resultOn });
  if (resultOn !== null && sampledOn !== null && resultOn < sampledOn) {
    refuse('outbreak.test.result-before-sample', { who, sampledOn, resultOn });
  }
  const last = resultOn ?? sampledOn;
  if (last !== null && last > today) refuse('outbreak.test.after-today', { who, day: last, today });
}

/** Refuses days of a case that cannot be: known or ill only after today. */
export function demandCaseDays(one: { confirmedOn: PlainDate; onsetOn: PlainDate | null }, today: PlainDate): void {
  if (one.confirmedOn > today) refuse('outbreak.case.after-today', { day: one.confirmedOn, today });
  if (one.onsetOn !== null && one.onsetOn > today) refuse('outbreak.case.after-today', { day: one.onsetOn, today });
}
