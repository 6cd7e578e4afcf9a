/** What makes cases an outbreak, and when it is over. Days. */
export interface OutbreakRule {
  /** Two cases of a unit no further apart than this are proposed as an outbreak. */
  readonly windowDays: number;
  /** So long without a new case, and closing is proposed: two of the longest usual incubation times. */
  readonly quietDays: number;
  /** From the source's first day to that of whom it infects. */
  readonly serialDays: { readonly least: number; readonly most: number };
  readonly confidence: 'high' | 'medium' | 'low';
  readonly source: string;
}

/**
 * An outbreak is two cases or more with a suspected common source, or more cases than expected (MSIS-forskriften § 1-3). The days are
 * the usual incubation times; a person decides both that it is one and that it is over.
 */
export const OUTBREAK_RULES: Readonly<Record<string, OutbreakRule>> = {
  'covid-19': {
    windowDays: 14,
    quietDays: 14,
    serialDays: { least: 1, most: 14 },
    confidence: 'medium',
    source: 'FHI, Smittevernhåndboka og Utbruddshåndboka; MSIS-forskriften § 1-3',
  },
  norovirus: {
    windowDays: 4,
    quietDays: 4,
    serialDays: { least: 0, most: 4 },
    confidence: 'medium',
    source: 'FHI, Smittevernhåndboka, kapittelet om norovirus; MSIS-forskriften § 1-3',
  },
  influenza: {
    windowDays: 7,
    quietDays: 8,
    serialDays: { least: 1, most: 7 },
    confidence: 'medium',
    source: 'FHI, Smittevernhåndboka, kapittelet om influensa; MSIS-forskriften § 1-3',
  },
};

const OTHER: OutbreakRule = {
  windowDays: 14,
  quietDays: 14,
  serialDays: { least: 0, most: 14 },
  confidence: 'low',
  source: 'MSIS-forskriften § 1-3; dagene er programmets forslag',
};

/** The rule for an illness; one that the program does not know has the widest days. */
export function getOutbreakRule(illness: string): OutbreakRule {
  return OUTBREAK_RULES[illness] ?? OTHER;
}
