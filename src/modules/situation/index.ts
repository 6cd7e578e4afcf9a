export type { ReportFigures } from './domain/reports/report-figures.ts';
export { REPORT_SLOTS } from './rules/report-slots.ts';
export type { GivenReport } from './store/reports/add-reports.ts';
export { addReports } from './store/reports/add-reports.ts';
