/**
 * The day's visits as the engine sees them: plain data, times in minutes after midnight of the day (a night tour may pass 1440),
 * places as rows of the travel table.
 */
export interface VisitProblem {
  /** Minutes of travel from place (row) to place (column), row by row. */
  readonly travel: Float64Array;
  readonly places: number;
  readonly carers: readonly VisitCarer[];
  readonly visits: readonly PlannableVisit[];
  readonly prices: VisitPrices;
}

/** The place of a visit that has none: the carer stays where the visit before has brought them. */
export const ANYWHERE = -1;

export interface VisitCarer {
  readonly carerId: string;
  readonly skills: readonly string[];
  readonly startPlace: number;
  readonly endPlace: number;
  /** Working time; leaving the start place before `from` is impossible, being back after `to` is overtime, after `toLatest` impossible. */
  readonly from: number;
  readonly to: number;
  readonly toLatest?: number | undefined;
}

/** A visit and the ways in which it may be carried out: only those that somebody has allowed are listed, the visit as granted first. */
export interface PlannableVisit {
  readonly visitId: string;
  readonly options: readonly VisitOption[];
  /** Price of leaving the visit undone; its height ranks must before should before can wait. */
  readonly undonePrice: number;
}

/** One way to carry a visit out: by one carer, by two at once or in order, or by none (a call from the office, another day). */
export interface VisitOption {
  readonly kind: string;
  readonly price: number;
  /** `ANYWHERE` for what is done wherever the carer then is, such as a break. */
  readonly place: number;
  readonly earliest: number;
  /** A later start is late by so many minutes; a start after `mustStartBy` is impossible. */
  readonly latest: number;
  readonly mustStartBy?: number | undefined;
  readonly parts: readonly VisitPart[];
  /** Minutes from the start of the first part to that of the second, least and most; none = at once. Only with two parts. */
  readonly gap?: { readonly least: number; readonly most: number } | undefined;
  /** Somebody infectious lives here: on a tour these visits come after the others. */
  readonly infected?: boolean | undefined;
}

export interface VisitPart {
  readonly partId: string;
  readonly skill: string;
  readonly minutes: number;
  /** Price of giving the part to a carer (index in `carers`); none = 0, Infinity = never. */
  readonly carerPrices?: ReadonlyMap<number, number> | undefined;
}

/** What a minute costs. */
export interface VisitPrices {
  readonly travel: number;
  readonly late: number;
  /** Of the latest start of all, on top. */
  readonly latest: number;
  readonly overtime: number;
}
