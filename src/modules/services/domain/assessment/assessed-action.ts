import type { AllowedAction } from '../visit.ts';

/** What an individual assessment may open for, in the order of the keys on the page. */
export const ASSESSED_KINDS = ['shorten', 'phone', 'video', 'postpone', 'pause', 'relatives', 'volunteers'] as const;
export type AssessedKind = (typeof ASSESSED_KINDS)[number];

/** One action with its limit: `shorten` by at most so many minutes, `postpone` by at most so many. */
export type AssessedAction =
  | { readonly kind: 'shorten' | 'postpone'; readonly minutes: number }
  | { readonly kind: 'phone' | 'video' | 'pause' | 'relatives' | 'volunteers' };

/** Kinds that need minutes. */
export function isTimed(kind: AssessedKind): kind is 'shorten' | 'postpone' {
  return kind === 'shorten' || kind === 'postpone';
}

/** An action of its kind, with minutes where it needs them; undefined where they are missing or not whole. */
export function assessedAction(kind: AssessedKind, minutes?: number | undefined): AssessedAction | undefined {
  if (!isTimed(kind)) return { kind };
  return minutes !== undefined && Number.isInteger(minutes) && minutes > 0 && minutes < 1_000_000
    ? { kind, minutes }
    : undefined;
}

/** An action as files and tables write it (`shorten:10`, `video`), or undefined. */
export function parseAssessedAction(text: string): AssessedAction | undefined {
  const [name, minutes] = text.split(':');
  const kind = ASSESSED_KINDS.find((one) => one === name);
  if (!kind || (minutes !== undefined && !/^\d{1,6}$/.test(minutes))) return undefined;
  if (!isTimed(kind) && minutes !== undefined) return undefined;
  return assessedAction(kind, minutes === undefined ? undefined : Number(minutes));
}

/** The action as files and tables write it. */
export function writeAssessedAction(action: AssessedAction): string {
  return 'minutes' in action ? `${action.kind}:${action.minutes}` : action.kind;
}

/**
 * What the day's plan may do with a visit under an assessed action: a call by video is a call; a visit that relatives or volunteers
 * make is not made by the municipality.
 */
export function allowedByAction(action: AssessedAction): AllowedAction {
  switch (action.kind) {
    case 'shorten':
    case 'postpone':
      return { kind: action.kind, minutes: action.minutes };
    case 'phone':
    case 'video':
      return { kind: 'phone' };
    default:
      return { kind: 'pause' };
  }
}
