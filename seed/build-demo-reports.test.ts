import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { buildDemoMunicipality } from './build-demo-municipality.ts';
import type { DemoReport } from './build-demo-reports.ts';
import { buildDemoReports } from './build-demo-reports.ts';

const TODAY = plainDate('2026-11-23');
const outbreak = buildDemoMunicipality({ from: TODAY, moment: 'outbreak' });
const reports = buildDemoReports(outbreak, { today: TODAY });

function of(unitId: string, date: string): DemoReport | undefined {
  return reports.find((report) => report.unitId === unitId && report.date === date);
}

describe('rapporter fra enhetene', () => {
  it('come every day for two weeks from all who have people; today five of twenty-four are missing', () => {
    const byDate = Map.groupBy(reports, ({ date }) => date);
    expect([...byDate.keys()].sort()).toEqual(Array.from({ length: 14 }, (_, day) => addDays(TODAY, day - 13)));
    expect(byDate.get(plainDate('2026-11-20'))).toHaveLength(24);
    expect(byDate.get(plainDate('2026-11-22'))).toHaveLength(23);
    expect(byDate.get(TODAY)).toHaveLength(19);
  });

  it('Åsheim 2: quiet until the outbreak began, then more and more infected', () => {
    const [before, first, later] = ['2026-11-12', '2026-11-14', '2026-11-22'].map((date) => of('asheim-2', date));
    expect(before).toMatchObject({ infected: 0, quarantined: 0, serviceStatus: 'normal' });
    expect(first?.freeText).toContain('Første påviste smitte');
    expect(later?.infected).toBeGreaterThan(first?.infected ?? 0);
    expect(later?.staffingRating).toBeLessThan(3);
  });

  it('agree with the municipality on who is in quarantine', () => {
    const date = '2026-11-22';
    const homeOf = new Map(outbreak.staff.map(({ staffId, homeUnitId }) => [staffId, homeUnitId]));
    const quarantined = outbreak.absences.filter(
      ({ kind, from, to }) => kind === 'quarantine' && from <= date && (to ?? '9999') > date,
    );
    for (const { unitId, quarantined: reported } of reports.filter((report) => report.date === date))
      expect(reported).toBe(quarantined.filter(({ staffId }) => homeOf.get(staffId) === unitId).length);
  });

  it('hold no more people than beds, and ratings from 1 to 5', () => {
    for (const { occupiedBeds = 0, beds = 0, staffingRating, qualityRating, minutesPastSlot } of reports) {
      expect(occupiedBeds).toBeLessThanOrEqual(beds);
      expect([1, 2, 3, 4, 5]).toEqual(expect.arrayContaining([staffingRating, qualityRating]));
      expect(minutesPastSlot).toBeGreaterThanOrEqual(0);
    }
  });

  it('are the same for the same seed', () => {
    expect(buildDemoReports(outbreak, { today: TODAY })).toEqual(reports);
    expect(buildDemoReports(outbreak, { today: TODAY, seed: 2 })).not.toEqual(reports);
  });
});
