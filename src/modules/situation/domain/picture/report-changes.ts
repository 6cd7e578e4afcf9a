import type { Facts } from '#kernel/finding.ts';
import type { Instant } from '#kernel/instant.ts';
import type { UnitReport } from '../reports/report-figures.ts';

/** Something that happened, by the key that names it in the texts. */
export interface Change {
  readonly at: Instant;
  readonly kind:
    | 'away'
    | 'back'
    | 'corrected'
    | 'plan-published'
    | 'plan-unpublished'
    | 'report'
    | 'report-corrected'
    | 'service-status'
    | 'stock'
    | 'outbreak-started'
    | 'outbreak-ended'
    | 'decision';
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly facts: Facts;
}

/**
 * What a unit's reports (one per slot, oldest first) say that is new: more or fewer infected, deaths, a changed service, a
 * corrected report. A report that only says the same again is no change.
 */
export function reportChanges(
  unit: { readonly unitId: string; readonly name: string },
  reports: readonly UnitReport[],
  since: Instant,
): Change[] {
  return reports.flatMap((report, index): Change[] => {
    if (report.reportedAt <= since) return [];
    const before = reports[index - 1];
    const at = { at: report.reportedAt, unitId: unit.unitId, unitName: unit.name };
    const found: Change[] = [];
    const infectedBefore = before?.infected ?? 0;
    if (report.infected !== infectedBefore || report.deaths > 0) {
      const facts = { infected: report.infected, infectedBefore, deaths: report.deaths, sick: report.sick };
      found.push({ ...at, kind: 'report', facts });
    } else if (report.revision > 1) {
      found.push({ ...at, kind: 'report-corrected', facts: { revision: report.revision } });
    }
    const statusBefore = before?.serviceStatus ?? 'normal';
    if (report.serviceStatus !== statusBefore) {
      found.push({ ...at, kind: 'service-status', facts: { status: report.serviceStatus, before: statusBefore } });
    }
    return found;
  });
}
