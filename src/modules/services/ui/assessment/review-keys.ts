import type { AssessedKind } from '../../domain/assessment/assessed-action.ts';
import { isTimed } from '../../domain/assessment/assessed-action.ts';

/** What the keys 1–8 choose, in their order. */
export const REVIEW_CHOICES = [
  'keep',
  'shorten',
  'phone',
  'video',
  'postpone',
  'pause',
  'relatives',
  'volunteers',
] as const;
export type ReviewKeyChoice = (typeof REVIEW_CHOICES)[number];

/** Minutes that a timed action starts with, and what one may change them to. */
export const MINUTES: Readonly<
  Record<'shorten' | 'postpone', { readonly start: number; readonly options: readonly number[] }>
> = {
  shorten: { start: 10, options: [5, 10, 15, 20, 30, 45] },
  postpone: { start: 1440, options: [60, 120, 240, 1440, 2880, 4320, 10_080] },
};

/** The choice as it is sent: `keep`, `phone`, `shorten:10`. */
export function choiceOf(kind: ReviewKeyChoice, minutes?: number): string {
  if (kind === 'keep' || !isTimed(kind)) return kind;
  return `${kind}:${minutes ?? MINUTES[kind].start}`;
}

/** The kind of a choice that was sent. */
export function kindOf(choice: string | null): ReviewKeyChoice | undefined {
  const [kind] = (choice ?? '').split(':');
  return REVIEW_CHOICES.find((one) => one === kind);
}

/** The kinds that an assessment can have. */
export function isAssessed(kind: ReviewKeyChoice): kind is AssessedKind {
  return kind !== 'keep';
}
