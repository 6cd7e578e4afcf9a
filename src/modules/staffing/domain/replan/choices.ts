import type { PlainDate } from '#kernel/plain-date.ts';
import type { RuleName } from '#modules/organisation/domain/municipality.ts';
import type { LawFacts } from './law-facts.ts';

/**
 * What a leader opens for when a search starts, beyond model v1; absent: closed. With nothing open the plan is exactly v1's.
 * Prices in points; docs/contracts/replan-model.md (extensions) says what each means to the letter.
 */
export interface ReplanChoices {
  /** Published shifts of people who are there may be moved in time inside their unit, to rows below minimum. */
  readonly moveShifts?: {
    readonly price: number;
    /** Least hours from 00:00 of the first day to the old and to the new shift. */
    readonly noticeHours: number;
    /** Most days between the old and the new date. */
    readonly withinDays: number;
  };
  /** People at work in a unit that stays at its minimum may be lent to a unit below it, on the same shift. */
  readonly borrow?: { readonly price: number; readonly basis?: string | undefined };
  /** Part-timers who want more hours are asked first, up to the hours they wish for in a week. */
  readonly wantedHours?: { readonly price: number };
  /** Places on long shifts that nobody may take whole are asked for in two parts. */
  readonly split?: { readonly leastHours: number };
  /** Two shifts of one unit that meet may be one long rotation, where an agreement allows duties of so many hours. */
  readonly longRotations?: { readonly hours: number; readonly overlapMinutes: number };
  /** Pool and agency people may go to a unit they do not know after a training of so many minutes on arrival. */
  readonly arrivalTraining?: { readonly minutes: number; readonly price: number };
  /** The standing response team goes first into units in outbreak. */
  readonly responseTeam?: { readonly price: number };
  /** Rules of working time beyond v1 bind what the plan gives, and agreements set limits per person. */
  readonly lawRules?: boolean;
  /** Demand as it is after tasks have been moved between competences. */
  readonly taskShift?: boolean;
}

/** What holds where a choice is opened without saying more. */
export const CHOICE_DEFAULTS = {
  moveShifts: { price: 60, noticeHours: 24, withinDays: 3 },
  borrow: { price: 15 },
  wantedHours: { price: 0 },
  split: { leastHours: 3 },
  longRotations: { hours: 15, overlapMinutes: 30 },
  arrivalTraining: { minutes: 60, price: 20 },
  responseTeam: { price: -5 },
  lawRules: true,
  taskShift: true,
} as const satisfies Required<ReplanChoices>;

export type ChoiceName = keyof typeof CHOICE_DEFAULTS;

/** All choices, in the order in which they are shown. */
export const CHOICE_NAMES = Object.keys(CHOICE_DEFAULTS) as readonly ChoiceName[];

/** A limit that holds for one person on the days `[from, to)`, from an agreement or a decision; `source` names it. */
export interface PersonLimit {
  readonly personId: string;
  readonly rule: RuleName;
  readonly value: number;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly source: string;
}

/** More hours a week that somebody wishes for on the days `[from, to)`. */
export interface HoursWish {
  readonly personId: string;
  readonly hoursPerWeek: number;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

/** What choices draw on besides the municipality folder itself. */
export interface ChoiceFacts {
  readonly personLimits?: readonly PersonLimit[] | undefined;
  readonly hoursWishes?: readonly HoursWish[] | undefined;
  readonly law?: LawFacts | undefined;
}

/** Whether anything beyond model v1 is open. */
export function isAnyChoiceOpen(choices: ReplanChoices | undefined): boolean {
  return choices !== undefined && Object.values(choices).some((value) => value !== undefined && value !== false);
}
