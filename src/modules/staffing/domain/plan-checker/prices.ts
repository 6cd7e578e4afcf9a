import type { Municipality, PoolSource } from '#modules/organisation/domain/municipality.ts';

/** What the model charges for; whole numbers unless the municipality says otherwise. */
export interface Prices {
  /** Per missing person on a row, by the row's competence. */
  weightOf(competence: string): number;
  /** How many weights each person below the minimum costs besides. */
  readonly belowMinimumFactor: number;
  readonly sameSite: number;
  readonly otherSite: number;
  readonly overQualified: number;
  readonly night: number;
  readonly source: Readonly<Record<PoolSource | 'own', number>>;
  /** The k-th shift of a person costs 1 + (k − 1) × this. */
  readonly extraStep: number;
  readonly overtime: number;
}

const DEFAULT_WEIGHTS: Readonly<Record<string, number>> = { nurse: 1500, health_worker: 1000, assistant: 700 };
const OTHER_WEIGHT = 700;

/** The prices of the model with the municipality's policy laid over them. */
export function pricesOf(municipality: Municipality): Prices {
  const { policy } = municipality;
  const listed = new Map(municipality.competences.map((row) => [row.competence, row.weight]));
  return {
    weightOf: (competence) =>
      policy.weights?.[competence] ?? listed.get(competence) ?? DEFAULT_WEIGHTS[competence] ?? OTHER_WEIGHT,
    belowMinimumFactor: policy.belowMinimumFactor ?? 1,
    sameSite: policy.sameSite ?? 10,
    otherSite: policy.otherSite ?? 25,
    overQualified: policy.overQualified ?? 6,
    night: policy.night ?? 8,
    source: {
      own: 0,
      pool: 4,
      volunteer: 6,
      student: 6,
      agency_known: 15,
      agency_new: 40,
      neighbour: 30,
      ...policy.source,
    },
    extraStep: policy.extraStep ?? 2,
    overtime: policy.overtime ?? 20,
  };
}
