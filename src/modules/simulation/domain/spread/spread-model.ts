/** A place whose people meet as one; people by group, those infected at the start among them. */
export interface SpreadSite {
  readonly id: string;
  readonly people: readonly number[];
  readonly infected: readonly number[];
}

/** Part of one site's pressure of infection at home that falls on another site, one way. */
export interface SpreadLink {
  readonly from: number;
  readonly to: number;
  readonly contact: number;
}

/** Generations in which each infected person meets each susceptible one with the same probability (Reed and Frost; one group). */
export interface ReedFrostModel {
  readonly kind: 'reed-frost';
  readonly pairProbability: number;
  readonly sites: readonly SpreadSite[];
  readonly links: readonly SpreadLink[];
}

/**
 * Susceptible, exposed, infectious, removed, in continuous time. `reproduction[a][b]` is the mean number of group a that one infectious person
 * of group b infects in a wholly susceptible site; periods are means in days. The introduced are infectious from day 0.
 */
export interface SeirModel {
  readonly kind: 'seir';
  readonly days: number;
  readonly latentDays: number;
  readonly infectiousDays: number;
  readonly periods: 'exponential' | 'fixed';
  readonly groups: readonly string[];
  readonly reproduction: readonly (readonly number[])[];
  readonly sites: readonly SpreadSite[];
  readonly links: readonly SpreadLink[];
}

export type SpreadModel = ReedFrostModel | SeirModel;

/** One course of events: cases besides the introduced, by site. */
export type SpreadRun = (cases: Int32Array) => void;
