import type { Finding } from '#kernel/finding.ts';
import type { PersonWork } from '../law/person-work.ts';
import type { WorkShift } from '../working-time/work-shift.ts';

/** One person's work as published and as the plan makes it; undefined for people outside the chapter on working time. */
export type WorkChange =
  | {
      readonly before: PersonWork;
      readonly after: PersonWork;
      /** What the plan gives; a shift that another is given up for is ordinary work. */
      readonly given: readonly WorkShift[];
      /** The shifts that others are given up for, and those given up. */
      readonly moved: readonly WorkShift[];
      readonly givenUp: readonly WorkShift[];
      /** The person's employment is registered, so that ordinary hours can be judged. */
      readonly registered: boolean;
    }
  | undefined;

/** A breach at a shift that the plan gives. */
export function bindingFinding(code: string, at: WorkShift, facts: Finding['facts'], source: string): Finding {
  const { personId, unitId, date, shift } = at;
  return { code, level: 'breach', personId, unitId, date, shift, facts, source };
}
