import type { StoredReport } from '../contract.ts';
import type { UnitReport } from '../domain/reports/report-figures.ts';

/** A report as the contract gives it; `names` are those of accounts. */
export function reportView(report: UnitReport, names: ReadonlyMap<number | null, string>): StoredReport {
  const { reportedBy, ...shown } = report;
  return {
    ...shown,
    reportedByName: names.get(reportedBy) ?? null,
    equipment: [...report.equipment],
    confirmedFindings: [...report.confirmedFindings],
  };
}
