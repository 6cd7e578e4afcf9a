import type { Finding } from '#kernel/finding.ts';
import type { JudgedOn } from './judgement.ts';
import { onCompletingShift } from './judgement.ts';
import { pairFinding, pairsOf, placementFinding } from './placement-finding.ts';
import type { Places } from './places.ts';
import type { WorkShift } from './work-shift.ts';
import type { Worker } from './worker.ts';

/**
 * A shift in a unit that is closed that day to people who also work at other sites, and something of the same person at
 * another site: a shift, or a workplace (another site's unit, an outside employer).
 */
export function assessCrossSite(
  worker: Worker,
  shifts: readonly WorkShift[],
  places: Places,
  judgedOn: JudgedOn = onCompletingShift,
): Finding[] {
  const closed = new Set(shifts.filter(({ unitId, date }) => places.hasStatus(unitId, date, 'no_cross_site')));
  if (closed.size === 0) return [];
  const pairs = pairsOf(shifts)
    .filter(([a, b]) => places.siteOf(a.unitId) !== places.siteOf(b.unitId) && (closed.has(a) || closed.has(b)))
    .filter((pair) => judgedOn(pair).length > 0)
    .map(([a, b]) => pairFinding('cross-site', a, b))
    .map((finding) => ({ ...finding, facts: { ...finding.facts, workplace: finding.facts['otherUnitId'] ?? '' } }));
  const withWorkplace = [...closed].flatMap((shift): Finding[] => {
    const site = places.siteOf(shift.unitId);
    const workplace = worker.workplaces.find((place) => places.siteOf(place) !== site);
    if (workplace === undefined || judgedOn([shift]).length === 0) return [];
    return [placementFinding('cross-site', shift, { workplace })];
  });
  return [...pairs, ...withWorkplace];
}
