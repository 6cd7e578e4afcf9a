import type { PlainDate } from '#kernel/plain-date.ts';

/** What somebody wishes of a roster on a day: to work (`on`) or not to (`off`) a shift; null: any. */
export interface RosterWish {
  readonly personId: string;
  readonly date: PlainDate;
  readonly shift: string | null;
  readonly wish: 'on' | 'off';
  /** Points against other wishes and against holes (a nurse missing: 1500). */
  readonly weight: number;
  /** Agreed: a day off that must be kept. */
  readonly fixed: boolean;
}

/** An agreed day off is a rule; any other wish is weighed. */
export function isAgreedDayOff({ fixed, wish, shift }: RosterWish): boolean {
  return fixed && wish === 'off' && shift === null;
}
