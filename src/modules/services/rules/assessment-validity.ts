import type { VisitImportance } from '../domain/visit.ts';

/** The longest that an assessment may hold before the person is assessed anew, in days. Professional norm, the program's proposal. */
export const LONGEST_VALIDITY_DAYS: Readonly<Record<VisitImportance, number>> = { must: 14, should: 28, can_wait: 56 };

/** Days before the last day on which a task says that it runs out. */
export const EXPIRY_NOTICE_DAYS = 2;

/** Days after the start on which somebody checks how it goes, unless the assessment says otherwise. */
export const RECHECK_AFTER_DAYS = 7;

/** Minutes that a row of the worklist is held for whoever looks at it. */
export const CLAIM_MINUTES = 3;
