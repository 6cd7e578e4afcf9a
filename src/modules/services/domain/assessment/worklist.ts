import type { VisitImportance } from '../visit.ts';
import { IMPORTANCE_ORDER } from '../visit.ts';

/** How far a service has come in going through the list. */
export const REVIEW_STATES = ['left', 'to-assess', 'to-sign', 'done'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What the order of the worklist looks at. */
export interface WorklistKey {
  readonly livesAlone: boolean;
  /** 1–5; null: not known, taken as in the middle. */
  readonly vulnerability: number | null;
  readonly sortKey: string;
  readonly userId: string;
  readonly importance: VisitImportance;
  readonly serviceId: string;
}

const MIDDLE = 3;

/** Those who live alone first, then the most vulnerable; all services of one person together, heaviest first. */
export function compareWorklist(a: WorklistKey, b: WorklistKey): number {
  return (
    Number(b.livesAlone) - Number(a.livesAlone) ||
    (b.vulnerability ?? MIDDLE) - (a.vulnerability ?? MIDDLE) ||
    compareText(a.sortKey, b.sortKey) ||
    compareText(a.userId, b.userId) ||
    IMPORTANCE_ORDER.indexOf(a.importance) - IMPORTANCE_ORDER.indexOf(b.importance) ||
    compareText(a.serviceId, b.serviceId)
  );
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What has been said about a service since the round began, and what has come of it. */
export interface ReviewFacts {
  /** Chosen in this round: `keep`, an action, or nothing yet. */
  readonly choice: string | undefined;
  readonly hasSigned: boolean;
  readonly draft: 'draft' | 'prepared' | undefined;
}

/** Where a service stands: kept is done; an action is done when its assessment is signed. */
export function reviewState({ choice, hasSigned, draft }: ReviewFacts): ReviewState {
  if (choice === undefined) return 'left';
  if (choice === 'keep') return 'done';
  if (draft !== undefined) return draft === 'prepared' ? 'to-sign' : 'to-assess';
  return hasSigned ? 'done' : 'to-assess';
}
