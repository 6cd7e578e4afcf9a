import type { Finding } from '#kernel/finding.ts';
import type { Municipality } from '#modules/organisation/domain/municipality.ts';
import { publishedShiftsOf, standingShiftsOf } from '../working-time/published-shifts.ts';
import { workersOf } from '../working-time/worker.ts';
import { coverDemand, holeOf } from './covered-demand.ts';
import { pricesOf } from './prices.ts';

/** Shifts with fewer people than the unit's minimum for a competence, as the roster stands today. In the order of demand. */
export function assessCoverage(municipality: Municipality): Finding[] {
  const workers = workersOf(municipality);
  const published = publishedShiftsOf(municipality);
  const standing = standingShiftsOf(published, workers);
  const rows = coverDemand(municipality, () => true, published, standing, workers, pricesOf(municipality));
  return rows.flatMap((row): Finding[] => {
    const { belowMinimum } = holeOf(row, row.covered);
    if (belowMinimum === 0) return [];
    const { unitId, date, shift, competence, covered, minimum, normal } = row;
    const facts = { covered, minimum, normal, belowMinimum };
    const source = 'demand.csv: minste bemanning';
    return [{ code: 'below-minimum', level: 'breach', unitId, date, shift, competence, facts, source }];
  });
}
