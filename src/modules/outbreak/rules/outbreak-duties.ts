/** Whom an outbreak is told to, in the order in which it is usually done. */
export const OUTBREAK_DUTIES = [
  { duty: 'municipal_doctor', withinHours: 1, after: [], source: 'smittevernloven § 2-3; MSIS-forskriften § 3-3' },
  { duty: 'fhi', withinHours: 4, after: [], source: 'MSIS-forskriften §§ 3-3 og 3-4 (Vesuv)' },
  { duty: 'county_governor', withinHours: 4, after: [], source: 'MSIS-forskriften §§ 3-3 og 3-4' },
  { duty: 'staff', withinHours: 4, after: [], source: 'arbeidsmiljøloven § 4-2' },
  { duty: 'safety_delegate', withinHours: 24, after: [], source: 'arbeidsmiljøloven § 6-2' },
  { duty: 'relatives', withinHours: 8, after: [], source: 'pasient- og brukerrettighetsloven § 3-3' },
  { duty: 'partners', withinHours: 24, after: [], source: 'FHI, Utbruddshåndboka: varsle' },
  { duty: 'public', withinHours: 24, after: ['staff', 'relatives'], source: 'kommuneloven § 4-1' },
] as const satisfies readonly DutyRow[];

interface DutyRow {
  readonly duty: string;
  /** From when the outbreak was opened. The law says at once; the hours are when the program begins to remind. */
  readonly withinHours: number;
  /** What must have been done before. */
  readonly after: readonly string[];
  readonly source: string;
}

export type OutbreakDuty = (typeof OUTBREAK_DUTIES)[number]['duty'];
