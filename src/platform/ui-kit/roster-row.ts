import type { PlainDate } from '#kernel/plain-date.ts';

/** Where a shift lies in the day; gives its shade. */
export type ShiftTone = 'day' | 'evening' | 'night';

/** What one cell of a roster shows. */
export type RosterCell =
  | { readonly kind: 'none' }
  | { readonly kind: 'free'; readonly canGo?: boolean }
  | {
      readonly kind: 'shift';
      readonly letter: string;
      /** The shift's name for screen readers: «dag», «natt». */
      readonly name: string;
      readonly tone?: ShiftTone;
      /** May go to work and nowhere else. */
      readonly workOnly?: boolean;
      readonly canGo?: boolean;
      /** Stands as before, in a plan where others are changed. */
      readonly kept?: boolean;
      /** Proposed by a plan: to somebody of this unit, or moved here from another. */
      readonly change?: 'proposed' | 'moved';
      readonly pinned?: boolean;
      /** Whose turn it is where people work in fixed teams (0, 1, …); the page gives the tint. */
      readonly team?: number;
      /** The one that the side panel is about. */
      readonly chosen?: boolean;
    }
  /** `until` is the first day back; without it the end is not known. Neighbours with the same end are drawn as one line. */
  | { readonly kind: 'away'; readonly until?: PlainDate }
  /** At work for another employer. */
  | { readonly kind: 'outside' }
  /** Below the minimum on this day. */
  | { readonly kind: 'under'; readonly missing: number }
  /** A hole that the plan covers, or that is left. */
  | { readonly kind: 'covered' }
  | { readonly kind: 'gap'; readonly count: number; readonly chosen?: boolean };

/** One line of a roster: a unit's heading, something needed (with holes), or a person. */
export interface RosterRow {
  readonly id: string;
  readonly kind: 'group' | 'need' | 'person';
  readonly name: string;
  /** Small, after the name: «10 vist av 21», «fra Å1», «pool». */
  readonly note?: string;
  /** The second column: competence. */
  readonly detail?: string;
  /** One per day of the grid; a row without cells is one heading across the grid. */
  readonly cells?: readonly RosterCell[];
  /** The last column: where the person can go, how many holes. */
  readonly trailing?: string;
}

/** Heads per day of one competence against its minimum; stands in the sticky head. */
export interface RosterSum {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
  readonly cells: readonly { readonly value: number; readonly minimum: number }[];
  readonly trailing?: string;
}

/** Cells that are marked: whole people × whole days, in the grid's order. */
export interface RosterSelection {
  readonly rowIds: readonly string[];
  readonly days: readonly PlainDate[];
}
