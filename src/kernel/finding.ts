/** How serious a finding is: for information, to keep an eye on, or against a rule. */
export type FindingLevel = 'info' | 'warn' | 'breach';

/** Facts that fill a finding's text; numbers in the unit that the key names (`restHours`). */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * What a rule saw. A finding is the product, not an error: `code` is its key in the texts, `source` the law, agreement
 * or directive it rests on.
 */
export interface Finding {
  readonly code: string;
  readonly level: FindingLevel;
  readonly personId?: string;
  readonly unitId?: string;
  readonly date?: string;
  readonly shift?: string;
  readonly competence?: string;
  readonly facts: Facts;
  readonly source?: string;
}
