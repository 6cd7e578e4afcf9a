/** Parts of a day by the start of a shift. */
export const DAY_PARTS = 3;

/**
 * A municipality's people, units and rosters in integers, ready for runs; plain data. Days are counted from the first simulated one.
 * Duties and visits of a day lie in `[start[day], start[day + 1])`, duties in the order of their units.
 */
export interface SpreadWorld {
  readonly days: number;
  readonly people: {
    readonly count: number;
    /** Staff come first, in the order of the municipality's list. */
    readonly staffCount: number;
    readonly ids: readonly string[];
    /** Unit of residence or employment; -1: none. */
    readonly unit: Int32Array;
    /** Place among those of the same unit and role (staff: and competence), for a division in teams. */
    readonly turn: Int32Array;
    /** -1 for residents. */
    readonly competence: Int32Array;
    /** Share of a post worked for employers outside. */
    readonly outside: Float64Array;
  };
  readonly units: {
    readonly ids: readonly string[];
    readonly site: Int32Array;
    readonly siteCount: number;
    /** How much residents have to do with each other: 1 under one roof, 0 in homes of their own. */
    readonly mixes: Float64Array;
    /** 1 where staff and residents meet at the visits listed, not by chance in the unit. */
    readonly visited: Uint8Array;
    /** Residents by unit. */
    readonly residentStart: Int32Array;
    readonly residents: Int32Array;
    /** Staff by home unit. */
    readonly staffStart: Int32Array;
    readonly staff: Int32Array;
  };
  readonly competences: readonly string[];
  readonly duties: {
    readonly start: Int32Array;
    /** First duty of a unit on a day, under `day × units + unit`; one more at the end. */
    readonly unitStart: Int32Array;
    readonly person: Int32Array;
    readonly unit: Int32Array;
    readonly part: Uint8Array;
    /** 1 where the unit lies at another site than the person's own. */
    readonly elsewhere: Uint8Array;
  };
  readonly visits: {
    readonly start: Int32Array;
    readonly user: Int32Array;
    readonly carer: Int32Array;
  };
}
