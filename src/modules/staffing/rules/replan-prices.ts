import type { PolicyOverrides, PoolSource } from '#modules/organisation/domain/municipality.ts';

/**
 * Prices of the replan model in points: what a hole costs, and what giving somebody a shift costs.
 * A hole costs weight × (missing + belowMinimumFactor × belowMinimum); a person's k-th shift 1 + (k − 1) × extraStep.
 */
export interface ReplanPrices {
  readonly weights: Readonly<Record<string, number>>;
  readonly otherWeight: number;
  readonly belowMinimumFactor: number;
  readonly sameSite: number;
  readonly otherSite: number;
  readonly overQualified: number;
  readonly night: number;
  readonly source: Readonly<Record<PoolSource | 'own', number>>;
  readonly extraStep: number;
  readonly overtime: number;
}

/** Prices of the model where a municipality sets none of its own (policy, to be decided locally; not law). */
export const REPLAN_PRICES: ReplanPrices = {
  weights: { nurse: 1500, health_worker: 1000, assistant: 700 },
  otherWeight: 700,
  belowMinimumFactor: 1,
  sameSite: 10,
  otherSite: 25,
  overQualified: 6,
  night: 8,
  source: { own: 0, pool: 4, volunteer: 6, student: 6, agency_known: 15, agency_new: 40, neighbour: 30 },
  extraStep: 2,
  overtime: 20,
};

/** A shift counts as night where more than `overMinutes` of it lie between these minutes of the day (aml. § 10-11 (1)). */
export const NIGHT = { fromMinute: 21 * 60, toMinute: 6 * 60, overMinutes: 180 } as const;

/** The model's prices with a municipality's own put in place. */
export function pricesWith(policy: PolicyOverrides): ReplanPrices {
  return {
    ...REPLAN_PRICES,
    belowMinimumFactor: policy.belowMinimumFactor ?? REPLAN_PRICES.belowMinimumFactor,
    sameSite: policy.sameSite ?? REPLAN_PRICES.sameSite,
    otherSite: policy.otherSite ?? REPLAN_PRICES.otherSite,
    overQualified: policy.overQualified ?? REPLAN_PRICES.overQualified,
    night: policy.night ?? REPLAN_PRICES.night,
    source: { ...REPLAN_PRICES.source, ...policy.source },
    extraStep: policy.extraStep ?? REPLAN_PRICES.extraStep,
    overtime: policy.overtime ?? REPLAN_PRICES.overtime,
  };
}
