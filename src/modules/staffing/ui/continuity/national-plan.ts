/**
 * Shares of people ill at once at the peak in the national pandemic plan of 2006: likely case and worst case.
 * Source: the plan as quoted at 9pdf.net («Hovedpunktene i planen»); it adds that local shares may be much higher.
 */
export const NATIONAL_PLAN = { likelyFrom: 0.04, likelyTo: 0.05, worst: 0.08 } as const;
