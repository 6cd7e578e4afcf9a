/** A roster as it is handed out: names as in the instance, days counted from 0. */
export interface RosterDocument {
  readonly cost: number;
  readonly hardViolations: number;
  readonly assignments: readonly RosterDocumentRow[];
}

export interface RosterDocumentRow {
  readonly employee: string;
  readonly day: number;
  readonly shift: string;
  readonly skill?: string;
}

/** What an independent look at a roster comes to: its cost, and every hard rule that it breaks, in words. */
export interface RosterVerdict {
  readonly cost: number;
  readonly violations: readonly string[];
}
