import type { PlainDate } from '#kernel/plain-date.ts';

export const WISHES = ['on', 'off'] as const;

/** What somebody wishes of a roster on a day: to work (`on`) or not to (`off`) a shift; without a shift: any. */
export interface RosterWishRow {
  readonly staffId: string;
  readonly date: PlainDate;
  readonly shift?: string | undefined;
  readonly wish: (typeof WISHES)[number];
  /** Points against other wishes and against holes. */
  readonly weight: number;
  /** Agreed, and to be kept. */
  readonly fixed: boolean;
}
