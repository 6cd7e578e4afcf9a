/** Something that might move the break; tried on the same draws as the roster as it stands. */
export type StressMeasure =
  /** The `people` best suited are trained for a unit; `competence` is the one that is to be covered. */
  | { readonly kind: 'train'; readonly unitId: string; readonly competence: string; readonly people: number }
  /** A neighbour sends people after so many hours' notice; null: to any unit. */
  | {
      readonly kind: 'agreement';
      readonly unitId: string | null;
      readonly competence: string;
      readonly people: number;
      readonly noticeHours: number;
    }
  /** More people in the pool from the first day on. */
  | { readonly kind: 'pool'; readonly unitId: string | null; readonly competence: string; readonly people: number }
  /** Teams in each unit that never meet: a case puts only its own team in quarantine. */
  | { readonly kind: 'cohort'; readonly teams: number };
