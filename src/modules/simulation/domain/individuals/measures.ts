/** What is worn in work near residents: nothing beyond daily hygiene, full equipment at known cases, or masks at all times as well. */
export const PPE_LEVELS = ['none', 'cases', 'always'] as const;
export type PpeLevel = (typeof PPE_LEVELS)[number];

/** Whether measures stand from the first day, or begin when the first case is known. */
export const MEASURE_STARTS = ['first_day', 'first_case'] as const;
export type MeasureStart = (typeof MEASURE_STARTS)[number];

/** Rounds of tests of all without a known infection; `everyDays` 0: none. */
export interface TestRounds {
  readonly everyDays: number;
  readonly staff: boolean;
  readonly residents: boolean;
}

/** A package of measures that is tried. */
export interface MeasurePackage {
  readonly id: string;
  readonly name: string;
  readonly begins: MeasureStart;
  readonly ppe: PpeLevel;
  readonly rounds: TestRounds;
  /** Fixed teams of staff and residents that do not meet; 1: no division. */
  readonly teams: number;
  /** Nobody works at another site than their own. */
  readonly oneSite: boolean;
  /** Share of ordinary visits from relatives that takes place. */
  readonly visits: number;
  /** Share of what residents ordinarily do together. */
  readonly together: number;
  /** Known cases are kept apart: residents in their rooms, staff at home. */
  readonly isolate: boolean;
  /** Close contacts of a known case stay away from work. */
  readonly quarantine: boolean;
  /** Shares vaccinated. */
  readonly vaccinated: { readonly residents: number; readonly staff: number };
}

/** Nothing is done but what people do of themselves: the ill stay at home. */
export const NOTHING_DONE: MeasurePackage = {
  id: 'nothing',
  name: '',
  begins: 'first_day',
  ppe: 'none',
  rounds: { everyDays: 0, staff: false, residents: false },
  teams: 1,
  oneSite: false,
  visits: 1,
  together: 1,
  isolate: false,
  quarantine: false,
  vaccinated: { residents: 0, staff: 0 },
};
