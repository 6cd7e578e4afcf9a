import type { PlainDate } from '#kernel/plain-date.ts';

/** How much it matters that a visit is made, heaviest first. */
export const IMPORTANCE_ORDER = ['must', 'should', 'can_wait'] as const;
export type VisitImportance = (typeof IMPORTANCE_ORDER)[number];

/** An action that the data allow for a visit: `shorten` by at most so many minutes, `postpone` by at most so many. */
export type AllowedAction =
  | { readonly kind: 'shorten' | 'postpone'; readonly minutes: number }
  | { readonly kind: 'phone' | 'pause' };

/** A planned visit. Minutes after midnight; `startMinute` is the planned start, else the earliest. */
export interface PlannedVisit {
  readonly visitId: string;
  readonly userId: string;
  /** Undefined where the person is protected and the reader has not the right to the name. */
  readonly userName: string | undefined;
  readonly protected: boolean;
  readonly unitId: string;
  readonly date: PlainDate;
  readonly startMinute: number;
  readonly minutes: number;
  readonly carers: number;
  readonly competence: string;
  readonly serviceKind: string | undefined;
  /** A visit of no known service is taken as `must`: what is not known is not put last. */
  readonly importance: VisitImportance;
  readonly allowed: readonly AllowedAction[];
  readonly plannedCarer: string | undefined;
}

/** A person is away on the days `[from, to)`; an absent `to`: until further notice. */
export interface AwayInterval {
  readonly personId: string;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
}
