/** Somebody as the law sees them. */
export interface LawPerson {
  readonly personId: string;
  readonly competence: string;
  /** Home unit and the units above it; absent for people without a home unit. */
  readonly unitPath?: readonly string[] | undefined;
  /** Hours per week at 100 %; absent: the municipality's rule. */
  readonly weeklyHours?: number | undefined;
  /** Works for an employer outside the municipality too, whose hours no roster here shows. */
  readonly otherEmployer: boolean;
}
