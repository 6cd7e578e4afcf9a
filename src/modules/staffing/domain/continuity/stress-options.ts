import type { PlainDate } from '#kernel/plain-date.ts';

/** How absence falls: each for oneself, unit by unit, or in waves in which a case puts the people met at work in quarantine. */
export const ABSENCE_PATTERNS = ['independent', 'clustered', 'quarantine'] as const;
export type AbsencePattern = (typeof ABSENCE_PATTERNS)[number];

/** What is tried. Levels are shares of the staff away on a day, all absence counted. */
export interface StressOptions {
  readonly from: PlainDate;
  readonly days: number;
  readonly levels: readonly number[];
  readonly draws: number;
  readonly seed: number;
  readonly pattern: AbsencePattern;
  /** Days that one absence lasts where people fall ill each for themselves or unit by unit. */
  readonly spellDays: number;
  /** How much people of one unit are away together: 0 not at all, 1 all or none; the correlation of a common normal factor. */
  readonly together: number;
  /** Days that a case and those it met are away. */
  readonly quarantineDays: number;
  /** Days before a case is known in which those who shared a shift were met. */
  readonly contactDays: number;
}

/** What is tried where nothing else is said. */
export const STRESS_DEFAULTS = {
  days: 14,
  levels: [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5],
  draws: 200,
  seed: 1,
  pattern: 'independent',
  spellDays: 7,
  together: 0.3,
  quarantineDays: 10,
  contactDays: 2,
} as const;
