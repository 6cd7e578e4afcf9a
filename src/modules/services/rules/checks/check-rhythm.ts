/** How often a person's needs are checked, in days; each line that fits may only make it more often. */
export interface CheckRhythmRule {
  readonly from: string;
  /** By vulnerability 1–5. */
  readonly byVulnerability: Readonly<Record<1 | 2 | 3 | 4 | 5, number>>;
  /** What counts where the vulnerability is not known. */
  readonly unknownAs: 1 | 2 | 3 | 4 | 5;
  /** People who live alone: the days are divided by this. */
  readonly aloneDivisor: number;
  /** At most so many days while a service is reduced, or while the person has said no to one; alone and with others. */
  readonly reducedAlone: number;
  readonly reducedOthers: number;
  /** Where there is staff day and night, who see the person anyway. */
  readonly staffedDays: number;
  readonly source: string;
}

const SOURCE =
  'Kommunens egen rytme etter helse- og omsorgstjenesteloven §§ 3-1 og 4-1 og forskrift om ledelse og kvalitetsforbedring § 7';

/** Newest last. */
export const CHECK_RHYTHM_RULES: readonly CheckRhythmRule[] = [
  {
    from: '2020-03-12',
    byVulnerability: { 1: 28, 2: 14, 3: 7, 4: 4, 5: 2 },
    unknownAs: 3,
    aloneDivisor: 2,
    reducedAlone: 2,
    reducedOthers: 4,
    staffedDays: 14,
    source: SOURCE,
  },
];
